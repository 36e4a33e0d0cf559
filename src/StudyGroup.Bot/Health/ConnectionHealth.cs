using Microsoft.Extensions.DependencyInjection;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Sharding;
using StudyGroup.Web;

namespace StudyGroup.Bot.Health;

/// <summary>Whether the bot is doing its part, or was a moment ago: now and then Discord asks it to reconnect.</summary>
internal sealed class ConnectionHealth(IPresence presence, [FromKeyedServices(Clocks.Wire)] TimeProvider wire) : IBotHealth
{
    /// <summary>How long the bot may be without a connection.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private const long Never = long.MinValue;

    private long _connectedAt = Never;

    /// <inheritdoc />
    public bool IsHealthy
    {
        get
        {
            if (presence.IsPresent) Volatile.Write(ref _connectedAt, wire.GetTimestamp());
            return Volatile.Read(ref _connectedAt) is var at and not Never && wire.GetElapsedTime(at) < Patience;
        }
    }
}
