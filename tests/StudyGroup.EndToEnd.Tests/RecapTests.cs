using StudyGroup.Playground.LocalDiscord.People;

namespace StudyGroup.EndToEnd.Tests;

public sealed class RecapTests
{
    [Fact]
    public async Task Card_turns_into_a_recap_of_who_came_what_was_discussed_and_what_is_left()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("channel", stage.Seminars), ("recap", true), ("reminders", "1h"));
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "in 61 minutes"));
        await stage.Ask(stage.Ben, "present", ("seminar", 3));
        await stage.Ask(stage.Ana, "point add", ("text", "What is leakage?"));
        await stage.Ask(stage.Ana, "point add", ("text", "Who labels?"));
        await stage.TurnAsync(TimeSpan.FromMinutes(1));
        var card = await stage.CardAsync();
        foreach (var person in new[] { stage.Ana, stage.Olga })
            Assert.True((await person.In(stage.Seminars).PressAsync(card, "I'm coming", stage.Cancel)).IsEphemeral);
        await stage.Ben.In(stage.Seminars).PressAsync(card, "I can't", stage.Cancel);
        Assert.Contains(
            $"✅ <@{stage.Ana.Id}> and <@{stage.Olga.Id}> · ❌ 1 can't make it", (await stage.Ask(stage.Ana, "next-seminar")).Text,
            StringComparison.Ordinal);

        var point = Assert.Single(await stage.Ben.In(stage.Seminars).SuggestAsync(
            "point discussed", "point", "leakage", null, stage.Cancel));
        await stage.Ask(stage.Ben, "point discussed", ("point", point.AsOption));
        await stage.TurnAsync(TimeSpan.FromMinutes(150));
        var recap = await stage.PostAsync("Recap: Data Engineering for ML");
        Assert.Equal(card.Id, recap.Id);
        foreach (var said in new[]
        {
            $"🎤 <@{stage.Ben.Id}>", $"<@{stage.Ana.Id}> and <@{stage.Olga.Id}> said they'd come", "Discussed: “What is leakage?”",
            "Left to discuss: “Who labels?”",
        })
            Assert.Contains(said, recap.Text, StringComparison.Ordinal);
        Assert.Contains("\nSeminar 4 · ", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);

        var form = await stage.Ben.In(stage.Seminars).PressAsync(recap, "Add notes", stage.Cancel);
        await form.SubmitAsync(new Dictionary<string, string> { ["text"] = "Recording", ["url"] = "https://example.org/v" }, stage.Cancel);
        await stage.MessageAsync(stage.Seminars, m => m.Id == recap.Id
            && m.Text.Contains("[Recording](https://example.org/v)", StringComparison.Ordinal));
        Assert.Contains("[Recording](https://example.org/v)", (await stage.Ask(stage.Ana, "notes")).Text, StringComparison.Ordinal);
        await stage.SettledAsync();
        Assert.Equal(card.Id, Assert.Single(stage.Posts()).Id);
    }

    [Fact]
    public async Task Seminar_ends_without_a_recap_if_recaps_are_off()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("channel", stage.Seminars), ("clear", "reminders"));
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "in 61 minutes"));
        await stage.TurnAsync(TimeSpan.FromMinutes(180));
        Assert.Contains("\nSeminar 4 · ", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
        Assert.Contains("3 · Chapter 3", (await stage.Ask(stage.Ana, "schedule", ("show", "past"))).Text, StringComparison.Ordinal);
        await stage.SettledAsync();
        Assert.Empty(stage.Posts());
    }
}
