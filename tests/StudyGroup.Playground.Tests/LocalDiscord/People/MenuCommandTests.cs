using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.Tests.LocalDiscord.People;

public sealed class MenuCommandTests
{
    private const string OnMessage = """{"type":3,"name":"Save as point"}""";
    private const string OnMember = """{"type":2,"name":"Points of"}""";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Message_is_sent_with_its_content_whoever_wrote_it()
    {
        await using var stage = await Stage.SetAsync();
        await stage.RegisterAsync(OnMessage);
        var said = stage.AnaHere.Say("Why does it fail silently?");

        var shown = stage.AnaHere.UseOnAsync(said, "Save as point", Cancel);
        var interaction = await stage.NextInteractionAsync();
        var data = interaction.GetProperty("data");

        Assert.Equal(2, interaction.GetProperty("type").GetInt32());
        Assert.Equal((3, $"{said.Id}"), (data.GetProperty("type").GetInt32(), data.Text("target_id")));
        Assert.Equal(
            "Why does it fail silently?", data.GetProperty("resolved").GetProperty("messages").GetProperty($"{said.Id}").Text("content"));
        await stage.Rest.RespondAsync(interaction, 4, JsonNode.Parse("""{"content":"Saved"}"""));
        var id = (await shown).Message!.Id;
        var answer = (await stage.Rest.GetAsync($"{stage.Messages}/{id}")).Json;
        Assert.Equal(23, answer.GetProperty("type").GetInt32());
        Assert.Equal($"{said.Id}", answer.GetProperty("interaction_metadata").Text("target_message_id"));
    }

    [Fact]
    public async Task Member_is_sent_with_their_membership()
    {
        await using var stage = await Stage.SetAsync();
        await stage.RegisterAsync(OnMember);
        var ben = stage.Guild.AddPerson("Ben");

        _ = stage.AnaHere.UseOnAsync(ben, "Points of", Cancel);
        var data = (await stage.NextInteractionAsync()).GetProperty("data");

        Assert.Equal($"{ben.Id}", data.Text("target_id"));
        Assert.Equal("Ben", data.GetProperty("resolved").GetProperty("users").GetProperty($"{ben.Id}").Text("global_name"));
        Assert.True(data.GetProperty("resolved").GetProperty("members").GetProperty($"{ben.Id}").TryGetProperty("permissions", out _));
    }

    [Fact]
    public async Task Command_appears_only_in_its_kind_of_menu_and_for_people_who_may_use_it()
    {
        await using var stage = await Stage.SetAsync();
        await stage.RegisterAsync(
            OnMember, """{"type":3,"name":"Remove","default_member_permissions":"8192"}""", """{"name":"ping","description":"d"}""");
        var said = stage.AnaHere.Say("Hello");

        Assert.Equal("There's no command Points of here.", (await stage.AnaHere.UseOnAsync(said, "Points of", Cancel)).Failed);
        Assert.Equal("There's no command ping here.", (await stage.AnaHere.UseOnAsync(stage.Ana, "ping", Cancel)).Failed);
        Assert.Equal("You don't have permission to use this command.", (await stage.AnaHere.UseOnAsync(said, "Remove", Cancel)).Failed);
        Assert.Equal("There's no command /Remove.", (await stage.AnaHere.CommandAsync("Remove", Cancel)).Failed);
    }

    [Fact]
    public async Task Message_that_only_another_person_sees_cannot_be_used()
    {
        await using var stage = await Stage.SetAsync();
        await stage.RegisterAsync(OnMessage, """{"name":"ping","description":"d"}""");
        var (interaction, shown) = await stage.PingAsync();
        await stage.Rest.RespondAsync(interaction, 4, JsonNode.Parse("""{"content":"psst","flags":64}"""));
        var ben = stage.Guild.AddPerson("Ben", Permissions.None);

        Assert.Equal(
            "This message was deleted.", (await ben.In(stage.Channel).UseOnAsync((await shown).Message!, "Save as point", Cancel)).Failed);
    }

    [Theory]
    [InlineData("description", "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_NOT_EMPTY", """{"type":3,"name":"Save","description":"d"}""")]
    [InlineData("options", "APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_NOT_EMPTY",
        """{"type":2,"name":"Save","options":[{"type":3,"name":"t","description":"d"}]}""")]
    [InlineData("name", "BASE_TYPE_BAD_LENGTH", """{"type":2,"name":"123456789012345678901234567890123"}""")]
    public async Task Context_menu_command_has_only_a_name(string path, string code, string command)
    {
        await using var stage = await Stage.SetAsync();
        Assert.Equal(code, (await stage.Rest.PostAsync(stage.Commands, JsonNode.Parse(command)!)).ErrorAt(path));
    }

    [Fact]
    public async Task Context_menu_has_at_most_fifteen_commands_of_a_kind()
    {
        await using var stage = await Stage.SetAsync();
        await stage.RegisterAsync([.. Enumerable.Range(0, 15).Select(i => $$"""{"type":3,"name":"Command {{i}}"}"""), OnMember]);

        (await stage.Rest.PostAsync(stage.Commands, JsonNode.Parse(OnMessage)!)).Is(400, 30032);
        Assert.Equal(201, (await stage.Rest.PostAsync(stage.Commands, JsonNode.Parse("""{"type":2,"name":"Another"}""")!)).Status);
    }
}
