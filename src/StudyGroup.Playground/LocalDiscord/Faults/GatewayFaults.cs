using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.Gateway;

namespace StudyGroup.Playground.LocalDiscord.Faults;

/// <summary>Faults of the gateway.</summary>
public sealed class GatewayFaults
{
    private readonly GatewayHub _hub;

    internal GatewayFaults(GatewayHub hub) => _hub = hub;

    /// <summary>Whether heartbeats are left unanswered.</summary>
    public bool MuteAcks
    {
        set => Under(() => _hub.MutesAcks = value);
    }

    /// <summary>How long new connections wait for their Hello, by the wire's clock.</summary>
    public TimeSpan HelloDelay
    {
        set => Under(() => _hub.HelloDelay = value);
    }

    /// <summary>Whether interactions carry fields and components that no client knows.</summary>
    public bool AddUnknowns
    {
        set => Under(() => _hub.AddsUnknowns = value);
    }

    /// <summary>How many identifies are left according to <c>GET /gateway/bot</c>.</summary>
    public int IdentifiesLeft
    {
        get
        {
            lock (_hub.World.Gate)
                return _hub.Identifies.Remaining;
        }

        set => Under(() => _hub.Identifies.Remaining = value);
    }

    /// <summary>Cuts every connection without a close frame.</summary>
    public void Drop() => Each(connection => connection.Drop());

    /// <summary>Cuts the connections of one shard without a close frame.</summary>
    public void DropShard(int shard) => Each(connection =>
    {
        if (connection.Session?.Shard == shard)
            connection.Drop();
    });

    /// <summary>Closes every connection with a code.</summary>
    public void Close(int code) => Each(connection => connection.Close(code));

    /// <summary>Asks every client to reconnect (op 7).</summary>
    public void AskToReconnect() => Each(connection => connection.Send(Opcode.Reconnect, null));

    /// <summary>Asks every client for a heartbeat now (op 1).</summary>
    public void AskForHeartbeat() => Each(connection => connection.Send(Opcode.Heartbeat, null));

    /// <summary>Tells every client that its session is invalid (op 9), and forgets the session unless it is resumable.</summary>
    public void InvalidateSessions(bool resumable) => Each(connection =>
    {
        connection.Send(Opcode.InvalidSession, resumable);
        if (resumable || connection.Session is not { } session)
            return;
        _hub.Forget(session);
        connection.Session = null;
    });

    /// <summary>Silently forgets every session: a resume is answered with op 9, false.</summary>
    public void ForgetSessions() => Under(_hub.ForgetAll);

    /// <summary>Refuses the next connections with HTTP 503.</summary>
    public void RefuseConnections(int times) => Under(() => _hub.RefusesConnections = times);

    /// <summary>Refuses the next connections to the resume address with HTTP 503.</summary>
    public void RefuseResumes(int times) => Under(() => _hub.RefusesResumes = times);

    /// <summary>Sends the next event with this name twice, with the same sequence number.</summary>
    public void DuplicateNext(string name) => Under(() => _hub.DuplicatesNext = name);

    /// <summary>Sends any event to every session.</summary>
    public void Dispatch(string name, JsonObject data) => Under(() =>
    {
        foreach (var session in _hub.Live)
            session.Dispatch(name, data.DeepClone());
    });

    /// <summary>Sends any bytes to every connection.</summary>
    public void SendRaw(byte[] payload) => Each(connection => connection.Send(payload));

    private void Each(Action<GatewayConnection> act) => Under(() =>
    {
        foreach (var connection in _hub.Connections.ToArray())
            act(connection);
    });

    private void Under(Action act)
    {
        lock (_hub.World.Gate)
            act();
    }
}
