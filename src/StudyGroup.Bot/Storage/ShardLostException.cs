namespace StudyGroup.Bot.Storage;

/// <summary>A write was refused because another worker has taken the group's shard, or may have.</summary>
public sealed class ShardLostException : Exception
{
    /// <summary>Creates the exception.</summary>
    public ShardLostException(int shard)
        : base($"Shard {shard} isn't this worker's any more, so nothing was written.") => Shard = shard;

    /// <summary>The shard.</summary>
    public int Shard { get; }
}
