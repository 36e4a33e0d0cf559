using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.Tests.LocalDiscord.Rest;

public sealed class DirectMessageTests
{
    private const string WithButton =
        """{"content":"Your slides?","components":[{"type":1,"components":[{"type":2,"style":1,"label":"Add","custom_id":"add"}]}]}""";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Channel_is_opened_once_and_only_its_person_sees_the_messages()
    {
        await using var stage = await Stage.SetAsync();
        var ben = stage.Guild.AddPerson("Ben");
        var waiting = stage.Ana.WaitForDirectMessageAsync(message => message.Text == "Your slides?", Cancel);

        var opened = (await OpenAsync(stage, stage.Ana.Id)).Json;
        var again = (await OpenAsync(stage, stage.Ana.Id)).Json;
        await stage.Rest.PostAsync($"/channels/{opened.Text("id")}/messages", JsonNode.Parse(WithButton)!);

        Assert.Equal(opened.Text("id"), again.Text("id"));
        Assert.Equal((1, $"{stage.Ana.Id}"), (opened.GetProperty("type").GetInt32(), opened.GetProperty("recipients")[0].Text("id")));
        Assert.Equal(1, (await stage.Rest.GetAsync($"/channels/{opened.Text("id")}")).Json.GetProperty("type").GetInt32());
        Assert.Equal(opened.Text("id"), $"{(await waiting).Channel.Id}");
        Assert.Equal(["Your slides?"], stage.Ana.DirectMessages!.Messages().Select(message => message.Text));
        Assert.Null(ben.DirectMessages);
        Assert.DoesNotContain(stage.Guild.Channels, channel => channel.IsDirect);
    }

    [Fact]
    public async Task Recipient_must_be_somebody_a_bot_can_message()
    {
        await using var stage = await Stage.SetAsync();

        (await OpenAsync(stage, 1)).Is(400, 50033);
        (await OpenAsync(stage, stage.Discord.BotId)).Is(400, 50007);
        Assert.Equal(
            "BASE_TYPE_REQUIRED", (await stage.Rest.PostAsync("/users/@me/channels", JsonNode.Parse("{}")!)).ErrorAt("recipient_id"));
        Assert.Equal("Ana", (await stage.Rest.GetAsync($"/users/{stage.Ana.Id}")).Json.Text("global_name"));
        (await stage.Rest.GetAsync("/users/1")).Is(404, 10013);
    }

    [Fact]
    public async Task Closed_direct_messages_accept_nothing_until_they_are_reopened()
    {
        await using var stage = await Stage.SetAsync();
        stage.Ana.CloseDirectMessages();

        var opened = await OpenAsync(stage, stage.Ana.Id);
        Task<RawAnswer> PostAsync() => stage.Rest.PostAsync($"/channels/{opened.Json.Text("id")}/messages", JsonNode.Parse(WithButton)!);

        (await PostAsync()).Is(403, 50007);
        Assert.Empty(stage.Ana.DirectMessages!.Messages());
        stage.Ana.ReopenDirectMessages();
        Assert.Equal(200, (await PostAsync()).Status);
    }

    [Fact]
    public async Task Person_who_left_every_guild_can_no_longer_be_messaged()
    {
        await using var stage = await Stage.SetAsync();
        stage.Ana.Leave();

        var opened = await OpenAsync(stage, stage.Ana.Id);

        (await stage.Rest.PostAsync($"/channels/{opened.Json.Text("id")}/messages", JsonNode.Parse(WithButton)!)).Is(403, 50278);
        Assert.Equal("Ana", (await stage.Rest.GetAsync($"/users/{stage.Ana.Id}")).Json.Text("global_name"));
    }

    [Fact]
    public async Task Direct_messages_opened_too_often_are_refused_until_the_window_is_over()
    {
        await using var stage = await Stage.SetAsync(options: new LocalDiscordOptions
        {
            WireClock = Clocks.Real,
            DirectMessageLimit = 1,
            DirectMessageWindow = TimeSpan.FromDays(1),
        });

        Assert.Equal(200, (await OpenAsync(stage, stage.Ana.Id)).Status);
        (await OpenAsync(stage, stage.Ana.Id)).Is(400, 40003);
    }

