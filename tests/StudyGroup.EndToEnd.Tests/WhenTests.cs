using StudyGroup.Playground.LocalDiscord.People;

namespace StudyGroup.EndToEnd.Tests;

public sealed class WhenTests
{
    [Fact]
    public async Task While_a_date_is_typed_it_is_shown_as_it_was_understood_and_what_is_picked_is_what_was_shown()
    {
        await using var stage = await InBerlinAsync();
        var typed = await TypeAsync(stage, "next fri 6:30pm");
        Assert.Equal(
            ["Fri 27 Nov 2026, 18:30 Europe/Berlin · in 4 days", "Fri 4 Dec 2026, 18:30 Europe/Berlin · in 11 days"], typed.Select(choice => choice.Name));
        var moved = await stage.Manage("seminar-move", ("seminar", 3), ("when", typed[1].AsOption));
        Assert.Contains("**Fri 4 Dec 2026, 18:30 (Europe/Berlin), in 11 days**", moved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_week_later_is_counted_from_the_seminar_that_was_chosen_before_it()
    {
        await using var stage = await InBerlinAsync();
        await stage.Manage("seminar-move", ("seminar", 4), ("when", "4 dec 19:30"));
        Assert.Equal("Fri 11 Dec 2026, 19:30 Europe/Berlin · in 18 days", Assert.Single(await TypeAsync(stage, "a week later", seminar: 4)).Name);
        Assert.Contains("There is no date yet from which", Assert.Single(await TypeAsync(stage, "a week later", seminar: 5)).Name, StringComparison.Ordinal);
        Assert.Contains("11 Dec 2026, 19:30", (await stage.Manage("seminar-move", ("seminar", 4), ("when", "a week later"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_hour_that_comes_twice_is_picked_by_its_offset_and_kept()
    {
        await using var stage = await InBerlinAsync();
        var second = (await TypeAsync(stage, "31 oct 2027 02:30"))[1];
        Assert.StartsWith("Sun 31 Oct 2027, 02:30 winter time (UTC+1) Europe/Berlin", second.Name, StringComparison.Ordinal);
        await stage.Manage("seminar-move", ("seminar", 3), ("when", second.AsOption));
        var at = new DateTimeOffset(2027, 10, 31, 1, 30, 0, TimeSpan.Zero).ToUnixTimeSeconds();
        Assert.Contains($"<t:{at}", (await stage.Ask(stage.Ana, "seminar", ("number", 3))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doubt_that_is_sent_is_asked_and_the_answer_may_come_after_a_restart()
    {
        await using var stage = await InBerlinAsync();
        var asked = await stage.Manage("seminar-add", ("topic", "Looking back"), ("presenter", stage.Ben), ("when", "4/12"));
        Assert.True(asked.IsEphemeral);
        Assert.Contains("Which do you mean?", asked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Looking back", (await stage.Ask(stage.Ana, "schedule")).Text, StringComparison.Ordinal);
        await stage.RestartBotAsync();
        var added = await asked.PressAsync("Mon 12 Apr 2027, 18:00", stage.Cancel);
        Assert.Contains("Added: Seminar 10", added.Text, StringComparison.Ordinal);
        Assert.Contains("Mon 12 Apr 2027, 18:00 (Europe/Berlin, the usual start)", added.Text, StringComparison.Ordinal);
        Assert.Contains($"<@{stage.Ben.Id}>", (await stage.Ask(stage.Ana, "seminar", ("number", 10))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tentative_date_is_shown_as_such_and_reminds_nobody_until_it_is_settled()
    {
        await using var stage = await InBerlinAsync();
        await stage.Manage("settings", ("channel", stage.Seminars), ("reminders", "1h"));
        Assert.Contains("tentatively Fri 27 Nov 2026, 18:00", (await stage.Manage("seminar-move", ("seminar", 3), ("when", "maybe friday"))).Text, StringComparison.Ordinal);
        Assert.Contains("tentatively <t:", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
        await stage.Manage("seminar-move", ("seminar", 4), ("when", "saturday"));
        stage.TurnTo(2026, 11, 27, 16, 30);
        await stage.QuietAsync();
        Assert.Empty(stage.Posts());
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "today 19:00"));
        stage.TurnTo(2026, 11, 27, 17, 0, 5);
        Assert.Contains("Seminar 3", (await stage.PostAsync("starts in 1 hour")).Text, StringComparison.Ordinal);
    }

    private static async Task<Stage> InBerlinAsync()
    {
        var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("timezone", "Europe/Berlin"));
        return stage;
    }

    private static Task<Suggestions> TypeAsync(Stage stage, string typed, int seminar = 3) => stage.Olga.In(stage.Seminars).SuggestAsync(
        "manage seminar-move", "when", typed, new Dictionary<string, object> { ["seminar"] = seminar }, stage.Cancel);
}
