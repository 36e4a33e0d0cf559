using System.Text.Json;
using StudyGroup.Discord.Gateway;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Tests.Gateway;

public sealed class GatewayPayloadTests
{
    [Fact]
    public void Heartbeat_before_the_first_dispatch_carries_null() =>
        Assert.Equal("""{"op":1,"d":null}""", System.Text.Encoding.UTF8.GetString(GatewayPayload.Heartbeat(null).Span));

    [Fact]
    public void Resume_carries_token_session_and_sequence() => Assert.Equal(
        """{"op":6,"d":{"token":"t","session_id":"s","seq":9}}""",
        System.Text.Encoding.UTF8.GetString(GatewayPayload.Resume("t", new Session("s", 9, null)).Span));

    [Fact]
    public void Identify_asks_for_no_compression_and_no_privileged_intents()
    {
        var json = JsonSerializer.Deserialize<JsonElement>(GatewayPayload.Identify("t", new Shard(2, 5)).Span).GetProperty("d");

        Assert.Equal(["token", "intents", "properties", "shard"], json.EnumerateObject().Select(member => member.Name));
        Assert.Equal(65_537, json.GetProperty("intents").GetInt32());
        Assert.Equal("[2,5]", json.GetProperty("shard").GetRawText());
    }
}