    [Fact]
    public async Task Button_and_its_modal_come_without_a_server_and_their_answers_are_seen()
    {
        await using var stage = await Stage.SetAsync();
        var channel = (await OpenAsync(stage, stage.Ana.Id)).Json.Text("id");
        await stage.Rest.PostAsync($"/channels/{channel}/messages", JsonNode.Parse(WithButton)!);
        var there = stage.Ana.In(stage.Ana.DirectMessages!);

        var pressed = there.PressAsync(Assert.Single(there.Channel.Messages()), "Add", Cancel);
        var press = await stage.NextInteractionAsync();
        await stage.Rest.RespondAsync(press, 9, JsonNode.Parse(
            """{"title":"Add","custom_id":"m","components":["""
            + """{"type":18,"label":"Link","component":{"type":4,"custom_id":"url","style":1}}]}"""));
        var sent = (await pressed).SubmitAsync(new Dictionary<string, string> { ["url"] = "https://example.org" }, Cancel);
        var submit = await stage.NextInteractionAsync();
        await stage.Rest.RespondAsync(submit, 7, JsonNode.Parse("""{"content":"Thanks","components":[]}"""));

        Assert.All([press, submit], interaction =>
        {
            Assert.All(["guild_id", "guild", "member", "guild_locale"], name => Assert.False(interaction.TryGetProperty(name, out _)));
            Assert.Equal($"{stage.Ana.Id}", interaction.GetProperty("user").Text("id"));
            Assert.Equal(channel, interaction.Text("channel_id"));
            Assert.Equal(1, interaction.GetProperty("context").GetInt32());
            Assert.Equal("0", interaction.GetProperty("authorizing_integration_owners").Text("0"));
        });
        Assert.True((await sent).IsUpdate);
        Assert.Equal("Thanks", Assert.Single(there.Channel.Messages()).Text);
    }

    [Fact]
    public async Task Server_commands_are_not_offered_in_direct_messages()
    {
        await using var stage = await Stage.SetAsync();
        await stage.RegisterAsync(
            """{"name":"here","description":"H","contexts":[0]}""", """{"name":"there","description":"T","contexts":[0,1]}""");
        await OpenAsync(stage, stage.Ana.Id);
        var there = stage.Ana.In(stage.Ana.DirectMessages!);

        Assert.Equal("This command doesn't work in direct messages.", (await there.CommandAsync("here", Cancel)).Failed);
        _ = there.CommandAsync("there", Cancel);
        Assert.Equal("there", (await stage.NextInteractionAsync()).GetProperty("data").Text("name"));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(1 | (1 << 12), true)]
    public async Task Gateway_dispatches_direct_messages_only_with_the_intent(int intents, bool told)
    {
        await using var stage = await Stage.SetAsync(intents: intents);
        var channel = (await OpenAsync(stage, stage.Ana.Id)).Json.Text("id");

        await stage.Rest.PostAsync($"/channels/{channel}/messages", JsonNode.Parse(WithButton)!);
        stage.Guild.AddRole("end");

        var next = told ? await stage.Gateway.ReceiveAsync("MESSAGE_CREATE") : await stage.Gateway.ReceiveAsync("GUILD_ROLE_CREATE");
        Assert.Equal(told, next.GetProperty("d").TryGetProperty("channel_id", out _));
        Assert.Equal(told ? 1 : 0, stage.Discord.Log.Entries().Count(entry => entry.What == "MESSAGE_CREATE"));
    }

    [Fact]
    public async Task Message_from_the_other_person_cannot_be_deleted()
    {
        await using var stage = await Stage.SetAsync();
        var channel = (await OpenAsync(stage, stage.Ana.Id)).Json.Text("id");
        var said = stage.Ana.In(stage.Ana.DirectMessages!).Say("hello");

        (await stage.Rest.DeleteAsync($"/channels/{channel}/messages/{said.Id}")).Is(403, 50003);
    }

    private static Task<RawAnswer> OpenAsync(Stage stage, ulong user) =>
        stage.Rest.PostAsync("/users/@me/channels", new JsonObject { ["recipient_id"] = $"{user}" });
}
