using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests;

public sealed class SeriesTests
{
    [Fact]
    public async Task Series_is_created_planned_shifted_and_reverted_with_one_notice_and_reminders_for_the_new_dates()
    {
        await using var stage = await Stage.WithBotAsync(("Seed:File", ""));
        await stage.Manage("settings", ("channel", stage.Seminars), ("reminders", "1d"));
        await stage.Manage("break-add", ("from", "2026-12-21"), ("until", "2027-01-03"), ("reason", "reading weeks"));
        var form = await stage.Manage("series-from-contents");
        var made = await form.SubmitAsync(
            new Dictionary<string, string> { ["contents"] = "Preface\n1. Overview\n2. Introduction\n3. Data" }, stage.Cancel);
        Assert.Contains("Line 1 doesn't look like a chapter, so I skipped it: Preface", made.Text, StringComparison.Ordinal);
        Assert.True(made.IsEphemeral);
        Assert.Contains("Done", (await made.PressAsync("Confirm", stage.Cancel)).Text, StringComparison.Ordinal);

        var planned = await stage.Manage("plan", ("first", "2026-12-04"), ("rhythm", "every 2 weeks on friday 18:00"));
        Assert.Contains("~~TBA~~ → **Fri 15 Jan 2027, 18:00**", planned.Text, StringComparison.Ordinal);
        await planned.PressAsync("Confirm", stage.Cancel);
        var announced = await stage.PostAsync("The dates are set");
        Assert.Contains("**Overview** (Seminar 1): **<t:1796407200:F>**", announced.Text, StringComparison.Ordinal);
        Assert.Contains("**Data** (Seminar 3): **<t:1800036000:F>**", announced.Text, StringComparison.Ordinal);

        var shifted = await stage.Manage("shift", ("from", 1), ("by", "1 day"), ("reason", "room change"));
        Assert.Contains("~~Fri 4 Dec 2026, 18:00~~ → **Sat 5 Dec 2026, 18:00**", shifted.Text, StringComparison.Ordinal);
        var done = await shifted.PressAsync("Confirm", stage.Cancel);
        var notice = await stage.PostAsync("The schedule has changed: room change");
        Assert.Contains(
            "**Data** (Seminar 3) has moved: ~~<t:1800036000:F>~~ → **<t:1800122400:F>**", notice.Text, StringComparison.Ordinal);

        await stage.TurnToAsync(2026, 12, 4, 18, 1);
        Assert.Equal((await stage.CardAsync(1)).Id, (await stage.ReminderAsync(1)).RepliesTo);
        Assert.Equal(4, stage.Posts().Count);
        Assert.Contains("That was more than ten minutes ago", (await done.PressAsync("Undo", stage.Cancel)).Text, StringComparison.Ordinal);

        var history = await stage.Manage("history");
        Assert.Contains(
            "Seminar 2 · Chapter 2**: date ~~Fri 18 Dec 2026, 18:00~~ → **Sat 19 Dec 2026, 18:00**", history.Text,
            StringComparison.Ordinal);
        Assert.Contains("Undone", (await history.PressAsync("Revert 1", stage.Cancel)).Text, StringComparison.Ordinal);
        Assert.Contains("<t:1800036000:f>", (await stage.Ask(stage.Ana, "schedule")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outdated_preview_is_shown_again_and_survives_a_restart()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-04"));
        var asked = await stage.Manage("shift", ("from", 3), ("by", "1 week"));
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-05"));
        await stage.RestartBotAsync();
        var again = await asked.PressAsync("Confirm", stage.Cancel);
        Assert.Contains("The schedule has changed in the meantime, so nothing was done.", again.Text, StringComparison.Ordinal);
        Assert.Contains("**Sat 12 Dec 2026, 18:00**", again.Text, StringComparison.Ordinal);
        Assert.Contains("Done", (await again.PressAsync("Confirm", stage.Cancel)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_one_of_two_organizers_who_confirm_at_once_applies_the_plan()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-04"));
        var otto = stage.Guild.AddPerson("Otto", Permissions.ManageEvents);
        var one = await stage.Manage("shift", ("from", 3), ("by", "1 week"));
        var other = await stage.Ask(otto, "manage shift", ("from", 3), ("by", "1 week"));
        var answers = await Task.WhenAll(one.PressAsync("Confirm", stage.Cancel), other.PressAsync("Confirm", stage.Cancel));
        Assert.Single(answers, a => a.Text.Contains("Done", StringComparison.Ordinal));
        Assert.Single(answers, a => a.Text.Contains("changed in the meantime", StringComparison.Ordinal));
        Assert.Contains("11 Dec 2026", (await stage.Manage("history")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_seminars_swap_their_dates()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-04"));
        var asked = await stage.Manage("swap", ("a", 3), ("b", 5));
        Assert.Contains("Swap the dates of Seminar 3 and Seminar 5?", asked.Text, StringComparison.Ordinal);
        await asked.PressAsync("Confirm", stage.Cancel);
        Assert.Contains("Seminar 5", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
    }
}
