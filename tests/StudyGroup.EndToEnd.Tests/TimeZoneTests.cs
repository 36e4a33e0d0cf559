namespace StudyGroup.EndToEnd.Tests;

public sealed class TimeZoneTests
{
    [Fact]
    public async Task Change_of_the_zone_is_asked_about_and_the_channel_hears_which_seminars_move()
    {
        await using var stage = await DatedAsync();
        var asked = await stage.Manage("settings", ("timezone", "Europe/Berlin"));
        Assert.True(asked.IsEphemeral);
        Assert.Contains("Time zone: UTC → Europe/Berlin", asked.Text, StringComparison.Ordinal);
        Assert.Contains("~~<t:1796407200:f>~~ → **<t:1796403600:f>**", asked.Text, StringComparison.Ordinal);
        Assert.Contains("~~Fri 4 Dec 2026, 18:00~~ → **Fri 4 Dec 2026, 19:00**", asked.Text, StringComparison.Ordinal);
        Assert.Equal(["Keep local times", "Keep exact times", "Cancel"], asked.Buttons);
        Assert.Contains("Time zone: UTC", (await stage.Manage("settings")).Text, StringComparison.Ordinal);

        await stage.RestartBotAsync();
        var saved = await asked.PressAsync("Keep local times", stage.Cancel);
        Assert.True(saved.IsUpdate);
        Assert.Contains("Settings saved", saved.Text, StringComparison.Ordinal);
        var news = await stage.PostAsync("Time zone: UTC → Europe/Berlin");
        Assert.Contains("~~<t:1796407200:F>~~ → **<t:1796403600:F>**", news.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seminars_stay_where_they_are_if_their_moments_are_kept_and_the_channel_hears_of_the_zone()
    {
        await using var stage = await DatedAsync();
        var asked = await stage.Manage("settings", ("timezone", "Europe/Berlin"));
        await asked.PressAsync("Keep exact times", stage.Cancel);
        await stage.PostAsync("Our time zone is now **Europe/Berlin** (it was UTC). Every seminar still starts at the same exact time.");
        Assert.Contains("<t:1796407200:F>", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
        await stage.SettledAsync();
        Assert.Single(stage.Posts());
    }

    private static async Task<Stage> DatedAsync()
    {
        var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("channel", stage.Seminars), ("clear", "reminders"));
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-04"));
        return stage;
    }
}
