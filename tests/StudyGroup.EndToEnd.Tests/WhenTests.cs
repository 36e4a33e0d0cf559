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
            ["Fri 27 Nov 2026, 18:30 Europe/Berlin · in 4 days", "Fri 4 Dec 2026, 18:30 Europe/Berlin · in 11 days"],
            typed.Select(choice => choice.Name));
        var moved = await stage.Manage("seminar-move", ("seminar", 3), ("when", typed[1].AsOption));
        Assert.Contains("**Fri 4 Dec 2026, 18:30 (Europe/Berlin), in 11 days**", moved.Text, StringComparison.Ordinal);
    }

    // It is 10:00 on Monday 23 November 2026.
    [Theory]
    [InlineData("tomorrow 18:30", "Tue 24 Nov 2026, 18:30 Europe/Berlin · in 32 hours")]
    [InlineData("fri 28 may", "Fri 28 May 2027, 18:00 Europe/Berlin · in 186 days · the usual start")]
    [InlineData("28/03", "Sun 28 Mar 2027, 18:00 Europe/Berlin · in 125 days · the usual start")]
    [InlineData("in 2 weeks", "Mon 7 Dec 2026, 18:00 Europe/Berlin · in 14 days · the usual start")]
    [InlineData("the first monday of december at 7pm", "Mon 7 Dec 2026, 19:00 Europe/Berlin · in 14 days")]
    [InlineData(
        "the first monday of december at 7", "Mon 7 Dec 2026, 07:00 Europe/Berlin · in 14 days",
        "Mon 7 Dec 2026, 19:00 Europe/Berlin · in 14 days")]
    [InlineData(
        "same time thursday", "Thu 26 Nov 2026, 19:30 Europe/Berlin · in 3 days", "Thu 3 Dec 2026, 19:30 Europe/Berlin · in 10 days")]
    [InlineData(
        "10/11", "Mon 11 Oct 2027, 18:00 Europe/Berlin · in 322 days · the usual start",
        "Wed 10 Nov 2027, 18:00 Europe/Berlin · in 352 days · the usual start")]
    [InlineData(
        "28 mar 2027 2:30am", "Sun 28 Mar 2027, 01:30 Europe/Berlin · in 125 days", "Sun 28 Mar 2027, 03:30 Europe/Berlin · in 125 days")]
    [InlineData("TBA", "To be announced (TBA)")]
    [InlineData("coming soon", "Coming soon")]
    [InlineData("maybe 4.12.", "tentatively Fri 4 Dec 2026, 18:00 Europe/Berlin · in 11 days · the usual start")]
    public async Task Typed_date_is_suggested_with_everything_it_may_mean(string typed, params string[] shown)
    {
        await using var stage = await InBerlinAsync();
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "1 dec 19:30"));
        var suggested = await TypeAsync(stage, typed);
        Assert.Equal(shown, suggested.Select(choice => choice.Name));
        var moved = await stage.Manage("seminar-move", ("seminar", 3), ("when", suggested[0].AsOption));
        Assert.Contains($"**{shown[0].Split(" Europe")[0]}", moved.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fri 6 or so")]
    [InlineData("when Ben is back")]
    [InlineData("31 feb")]
    [InlineData("25:00")]
    [InlineData("last friday")]
    public async Task Unusable_date_is_refused_and_changes_nothing(string typed)
    {
        await using var stage = await InBerlinAsync();
        var refused = await stage.Manage("seminar-move", ("seminar", 3), ("when", typed));
        Assert.True(refused.IsEphemeral);
        Assert.Empty(refused.Buttons);
        Assert.Contains("Coming soon", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_hour_that_does_not_exist_is_asked_about_and_neither_answer_is_in_the_gap()
    {
        await using var stage = await InBerlinAsync();
        var asked = await stage.Manage("seminar-move", ("seminar", 3), ("when", "28 mar 2027 2:30am"));
        Assert.Contains("“28 mar 2027 2:30am” could be:", asked.Text, StringComparison.Ordinal);
        Assert.Equal(["Sun 28 Mar 2027, 01:30", "Sun 28 Mar 2027, 03:30"], asked.Buttons);
        Assert.Contains("Coming soon", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
        await asked.PressAsync("Sun 28 Mar 2027, 03:30", stage.Cancel);
        var at = new DateTimeOffset(2027, 3, 28, 1, 30, 0, TimeSpan.Zero).ToUnixTimeSeconds();
        Assert.Contains($"<t:{at}:F>", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_a_seminar_that_was_held_words_mean_the_past()
    {
        await using var stage = await InBerlinAsync();
        Assert.Equal(
            "Fri 20 Nov 2026, 18:00 Europe/Berlin · 3 days ago · the usual start", (await stage.Olga.In(stage.Seminars).SuggestAsync(
            "manage seminar-held", "when", "last friday", new Dictionary<string, object> { ["seminar"] = 3 }, stage.Cancel))[0].Name);
        Assert.Contains(
            "is marked as held, on Fri 20 Nov 2026, 18:00.",
            (await stage.Manage("seminar-held", ("seminar", 3), ("when", "last friday"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_week_later_is_counted_from_the_seminar_that_was_chosen_before_it()
    {
        await using var stage = await InBerlinAsync();
        await stage.Manage("seminar-move", ("seminar", 4), ("when", "4 dec 19:30"));
        Assert.Equal(
            "Fri 11 Dec 2026, 19:30 Europe/Berlin · in 18 days", Assert.Single(await TypeAsync(stage, "a week later", seminar: 4)).Name);
        Assert.Contains(
            "There's no date yet to count", Assert.Single(await TypeAsync(stage, "a week later", seminar: 5)).Name,
            StringComparison.Ordinal);
        Assert.Contains(
            "11 Dec 2026, 19:30", (await stage.Manage("seminar-move", ("seminar", 4), ("when", "a week later"))).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hour_that_occurs_twice_is_picked_by_its_offset_and_kept()
    {
        await using var stage = await InBerlinAsync();
        var second = (await TypeAsync(stage, "31 oct 2027 02:30"))[1];
        Assert.StartsWith("Sun 31 Oct 2027, 02:30 winter time (UTC+1) Europe/Berlin", second.Name, StringComparison.Ordinal);
        await stage.Manage("seminar-move", ("seminar", 3), ("when", second.AsOption));
        var at = new DateTimeOffset(2027, 10, 31, 1, 30, 0, TimeSpan.Zero).ToUnixTimeSeconds();
        Assert.Contains($"<t:{at}", (await stage.Ask(stage.Ana, "seminar", ("number", 3))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ambiguous_date_is_asked_about_and_the_answer_may_come_after_a_restart()
    {
        await using var stage = await InBerlinAsync();
        var asked = await stage.Manage("seminar-add", ("topic", "Looking back"), ("presenter", stage.Ben), ("when", "4/12"));
        Assert.True(asked.IsEphemeral);
        Assert.Contains("Which one do you mean?", asked.Text, StringComparison.Ordinal);
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
        Assert.Contains(
            "tentatively Fri 27 Nov 2026, 18:00", (await stage.Manage("seminar-move", ("seminar", 3), ("when", "maybe friday"))).Text,
            StringComparison.Ordinal);
        Assert.Contains("tentatively <t:", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
        await stage.Manage("seminar-move", ("seminar", 4), ("when", "saturday"));
        await stage.TurnToAsync(2026, 11, 27, 16, 30);
        await stage.SettledAsync();
        Assert.Empty(stage.Posts());
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "today 19:00"));
        await stage.PostAsync("(Seminar 3) has moved: ~~tentatively");
        await stage.TurnToAsync(2026, 11, 27, 17, 0, 5);
        await stage.ReminderAsync();
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
