using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudyGroup.Playground.Tests.LocalDiscord.Gateway;

public sealed class MembershipTests
{
    [Fact]
    public async Task Bot_that_is_removed_is_told_so_and_sees_the_guild_no_more()
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
    public async Task Bot_that_comes_back_gets_the_guild_whole()
    {
        await using var stage = await Stage.SetAsync();
        stage.Guild.RemoveBot();
        await stage.Gateway.ReceiveAsync("GUILD_DELETE");

        stage.Guild.ReturnBot();

        Assert.Equal($"{stage.Guild.Id}", (await stage.Gateway.ReceiveAsync("GUILD_CREATE")).GetProperty("d").Text("id"));
        Assert.Equal(200, (await stage.Rest.PostAsync(stage.Messages, JsonNode.Parse("""{"content":"hi"}""")!)).Status);
    }

    [Fact]
    public async Task Outage_says_that_it_is_one_and_leaves_the_guild_in_READY()
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
