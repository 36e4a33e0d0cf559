using System.Text.Json;
using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.Tests.LocalDiscord.People;

public sealed class SelectionTests
{
    private const string Books = """
        {"type":3,"custom_id":"books","placeholder":"Which?","min_values":1,"max_values":2,
         "options":[{"label":"First","value":"1"},{"label":"Second","value":"2"},{"label":"Third","value":"3"}]}
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Options_are_sent_by_their_values_and_the_message_can_be_updated()
    {
        await using var stage = await Stage.SetAsync();
        var message = await PostAsync(stage, Books);

        var shown = stage.AnaHere.ChooseAsync(message, "Which?", ["Third", "1"], Cancel);
        var interaction = await stage.NextInteractionAsync();

        Assert.Equal(3, interaction.GetProperty("type").GetInt32());
        Assert.Equal($"{message.Id}", interaction.GetProperty("message").Text("id"));
        Assert.Equal(
            """{"custom_id":"books","component_type":3,"id":2,"values":["3","1"]}""", interaction.GetProperty("data").GetRawText());
        await stage.Rest.RespondAsync(interaction, 7, JsonNode.Parse("""{"content":"Third and first","components":[]}"""));
        Assert.True((await shown).IsUpdate);
        Assert.Equal("Third and first", Assert.Single(stage.Channel.Messages()).Text);
    }

    [Theory]
    [InlineData("Choose one.")]
    [InlineData("Choose at most 2.", "1", "2", "3")]
    [InlineData("Choose one of the options offered.", "4")]
    [InlineData("Choose each only once.", "1", "First")]
    public async Task Client_refuses_what_the_menu_does_not_offer(string why, params string[] values)
    {
        await using var stage = await Stage.SetAsync();
        var message = await PostAsync(stage, Books);

        var shown = await stage.AnaHere.ChooseAsync(message, "books", values, Cancel);

        Assert.Equal(why, shown.Failed);
    }

    [Fact]
    public async Task Disabled_menu_sends_nothing()
    {
        await using var stage = await Stage.SetAsync();
        var message = await PostAsync(stage, """{"type":6,"custom_id":"s","disabled":true}""");

        Assert.Equal(
            "The select menu s is disabled.", (await stage.AnaHere.ChooseAsync(message, "s", [stage.Guild.Everyone], Cancel)).Failed);
    }

    [Fact]
    public async Task People_roles_and_channels_are_sent_as_resolved_data()
    {
        await using var stage = await Stage.SetAsync();
        var ben = stage.Guild.AddPerson("Ben");
        var role = stage.Guild.AddRole("Readers");
        await stage.Gateway.ReceiveAsync("GUILD_ROLE_CREATE");

        var someone = await ChooseAsync(stage, """{"type":5,"custom_id":"s"}""", ben);
        Assert.Equal("Ben", someone.GetProperty("resolved").GetProperty("users").GetProperty($"{ben.Id}").Text("global_name"));
        Assert.True(someone.GetProperty("resolved").GetProperty("members").TryGetProperty($"{ben.Id}", out _));
        var both = await ChooseAsync(stage, """{"type":7,"custom_id":"s","max_values":2}""", ben, role);
        Assert.Equal($"""["{ben.Id}","{role.Id}"]""", both.GetProperty("values").GetRawText());
        Assert.Equal("Readers", both.GetProperty("resolved").GetProperty("roles").GetProperty($"{role.Id}").Text("name"));
        var where = await ChooseAsync(stage, """{"type":8,"custom_id":"s","channel_types":[0]}""", stage.Channel);
        Assert.Equal("seminars", where.GetProperty("resolved").GetProperty("channels").GetProperty($"{stage.Channel.Id}").Text("name"));
    }

    [Fact]
    public async Task Channel_of_another_type_or_hidden_from_the_person_is_not_offered()
    {
        await using var stage = await Stage.SetAsync();
        var staff = stage.Guild.AddChannel("staff");
        staff.Deny(stage.Guild.Everyone, Permissions.ViewChannel);
        var voice = await PostAsync(stage, """{"type":8,"custom_id":"s","channel_types":[2]}""");
        var any = await PostAsync(stage, """{"type":8,"custom_id":"s"}""");

        Assert.Equal("Choose one of the options offered.", (await stage.AnaHere.ChooseAsync(voice, "s", [stage.Channel], Cancel)).Failed);
        Assert.Equal("Choose one of the options offered.", (await stage.AnaHere.ChooseAsync(any, "s", [staff], Cancel)).Failed);
    }

    [Fact]
    public async Task Modal_sends_choices_along_with_text()
    {
        await using var stage = await Stage.SetAsync();
        var (command, shown) = await stage.PingAsync();
        await stage.Rest.RespondAsync(command, 9, JsonNode.Parse($$$"""
            {"title":"t","custom_id":"m","components":[
              {"type":18,"label":"Text","component":{"type":4,"custom_id":"text","style":1}},
              {"type":18,"label":"Books","description":"One or two","component":{{{Books}}}},
              {"type":18,"label":"Who","component":{"type":5,"custom_id":"who","required":false}},
              {"type":18,"label":"How","component":{"type":3,"custom_id":"how","options":[{"label":"A","value":"a","default":true}]}}]}
            """));
        var modal = await shown;
        Assert.Equal("One or two", modal.Modal!.Inputs[1].Description);

        Assert.Equal(
            "Books: This field is required.", (await modal.SubmitAsync(new Dictionary<string, string> { ["text"] = "x" }, Cancel)).Failed);
        _ = modal.SubmitAsync(
            new Dictionary<string, object> { ["text"] = "x", ["Books"] = new[] { "Second" }, ["who"] = new[] { stage.Ana } }, Cancel);

        var data = (await stage.NextInteractionAsync()).GetProperty("data");
        Assert.Equal(["x", """["2"]""", $"""["{stage.Ana.Id}"]""", """["a"]"""],
            data.GetProperty("components").EnumerateArray().Select(label => label.GetProperty("component"))
                .Select(input => input.TryGetProperty("values", out var values) ? values.GetRawText() : input.Text("value")));
        Assert.True(data.GetProperty("resolved").GetProperty("users").TryGetProperty($"{stage.Ana.Id}", out _));
    }

    private static async Task<Message> PostAsync(Stage stage, string select)
    {
        var body = JsonNode.Parse($$"""{"content":"Choose","components":[{"type":1,"components":[{{select}}]}]}""")!;
        var id = (await stage.Rest.PostAsync(stage.Messages, body)).Json.Text("id");
        return stage.Channel.Messages().Single(message => $"{message.Id}" == id);
    }

    private static async Task<JsonElement> ChooseAsync(Stage stage, string select, params object[] values)
    {
        var message = await PostAsync(stage, select);
        _ = stage.AnaHere.ChooseAsync(message, "s", values, Cancel);
        return (await stage.NextInteractionAsync()).GetProperty("data");
    }
}
