using System.Collections.Concurrent;
using Npgsql;
using StudyGroup.Bot.Storage;
using StudyGroup.Bot.Storage.Postgres;
using StudyGroup.Bot.Storage.Writing;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.Cluster;

/// <summary>
/// The epochs of the shards that this worker owns, and the fence around all writes. A worker that was paused may still believe it has its
/// locks; the epochs in the database tell.
/// </summary>
internal sealed class ShardEpochs : IGroupOwnership, IWriteFence
{
    private readonly ConcurrentDictionary<int, long> _epochs = [];

    /// <summary>The number of shards, known once the workers have agreed on it.</summary>
    public int Count { get; set; }

    /// <summary>The shards, in order.</summary>
    public IReadOnlyList<int> Shards => [.. _epochs.Keys.Order()];

    /// <inheritdoc />
    public bool OwnsAll => Count > 0 && _epochs.Count == Count;

    /// <inheritdoc />
    public bool Owns(GroupId group) => Count > 0 && _epochs.ContainsKey(ShardOf(group));

    /// <summary>The shard's lock is held, and its epoch was raised.</summary>
    public void Taken(int shard, long epoch) => _epochs[shard] = epoch;

    /// <summary>The shard was given up or lost.</summary>
    public void Gone(int shard) => _epochs.TryRemove(shard, out _);

    /// <summary>
    /// Makes sure that the groups' shards are this worker's and stay so until the transaction ends: a new owner can't raise an epoch before
    /// then. Records the interactions that write.
    /// </summary>
    /// <exception cref="ShardLostException">A shard is another worker's.</exception>
    /// <exception cref="AlreadyDoneException">An interaction has written before, in another run.</exception>
    public void Check(NpgsqlConnection connection, IReadOnlyCollection<GroupId> groups, IReadOnlyCollection<WriteOrigin> origins)
    {
        var shards = groups.Select(ShardOf).Distinct().Order().ToArray();
        if (shards.FirstOrDefault(shard => !_epochs.ContainsKey(shard), -1) is >= 0 and var foreign) throw new ShardLostException(foreign);
        using var batch = connection.CreateBatch();
        if (shards.Length > 0) batch.BatchCommands.Add(Epochs(shards));
        if (origins.Count > 0) batch.BatchCommands.Add(DoneInteractions.Record(origins));
        if (batch.BatchCommands.Count == 0) return;

        var left = shards.ToHashSet();
        using (var rows = batch.ExecuteReader())
        {
            while (shards.Length > 0 && rows.Read())
            {
                if (_epochs.TryGetValue(rows.GetInt32(0), out var mine) && mine == rows.GetInt64(1)) left.Remove(rows.GetInt32(0));
            }

            while (rows.NextResult())
            {
                // What was recorded counts at the end.
            }
        }

        if (left.Count > 0) throw new ShardLostException(left.Min());
        if (origins.Count > 0 && batch.BatchCommands[^1].RecordsAffected < origins.Count) throw new AlreadyDoneException();
    }

    private static NpgsqlBatchCommand Epochs(int[] shards) => new(
        "SELECT id, epoch FROM cluster_shards WHERE id = ANY($1) ORDER BY id FOR SHARE")
    {
        Parameters = { new NpgsqlParameter<int[]> { TypedValue = shards } },
    };

    // A group's id is its server's.
    private int ShardOf(GroupId group) => Shard.Of(new Snowflake(group.Value), Count).Id;
}
