using StudyGroup.Playground.LocalDiscord.People;

namespace StudyGroup.EndToEnd.Tests;

public sealed class CommandTests
{
    [Fact]
    public async Task The_next_seminar_is_shown_from_the_group_s_real_schedule()
    {
        await using var stage = await Stage.WithBotAsync();
        var card = await stage.Ask(stage.Ana, "next-seminar");
        Assert.False(card.IsEphemeral);
        Assert.Equal(
            """
            Data Engineering for ML: Structuring, Storing & Processing Data
            Seminar 3 · Chapter 3 · ▰▰▱▱▱▱▱▱▱ 3 of 9
            📅 Coming soon
            📖 Designing Machine Learning Systems, Chapter 3
            -# No slides or points yet
            """, card.Text);
        Assert.Equal(["Add a point", "More"], card.Buttons);
        var more = await card.PressAsync("More", stage.Cancel);
        Assert.True(more.IsEphemeral);
        Assert.Contains("(Seminar 4)", more.Text, StringComparison.Ordinal);
        Assert.Equal(["Add a point", "All points", "Edit readings", "Add slides"], more.Buttons);
    }

    [Fact]
    public async Task The_schedule_the_slides_and_a_seminar_are_shown_to_all()
    {
        await using var stage = await Stage.WithBotAsync();
        var schedule = await stage.Ask(stage.Ana, "schedule", ("show", "all"));
        for (var chapter = 1; chapter <= 9; chapter++) Assert.Contains($"Chapter {chapter}", schedule.Text, StringComparison.Ordinal);
        Assert.Contains("Designing Machine Learning Systems, by Chip Huyen", schedule.Text, StringComparison.Ordinal);
        var past = await stage.Ask(stage.Ana, "schedule", ("show", "past"));
        Assert.DoesNotContain("Chapter 3", past.Text, StringComparison.Ordinal);
        var slides = await stage.Ask(stage.Ana, "slides", ("find", "fraud"));
        Assert.Contains(
            "https://docs.google.com/presentation/d/1ecPLoq1TOssRCoW6Ia5_S_R_svqTedVA0dIAQuDCXKA/edit?usp=sharing", slides.Text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("17ADeJ3NZQG0R993vQBXa7ekdAp5OZcyCWZlm_SmMUns", slides.Text, StringComparison.Ordinal);
        var second = await stage.Ask(stage.Ana, "seminar", ("number", 2));
        Assert.Contains(
            "Iterative ML Development", (await second.PressAsync("More", stage.Cancel)).Text, StringComparison.Ordinal);
        Assert.All([schedule, past, slides, second], shown => Assert.False(shown.IsEphemeral));
    }

    [Fact]
    public async Task A_refusal_is_seen_by_the_asker_alone()
    {
        await using var stage = await Stage.WithBotAsync();
        var refusal = await stage.Ask(stage.Ana, "seminar", ("number", 42));
        Assert.True(refusal.IsEphemeral);
        Assert.Contains("There's no Seminar 42", refusal.Text, StringComparison.Ordinal);
        Assert.Empty(stage.Seminars.Messages(stage.Ben));
    }

    [Fact]
    public async Task Help_is_private_and_shows_organizers_their_part()
    {
        await using var stage = await Stage.WithBotAsync();
        var member = await stage.Ask(stage.Ana, "help");
        var organizer = await stage.Ask(stage.Olga, "help");
        Assert.True(member.IsEphemeral && organizer.IsEphemeral);
        Assert.DoesNotContain("/manage", member.Text, StringComparison.Ordinal);
        Assert.Contains("/manage seminar-move", organizer.Text, StringComparison.Ordinal);
        Assert.Contains("No channel", organizer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seminars_and_zones_are_suggested_as_one_types()
    {
        await using var stage = await Stage.WithBotAsync();
        var seminars = await stage.Ana.In(stage.Seminars).SuggestAsync("seminar", "number", "engineer", null, stage.Cancel);
        Assert.Contains(
            seminars,
            s => s.Name.StartsWith("3 · Chapter 3 · Data Engineering for ML", StringComparison.Ordinal) && s.Value.GetInt64() == 3);
        var zones = await stage.Olga.In(stage.Seminars).SuggestAsync("manage settings", "timezone", "istan", null, stage.Cancel);
        Assert.Equal("Europe/Istanbul", zones[0].Value.GetString());
    }

    [Fact]
    public async Task A_long_schedule_is_turned_in_place()
    {
        await using var stage = await Stage.WithBotAsync();
        for (var i = 0; i < 40; i++) await stage.Manage("seminar-add", ("topic", $"Extra evening {i}"));
        var first = await stage.Ask(stage.Ana, "schedule");
        Assert.Contains("Page 1 of 2", first.Text, StringComparison.Ordinal);
        var second = await first.PressAsync("Next", stage.Cancel);
        Assert.True(second.IsUpdate);
        Assert.Contains("Extra evening 39", second.Text, StringComparison.Ordinal);
        Assert.Single(stage.Seminars.Messages(stage.Ben));
        Assert.Contains("Page 1 of 2", (await second.PressAsync("Previous", stage.Cancel)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Group_without_a_seed_starts_empty_and_hears_what_to_do_first()
    {
        await using var stage = await Stage.WithBotAsync(("Seed:File", ""));
        Assert.Contains("/manage seminar-add", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
        await stage.Manage("seminar-add", ("topic", "Our first"), ("when", "2026-12-04 18:00"));
        Assert.Contains("Our first", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_are_registered_once_and_a_second_start_writes_nothing()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Discord.Log.WaitForAsync(e => e.IsRequest("PUT", "/commands"), stage.Cancel);
        await stage.RestartBotAsync();
        await stage.Ask(stage.Ana, "help");
        Assert.Single(stage.Discord.Log.Requests("PUT", "/commands"));
    }

    [Fact]
    public async Task Points_dates_and_settings_survive_a_restart()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Ask(stage.Ana, "point add", ("text", "Is it *really* so?"));
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-04"));
        await (await stage.Manage("settings", ("place", "Room 5"), ("timezone", "Europe/Berlin"))).PressAsync(
            "Keep local times", stage.Cancel);
        await stage.RestartBotAsync();
        var card = await stage.Ask(stage.Ben, "next-seminar");
        Assert.Contains(@"Is it \*really\* so?", card.Text, StringComparison.Ordinal);
        Assert.Contains("Room 5", card.Text, StringComparison.Ordinal);
        Assert.Contains(
            $"<t:{new DateTimeOffset(2026, 12, 4, 17, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds()}:F>", card.Text, StringComparison.Ordinal);
    }
}
