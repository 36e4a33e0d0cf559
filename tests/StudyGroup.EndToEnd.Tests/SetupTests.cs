using StudyGroup.Playground.LocalDiscord.People;

namespace StudyGroup.EndToEnd.Tests;

public sealed class SetupTests
{
    [Fact]
    public async Task Group_is_set_up_by_clicking_from_the_channel_to_a_season_with_dates()
    {
        await using var stage = await Stage.WithBotAsync(("Seed:File", ""));
        var asked = await stage.Ask(stage.Olga, "setup");
        Assert.True(asked.IsEphemeral);
        asked = await asked.ChooseAsync("Pick a channel", [stage.Seminars], stage.Cancel);
        asked = await asked.ChooseAsync("Pick a role", [stage.Readers], stage.Cancel);
        asked = await TypeAsync(asked, "Type a city", ("city", "munich"));
        Assert.Contains("Time zone: Europe/Berlin", asked.Text, StringComparison.Ordinal);
        asked = await TypeAsync(asked, "Fill in", ("day", "Friday"), ("start", "19:00"), ("length", "90"), ("book", "On *Plants*"));
        asked = await asked.ChooseAsync("Pick a word", ["Chapter"], stage.Cancel);
        asked = await TypeAsync(asked, "Paste contents", ("text", "1. Roots\n2. Stems\n3. Leaves"));
        await stage.RestartBotAsync();
        asked = await asked.ChooseAsync("Pick a rhythm", ["every 2 weeks on Friday"], stage.Cancel);
        var season = await asked.PressAsync("Events", stage.Cancel);
        Assert.Contains("Set up your reading group?", season.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Roots", (await stage.Ask(stage.Ana, "schedule")).Text, StringComparison.Ordinal);

        var done = await season.PressAsync("Confirm", stage.Cancel);
        Assert.Contains("Done", done.Text, StringComparison.Ordinal);
        Assert.Contains("Roots", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
        Assert.Contains("Leaves", (await stage.Ask(stage.Ana, "schedule")).Text, StringComparison.Ordinal);
        Assert.Contains("On \\*Plants\\*", (await stage.Manage("settings")).Text, StringComparison.Ordinal);

        async Task<Shown> TypeAsync(Shown on, string button, params (string Name, string Text)[] fields) =>
            await (await on.PressAsync(button, stage.Cancel)).SubmitAsync(fields.ToDictionary(f => f.Name, f => f.Text), stage.Cancel);
    }

    [Fact]
    public async Task Setup_left_halfway_changes_nothing()
    {
        await using var stage = await Stage.WithBotAsync();
        string before;
        // The bot learns its commands' ids a moment after Discord has the commands.
        do before = (await stage.Manage("settings")).Text;
        while (!before.Contains("</manage", StringComparison.Ordinal));

        var asked = await stage.Ask(stage.Olga, "setup");
        asked = await asked.ChooseAsync("Pick a channel", [stage.Seminars], stage.Cancel);
        Assert.Equal(before, (await stage.Manage("settings")).Text);
        Assert.Equal("Stopped. Nothing was changed.", (await asked.PressAsync("Stop", stage.Cancel)).Text);
        Assert.Equal(before, (await stage.Manage("settings")).Text);
    }

    [Fact]
    public async Task Organizer_who_stops_being_one_halfway_is_refused()
    {
        await using var stage = await Stage.WithBotAsync();
        var asked = await stage.Ask(stage.Olga, "setup");
        foreach (var role in stage.Olga.Roles.ToArray()) stage.Olga.Take(role);
        var refused = await asked.ChooseAsync("Pick a channel", [stage.Seminars], stage.Cancel);
        Assert.StartsWith("Only organizers", refused.Text, StringComparison.Ordinal);
    }
}
