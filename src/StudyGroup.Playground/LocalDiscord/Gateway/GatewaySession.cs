using System.Text.Json;
using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Gateway;

/// <summary>
/// What outlives a connection: the sequence number, and the dispatches that a resume can replay.
/// Use it under the world's lock.
/// </summary>
internal sealed class GatewaySession(string id, int intents, int shard, int shards)
{
    private const int KeptDispatches = 5000;

    private readonly Queue<(long Sequence, byte[] Frame)> _sent = new();

    public string Id { get; } = id;

    public int Intents { get; } = intents;

    public long Sequence { get; private set; }

    /// <summary>The current connection, or null between two.</summary>
    public GatewayConnection? Connection { get; set; }

    /// <summary>When the last connection ended: a timestamp of the wire's clock.</summary>
    public long LostAt { get; set; }

    /// <summary>The shard's id.</summary>
    public int Shard { get; } = shard;

    public bool Serves(ulong guild) => Sharding.ShardOf(guild, shards) == Shard;

    public bool Wants(int intent) => intent == 0 || (Intents & intent) != 0;

    /// <summary>Whether a client can have seen this sequence number.</summary>
    public bool Knows(long sequence) => sequence >= 0 && sequence <= Sequence;

    public void Dispatch(string name, JsonNode data, bool twice = false)
    {
        var frame = JsonSerializer.SerializeToUtf8Bytes(new JsonObject
        {
            ["t"] = name,
            ["s"] = ++Sequence,
            ["op"] = Opcode.Dispatch,
            ["d"] = data,
        });
        _sent.Enqueue((Sequence, frame));
        if (_sent.Count > KeptDispatches)
            _sent.Dequeue();
        Connection?.Send(frame);
        if (twice)
            Connection?.Send(frame);
    }

    public void Replay(long after)
    {
        foreach (var (_, frame) in _sent.Where(sent => sent.Sequence > after))
            Connection?.Send(frame);
    }
}
