using StudyGroup.Discord.Telemetry;

namespace StudyGroup.Discord.Gateway;

/// <summary>Measures a gateway connection: its state, its sessions and its latency.</summary>
internal sealed class GatewayFigures(ShardFigures shard)
{
    private TimeSpan? _beatAt;

    /// <inheritdoc cref="ShardFigures.Run"/>
    public IDisposable Run() => shard.Run();

    /// <summary>The connection has got from one state to another.</summary>
    /// <param name="now">On the monotonic clock.</param>
    public void Note(GatewayState before, GatewayInput input, Step step, TimeSpan now)
    {
        if (step.Action is GatewayAction.Heartbeat)
            _beatAt = now;
        if (input is GatewayInput.Frame { Op: 11 } && _beatAt is { } beatAt)
        {
            shard.Acknowledged(now - beatAt);
            _beatAt = null;
        }

        if (step.State is GatewayState.Ready && before is not GatewayState.Ready)
            shard.SessionBegan(isResumed: before is GatewayState.Resuming);
        if (step.State.GetType() == before.GetType())
            return;

        _beatAt = step.State is GatewayState.Live ? _beatAt : null;
        shard.State = Name(step.State);
    }

    private static string Name(GatewayState state) => state switch
    {
        GatewayState.Ready => GatewayStates.Ready,
        GatewayState.Identifying => GatewayStates.Identifying,
        GatewayState.Resuming => GatewayStates.Resuming,
        GatewayState.Connecting or GatewayState.AwaitingHello or GatewayState.AwaitingTurn => GatewayStates.Connecting,
        GatewayState.Ended => GatewayStates.Ended,
        _ => GatewayStates.Disconnected,
    };
}
