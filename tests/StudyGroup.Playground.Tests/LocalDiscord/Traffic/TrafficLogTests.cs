using System.Text.Json.Nodes;

namespace StudyGroup.Playground.Tests.LocalDiscord.Traffic;

public sealed class TrafficLogTests
{
    [Fact]
    public async Task Log_contains_no_token()
    {
        await using var stage = await Stage.SetAsync();
        var (interaction, _) = await stage.PingAsync();
        await stage.Rest.RespondAsync(interaction, 5);
        await stage.Rest.EditOriginalAsync(interaction, JsonNode.Parse("""{"content":"hi"}""")!);

        var entry = await stage.Discord.Log.WaitForAsync(
            entry => entry.IsRequest("PATCH", "/messages/@original"), TestContext.Current.CancellationToken);

        Assert.EndsWith($"/webhooks/{stage.Discord.ApplicationId}/(hidden)/messages/@original", entry.What, StringComparison.Ordinal);
        Assert.Contains(stage.Discord.Log.Entries(), e => e.What == "INTERACTION_CREATE");
        var all = string.Concat(stage.Discord.Log.Entries().Select(e => e.ToString()));
        Assert.DoesNotContain(interaction.Text("token"), all, StringComparison.Ordinal);
        Assert.DoesNotContain(stage.Discord.Token, all, StringComparison.Ordinal);
    }
}
