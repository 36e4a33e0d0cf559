using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Gateway;

/// <summary>Sends what a shard has to say to the gateway.</summary>
internal sealed class GatewaySender(string token, Shard shard)
{
    /// <summary>Sends the payload of an action; nothing if it has none.</summary>
    public async Task SendAsync(GatewayAction? action, GatewaySocket socket)
    {
        switch (action)
        {
            case GatewayAction.Identify:
                await socket.SendAsync(GatewayPayload.Identify(token, shard), urgent: true);
                break;
            case GatewayAction.Resume resuming:
                await socket.SendAsync(GatewayPayload.Resume(token, resuming.Session), urgent: true);
                break;
            case GatewayAction.Heartbeat beat:
                await socket.SendAsync(GatewayPayload.Heartbeat(beat.Sequence), beat.Scheduled);
                break;
        }
    }
}
