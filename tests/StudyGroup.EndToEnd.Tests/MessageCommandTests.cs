using StudyGroup.Playground.LocalDiscord.Faults;
using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>Messages that become discussion points.</summary>
public sealed class MessageCommandTests
{
    private const string Command = "Add as discussion point";

    [Fact]
    public async Task Message_becomes_a_point_of_whoever_wrote_it_in_the_seminar_that_is_chosen()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Discord.WaitForCommandAsync(stage.Guild, "manage", stage.Cancel);
        var said = stage.Ben.In(stage.Seminars).Say($"Why do **lakes** leak, <@{stage.Ana.Id}>?");
        var asked = await UseAsync(stage, stage.Ana, said);
        Assert.True(asked.IsEphemeral);
        Assert.Contains($"Add this as a point by <@{stage.Ben.Id}> (Ben)?", asked.Text, StringComparison.Ordinal);
        Assert.Contains(@"> Why do \*\*lakes\*\* leak, @Ana?", asked.Text, StringComparison.Ordinal);
        var other = asked.Message!.Selects[0].Options[0].Label;
        Assert.StartsWith("4 · Chapter 4 · ", other, StringComparison.Ordinal);
        var form = await asked.ChooseAsync("Or for another seminar…", [other], stage.Cancel);
        Assert.Equal("Why do **lakes** leak, @Ana?", Assert.Single(form.Modal!.Inputs).Value);
        var added = await form.SubmitAsync(new Dictionary<string, string> { ["text"] = "Why do lakes leak?" }, stage.Cancel);
        Assert.False(added.IsEphemeral);
        Assert.Contains(
            $"[A message](https://discord.com/channels/{stage.Guild.Id}/{stage.Seminars.Id}/{said.Id}) by <@{stage.Ben.Id}> (Ben) is now a "
            + "point for **",
            added.Text, StringComparison.Ordinal);
        var list = await stage.Ask(stage.Ana, "point list", ("seminar", 4));
        Assert.Contains(
            $"[message](https://discord.com/channels/{stage.Guild.Id}/{stage.Seminars.Id}/{said.Id})", list.Text, StringComparison.Ordinal);
        Assert.Contains("Ben", list.Text, StringComparison.Ordinal);
        Assert.Contains("already a point", (await UseAsync(stage, stage.Olga, said)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_of_the_bot_or_without_text_is_refused_in_one_sentence()
    {
        await using var stage = await Stage.WithBotAsync();
        var answer = await stage.Ask(stage.Ana, "next-seminar");
        Assert.Equal("A bot wrote that. Pick a message that a person wrote.", (await UseAsync(stage, stage.Ana, answer.Message!)).Text);
        var empty = stage.Ben.In(stage.Seminars).Say("");
        Assert.StartsWith("There's no text in that message.", (await UseAsync(stage, stage.Ana, empty)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_in_a_channel_that_others_cannot_see_is_known_by_its_link_alone()
    {
        await using var stage = await Stage.WithBotAsync();
        var secret = stage.Guild.AddChannel("organizers");
        var said = stage.Olga.In(secret).Say("Who pays?");
        var asked = await stage.Olga.In(secret).UseOnAsync(said, Command, stage.Cancel);
        var next = asked.Buttons.Single(label => label.StartsWith("Add to ", StringComparison.Ordinal));
        var form = await asked.PressAsync(next, stage.Cancel);
        await form.SubmitAsync(new Dictionary<string, string> { ["text"] = "What about money?" }, stage.Cancel);
        var export = Assert.Single((await stage.Manage("export", ("format", "json"))).Message!.Attachments).Text;
        Assert.Contains($"\"id\": \"{said.Id}\"", export, StringComparison.Ordinal);
        Assert.DoesNotContain("Who pays?", export, StringComparison.Ordinal);
        Assert.DoesNotContain("organizers\"", (await stage.Ask(stage.Ana, "point list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_used_while_Discord_is_slow_adds_the_point_once()
    {
        await using var stage = await Stage.WithBotAsync();
        var said = stage.Ben.In(stage.Seminars).Say("Why lakes?");
        var asked = await UseAsync(stage, stage.Ana, said);
        var form = await asked.PressAsync(asked.Buttons[0], stage.Cancel);
        stage.Discord.Faults.On("POST", "/interactions/*/*/callback", new Fault.Lost(AfterEffect: true), times: 1);
        await form.SubmitAsync(new Dictionary<string, string> { ["text"] = "Why lakes?" }, stage.Cancel);
        var list = await stage.Ask(stage.Ana, "point list");
        Assert.Single(list.Text.Split('\n'), line => line.Contains("Why lakes?", StringComparison.Ordinal));
    }

    private static Task<Shown> UseAsync(Stage stage, Person who,
        Message message) =>
        who.In(stage.Seminars).UseOnAsync(message, Command, stage.Cancel);
}
