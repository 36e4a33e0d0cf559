using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.Tests.LocalDiscord.Rest;

public sealed class PinRoutesTests
{
    [Theory]
    [InlineData("/messages/pins")]
    [InlineData("/pins")]
    public async Task Pin_shows_in_the_message_the_list_and_a_notice_until_it_is_removed(string pins)
    {
        await using var stage = await Stage.SetAsync();
        var id = await PostAsync(stage);
        var one = $"/channels/{stage.Channel.Id}{pins}/{id}";

        Assert.Equal(204, (await stage.Rest.SendAsync(HttpMethod.Put, one, null)).Status);
        Assert.Equal(204, (await stage.Rest.SendAsync(HttpMethod.Put, one, null)).Status);

        Assert.True((await stage.Rest.GetAsync($"{stage.Messages}/{id}")).Json.GetProperty("pinned").GetBoolean());
        var list = (await stage.Rest.GetAsync($"/channels/{stage.Channel.Id}{pins}")).Json;
        Assert.Equal(id, pins == "/pins" ? list[0].Text("id") : list.GetProperty("items")[0].GetProperty("message").Text("id"));
        var notice = (await stage.Rest.GetAsync(stage.Messages)).Json;
        Assert.Equal((2, 6, id), (notice.GetArrayLength(), notice[0].GetProperty("type")
            .GetInt32(), notice[0].GetProperty("message_reference").Text("message_id")));
        var told = (await stage.Gateway.ReceiveAsync("CHANNEL_PINS_UPDATE")).GetProperty("d");
        Assert.Equal($"{stage.Channel.Id}", told.Text("channel_id"));

        Assert.Equal(204, (await stage.Rest.DeleteAsync(one)).Status);
        Assert.Empty(stage.Channel.Pins());
    }

    [Fact]
    public async Task Pin_needs_its_permission_and_an_existing_message()
    {
        await using var stage = await Stage.SetAsync();
        var id = await PostAsync(stage);
        Task<RawAnswer> PinAsync(string message) => stage.Rest.SendAsync(HttpMethod.Put, $"{stage.Messages}/pins/{message}", null);

        stage.Guild.BotRole.Change(Permissions.Bot & ~Permissions.PinMessages);
        (await PinAsync(id)).Is(403, 50013);
        stage.Guild.BotRole.Change((Permissions.Bot & ~Permissions.PinMessages) | Permissions.ManageMessages);
        (await PinAsync(id)).Is(403, 50013);
        stage.Guild.BotRole.Change(Permissions.Bot);
        (await PinAsync("1")).Is(404, 10008);
        stage.Channel.Deny(stage.Guild.Bot, Permissions.ViewChannel);
        (await PinAsync(id)).Is(403, 50001);
        Assert.Empty(stage.Channel.Pins());
    }

    [Fact]
    public async Task Channel_holds_250_pins_and_a_notice_cannot_be_pinned()
    {
        await using var stage = await Stage.SetAsync(options: new() { WireClock = Clocks.Real, BucketLimit = 1_000 });
        Task<RawAnswer> PinAsync(string message) => stage.Rest.SendAsync(HttpMethod.Put, $"{stage.Messages}/pins/{message}", null);
        for (var i = 0; i < 250; i++)
            Assert.Equal(204, (await PinAsync(await PostAsync(stage))).Status);

        (await PinAsync(await PostAsync(stage))).Is(400, 30003);
        (await PinAsync($"{stage.Channel.Messages().First(message => message.TellsOfPin is not null).Id}")).Is(403, 50021);
    }

    [Fact]
    public async Task Bot_deletes_its_own_messages_and_others_only_with_the_permission()
    {
        await using var stage = await Stage.SetAsync();
        var id = await PostAsync(stage);
        var said = stage.AnaHere.Say("mine");

        Assert.Equal(204, (await stage.Rest.DeleteAsync($"{stage.Messages}/{id}")).Status);
        (await stage.Rest.DeleteAsync($"{stage.Messages}/{id}")).Is(404, 10008);
        (await stage.Rest.PatchAsync($"{stage.Messages}/{id}", JsonNode.Parse("""{"content":"x"}""")!)).Is(404, 10008);
        (await stage.Rest.DeleteAsync($"{stage.Messages}/{said.Id}")).Is(403, 50013);
        Assert.Equal(said.Id, Assert.Single(stage.Channel.Messages()).Id);
    }

    private static async Task<string> PostAsync(Stage stage) =>
        (await stage.Rest.PostAsync(stage.Messages, JsonNode.Parse("""{"content":"hi"}""")!)).Json.Text("id");
}
