using System.Diagnostics.Metrics;

namespace StudyGroup.Discord.Telemetry;

/// <summary>The gateway connection of a shard, as others see it.</summary>
internal sealed class ShardFigures(DiscordMeter meter, int id)
{
    private const string Shard = "studygroup.discord.shard.id";
    private const string StateOf = "studygroup.discord.gateway.state";
    private const string SessionKind = "studygroup.discord.session.type";

    private volatile string _state = GatewayStates.Disconnected;

    /// <summary>One of <see cref="GatewayStates"/>.</summary>
    public string State
    {
        get => _state;
        set => _state = value;
    }

    /// <summary>The shard counts as this process's until that is disposed.</summary>
    public IDisposable Run()
    {
        meter.Began(this);
        return new Running(meter, this);
    }

    /// <summary>A heartbeat was acknowledged.</summary>
    public void Acknowledged(TimeSpan after) => meter.Heartbeats.Record(after.TotalSeconds, new KeyValuePair<string, object?>(Shard, id));

    /// <summary>A session was begun or resumed.</summary>
    public void SessionBegan(bool isResumed) => meter.Sessions.Add(
        1, new KeyValuePair<string, object?>(Shard, id), new KeyValuePair<string, object?>(SessionKind, isResumed ? "resumed" : "new"));

    internal Measurement<long> Measured() => new(
        1, new KeyValuePair<string, object?>(Shard, id), new KeyValuePair<string, object?>(StateOf, _state));

    private sealed class Running(DiscordMeter meter, ShardFigures shard) : IDisposable
    {
        public void Dispose() => meter.Ended(shard);
    }
}
