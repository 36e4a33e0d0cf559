using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.Tests.LocalDiscord.People;

public sealed class ActorTests
{
    private const string Add = """
        {"name":"point","description":"Points","options":[{"type":1,"name":"add","description":"Add one","options":[
          {"type":3,"name":"text","description":"What","required":true,"max_length":10},
          {"type":4,"name":"seminar","description":"Which","autocomplete":true},
          {"type":3,"name":"show","description":"How","choices":[{"name":"All of them","value":"all"}]},
          {"type":8,"name":"role","description":"Whom"}]}]}
        """;

    private const string Modal = """
        {"title":"Add","custom_id":"m","components":[
          {"type":18,"label":"Text","component":{"type":4,"custom_id":"text","style":2,"max_length":5}}]}
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Command_is_answered_with_a_button_that_opens_a_modal_whose_answer_is_seen()
    {
        await using var stage = await Stage.SetAsync();
        await stage.RegisterAsync(Add);

        var sent = stage.AnaHere.CommandAsync("point add", new Dictionary<string, object> { ["text"] = "why?", ["seminar"] = 3 }, Cancel);
        var command = await stage.NextInteractionAsync();
        Assert.Equal("""[{"name":"text","type":3,"value":"why?"},{"name":"seminar","type":4,"value":3}]""",
            command.GetProperty("data").GetProperty("options")[0].GetProperty("options").GetRawText());
        await stage.Rest.RespondAsync(command, 4, JsonNode.Parse("""
            {"content":"Noted","embeds":[{"title":"T","fields":[{"name":"N","value":"V"}]}],
             "components":[{"type":1,"components":[{"type":2,"style":1,"label":"More","custom_id":"more"}]}]}
            """));
        var shown = await sent;
        Assert.Equal("Noted\nT\nN\nV", shown.Text);
        Assert.False(shown.IsEphemeral);

        var pressed = shown.PressAsync("More", Cancel);
        await stage.Rest.RespondAsync(await stage.NextInteractionAsync(), 9, JsonNode.Parse(Modal));
        var modal = await pressed;
        Assert.Equal("Text", Assert.Single(modal.Modal!.Inputs).Label);

        var submitted = modal.SubmitAsync(new Dictionary<string, string> { ["text"] = "so" }, Cancel);
        var submit = await stage.NextInteractionAsync();
        Assert.Equal("so", submit.GetProperty("data").GetProperty("components")[0].GetProperty("component").Text("value"));
        Assert.Equal($"{shown.Message!.Id}", submit.GetProperty("message").Text("id"));
        await stage.Rest.RespondAsync(submit, 7, JsonNode.Parse("""{"content":"Changed","components":[]}"""));
        var updated = await submitted;
        Assert.True(updated.IsUpdate);
        Assert.Equal("Changed\nT\nN\nV", updated.Text);
        Assert.Equal(updated.Text, Assert.Single(stage.Channel.Messages()).Text);
    }

    [Theory]
    [InlineData("nothing", "text", "x", "There's no command")]
    [InlineData("point", "text", "x", "needs a subcommand")]
    [InlineData("point gone", "text", "x", "no subcommand gone")]
    [InlineData("point add", "color", "x", "no option color")]
    [InlineData("point add", "seminar", 1, "text: This option is required")]
    [InlineData("point add", "text", "12345678901", "Must be between 0 and 10")]
    [InlineData("point add", "text", 5, "Enter text")]
    [InlineData("point add", "seminar", "three", "Enter a whole number")]
    [InlineData("point add", "show", "some", "Choose one of the options")]
    [InlineData("point add", "role", "1", "Choose one from the list")]
    public async Task Client_refuses_what_the_registered_command_does_not_allow(string path, string option, object value, string why)
    {
        await using var stage = await Stage.SetAsync();
        await stage.RegisterAsync(Add);

        var shown = await stage.AnaHere.CommandAsync(path, new Dictionary<string, object> { [option] = value }, Cancel);

        Assert.Contains(why, shown.Failed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choice_is_sent_by_value_and_role_as_resolved_data()
    {
        await using var stage = await Stage.SetAsync();
        await stage.RegisterAsync(Add);
        var role = stage.Guild.AddRole("readers", mentionable: true);
        await stage.Gateway.ReceiveAsync("GUILD_ROLE_CREATE");

        _ = stage.AnaHere.CommandAsync(
            "point add", new Dictionary<string, object> { ["text"] = "x", ["show"] = "All of them", ["role"] = role }, Cancel);

        var data = (await stage.NextInteractionAsync()).GetProperty("data");
        Assert.Equal("all", data.GetProperty("options")[0].GetProperty("options")[1].Text("value"));
        Assert.True(data.GetProperty("resolved").GetProperty("roles").GetProperty($"{role.Id}").GetProperty("mentionable").GetBoolean());
    }

    [Fact]
    public async Task Command_with_a_required_permission_is_offered_only_to_those_who_have_it()
    {
        await using var stage = await Stage.SetAsync();
        await stage.RegisterAsync("""{"name":"manage","description":"M","default_member_permissions":"8589934592"}""");
        var organizer = stage.Guild.AddPerson("Olga", Permissions.ManageEvents);
        await stage.Gateway.ReceiveAsync("GUILD_ROLE_CREATE");

        var refused = await stage.AnaHere.CommandAsync("manage", Cancel);
        _ = organizer.In(stage.Channel).CommandAsync("manage", Cancel);

        Assert.Equal("You don't have permission to use this command.", refused.Failed);
        Assert.Equal($"{organizer.Id}", (await stage.NextInteractionAsync()).GetProperty("member").GetProperty("user").Text("id"));
    }

    [Fact]
    public async Task Suggestions_match_what_is_typed()
    {
        await using var stage = await Stage.SetAsync();
        await stage.RegisterAsync(Add);

        var asked = stage.AnaHere.SuggestAsync("point add", "seminar", "ch", new Dictionary<string, object> { ["text"] = "x" }, Cancel);
        var interaction = await stage.NextInteractionAsync();
        Assert.Equal("""{"name":"seminar","type":4,"value":"ch","focused":true}""",
            interaction.GetProperty("data").GetProperty("options")[0].GetProperty("options")[1].GetRawText());
        await stage.Rest.RespondAsync(interaction, 8, JsonNode.Parse("""{"choices":[{"name":"3 · Chapter 3","value":3}]}"""));

        var (name, value) = Assert.Single(await asked);
        Assert.Equal(("3 · Chapter 3", 3), (name, value.GetInt32()));
    }

    [Fact]
    public async Task Refusal_after_a_public_deferral_is_seen_privately()
    {
        await using var stage = await Stage.SetAsync();
        var (interaction, shown) = await stage.PingAsync();

        await stage.Rest.RespondAsync(interaction, 5);
        Assert.True(Assert.Single(stage.Channel.Messages()).IsThinking);
        await stage.Rest.DeleteAsync($"{stage.Rest.Hook(interaction)}/messages/@original");
        await stage.Rest.FollowUpAsync(interaction, JsonNode.Parse("""{"content":"No","flags":64}""")!);

        Assert.Equal("No", (await shown).Text);
        Assert.True((await shown).IsEphemeral);
        Assert.True((await shown).IsDeferred);
        Assert.Empty(stage.Channel.Messages());
        Assert.Single(stage.Channel.Messages(stage.Ana));
    }

    [Fact]
    public async Task Wait_for_a_message_ends_when_an_edit_makes_it_match()
    {
        await using var stage = await Stage.SetAsync();
        var waiting = stage.Channel.WaitForMessageAsync(message => message.Text == "two", Cancel);

        var id = (await stage.Rest.PostAsync(stage.Messages, JsonNode.Parse("""{"content":"one"}""")!)).Json.Text("id");
        await stage.Rest.PatchAsync($"{stage.Messages}/{id}", JsonNode.Parse("""{"content":"two"}""")!);

        Assert.Equal(id, $"{(await waiting).Id}");
    }
}
