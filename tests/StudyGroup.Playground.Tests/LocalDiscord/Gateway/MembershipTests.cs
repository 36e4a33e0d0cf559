using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudyGroup.Playground.Tests.LocalDiscord.Gateway;

public sealed class MembershipTests
{
    [Fact]
    public async Task Removed_bot_is_told_and_no_longer_sees_the_guild()
    {
        await using var stage = await Stage.SetAsync();

        stage.Guild.RemoveBot();
        var removed = (await stage.Gateway.ReceiveAsync("GUILD_DELETE")).GetProperty("d");
        var post = await stage.Rest.PostAsync(stage.Messages, JsonNode.Parse("""{"content":"hi"}""")!);
        var look = await stage.Rest.GetAsync($"/guilds/{stage.Guild.Id}");
        var (gateway, ready) = await IdentifyAsync(stage);
        gateway.Dispose();

        Assert.Equal($$"""{"id":"{{stage.Guild.Id}}"}""", removed.GetRawText());
        Assert.Equal((403, 50001), (post.Status, post.Json.GetProperty("code").GetInt32()));
        Assert.Equal((404, 10004), (look.Status, look.Json.GetProperty("code").GetInt32()));
        Assert.Equal("[]", ready.GetProperty("guilds").GetRawText());
    }

    [Fact]
    public async Task Returning_bot_gets_the_full_guild()
    {
        await using var stage = await Stage.SetAsync();
        stage.Guild.RemoveBot();
        await stage.Gateway.ReceiveAsync("GUILD_DELETE");

        stage.Guild.ReturnBot();

        Assert.Equal($"{stage.Guild.Id}", (await stage.Gateway.ReceiveAsync("GUILD_CREATE")).GetProperty("d").Text("id"));
        Assert.Equal(200, (await stage.Rest.PostAsync(stage.Messages, JsonNode.Parse("""{"content":"hi"}""")!)).Status);
    }

    [Fact]
    public async Task Outage_is_marked_as_one_and_leaves_the_guild_in_READY()
    {
        await using var stage = await Stage.SetAsync();

        stage.Guild.IsUnavailable = true;
        var down = (await stage.Gateway.ReceiveAsync("GUILD_DELETE")).GetProperty("d");
        var (gateway, ready) = await IdentifyAsync(stage);
        gateway.Dispose();
        stage.Guild.IsUnavailable = false;

        Assert.True(down.GetProperty("unavailable").GetBoolean());
        Assert.Equal($"{stage.Guild.Id}", ready.GetProperty("guilds")[0].Text("id"));
        Assert.False((await stage.Gateway.ReceiveAsync("GUILD_CREATE")).GetProperty("d").GetProperty("unavailable").GetBoolean());
    }

    private static async Task<(RawGateway Gateway, JsonElement Ready)> IdentifyAsync(Stage stage)
    {
        var gateway = await RawGateway.ConnectAsync(stage.Discord);
        await gateway.ReceiveAsync("op 10");
        await gateway.SendIdentifyAsync();
        return (gateway, (await gateway.ReceiveAsync("READY")).GetProperty("d"));
    }
}
