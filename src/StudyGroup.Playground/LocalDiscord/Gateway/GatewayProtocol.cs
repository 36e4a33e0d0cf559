using System.Text.Json;
using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.Traffic;
using StudyGroup.Playground.LocalDiscord.Validation;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Gateway;

/// <summary>What a client may send, and how the gateway reacts. See https://docs.discord.com/developers/events/gateway.</summary>
internal sealed class GatewayProtocol(GatewayHub hub, GatewayConnection connection)
{
    private const int MaxPayloads = 120;
    private static readonly TimeSpan PayloadWindow = TimeSpan.FromSeconds(60);

    private readonly Queue<long> _received = new();

    private TimeProvider Clock => hub.World.Options.WireClock;

    public void Take(ReadOnlySpan<byte> payload)
    {
        hub.Log.AddFrame(TrafficKind.FrameReceived, payload);
        var close = IsTooMuch() ? CloseCode.RateLimited : Read(payload);
        if (close is { } code)
            connection.Close(code);
    }

    public static string Reason(int code) => code switch
    {
        CloseCode.UnknownOpcode => "Unknown opcode.",
        CloseCode.DecodeError => "Error while decoding payload.",
        CloseCode.NotAuthenticated => "Not authenticated.",
        CloseCode.AuthenticationFailed => "Authentication failed.",
        CloseCode.AlreadyAuthenticated => "Already authenticated.",
        CloseCode.InvalidSequence => "Invalid seq.",
        CloseCode.RateLimited => "Rate limited.",
        CloseCode.SessionTimedOut => "Session timed out.",
        CloseCode.InvalidShard => "Invalid shard.",
        CloseCode.ShardingRequired => "Sharding required.",
        CloseCode.InvalidVersion => "Invalid API version.",
        CloseCode.InvalidIntents => "Invalid intent(s).",
        CloseCode.DisallowedIntents => "Disallowed intent(s).",
        _ => "",
    };

    private bool IsTooMuch()
    {
        while (_received.TryPeek(out var at) && Clock.GetElapsedTime(at) >= PayloadWindow)
            _received.Dequeue();
        _received.Enqueue(Clock.GetTimestamp());
        return _received.Count > MaxPayloads;
    }

    private int? Read(ReadOnlySpan<byte> payload)
    {
        Form frame;
        try
        {
            frame = new Form(JsonElement.Parse(payload), new FormErrors());
        }
        catch (JsonException)
        {
            return CloseCode.DecodeError;
        }

        var op = frame.Integer("op", required: true);
        if (frame.Errors.Any)
            return CloseCode.DecodeError;
        lock (hub.World.Gate)
            return Take(op!.Value, frame);
    }

    private int? Take(long op, Form frame)
    {
        switch (op)
        {
            case Opcode.Heartbeat:
                connection.LastHeartbeat = Clock.GetTimestamp();
                if (!hub.MutesAcks)
                    connection.Send(Opcode.HeartbeatAck, null);
                return null;
            case Opcode.Identify:
                return connection.Session is null ? Identify(frame.Object("d")) : CloseCode.AlreadyAuthenticated;
            case Opcode.Resume:
                return connection.Session is null ? Resume(frame.Object("d")) : CloseCode.AlreadyAuthenticated;
            case Opcode.PresenceUpdate or Opcode.VoiceStateUpdate or Opcode.RequestGuildMembers:
                return connection.Session is null ? CloseCode.NotAuthenticated : null;
            default:
                return CloseCode.UnknownOpcode;
        }
    }

    private int? Identify(Form? data)
    {
        if (data is not { } form)
            return CloseCode.DecodeError;
        var token = form.Text("token", 1, required: true);
        if (form.Object("properties") is null || form.Errors.Any)
            return CloseCode.DecodeError;
        if (token != hub.World.Options.Token)
            return CloseCode.AuthenticationFailed;

        if (form.Integer("intents", 0, int.MaxValue, required: true) is not { } intents || (intents & ~Intents.All) != 0)
            return CloseCode.InvalidIntents;
        if ((intents & Intents.Privileged & ~hub.World.Options.PrivilegedIntents) != 0)
            return CloseCode.DisallowedIntents;
        if (form.Integer("large_threshold", 50, 250) is null && form.Has("large_threshold"))
            return CloseCode.DecodeError;
        if (!TryReadShard(form, out var shard, out var shards))
            return CloseCode.InvalidShard;
        if (hub.World.Guilds.Keys.Count(guild => Sharding.ShardOf(guild, shards) == shard) > hub.World.Options.MaxGuildsPerShard)
            return CloseCode.ShardingRequired;

        if (!hub.Identifies.TrySpend(shard))
        {
            connection.Send(Opcode.InvalidSession, false);
            return null;
        }

        connection.Session = hub.Begin(connection, (int)intents, shard, shards);
        return null;
    }

    private static bool TryReadShard(Form form, out int shard, out int shards)
    {
        (shard, shards) = (0, 1);
        if (form.Value("shard") is not { } value)
            return true;
        return value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 2
            && value[0].TryGetInt32(out shard) && value[1].TryGetInt32(out shards)
            && shard >= 0 && shard < shards;
    }

    private int? Resume(Form? data)
    {
        if (data is not { } form)
            return CloseCode.DecodeError;
        var (token, id) = (form.Text("token", 1, required: true), form.Text("session_id", 1, required: true));
        var sequence = form.Integer("seq", 0, required: true);
        if (form.Errors.Any)
            return CloseCode.DecodeError;
        if (token != hub.World.Options.Token)
            return CloseCode.AuthenticationFailed;
        if (hub.Find(id!) is not { } session)
        {
            connection.Send(Opcode.InvalidSession, JsonValue.Create(false));
            return null;
        }

        if (!session.Knows(sequence!.Value))
        {
            hub.Forget(session);
            return CloseCode.InvalidSequence;
        }

        connection.Session = session;
        hub.Continue(session, connection, sequence.Value);
        return null;
    }
}
