namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>
/// What a thread has beside what every channel has.
/// See https://docs.discord.com/developers/resources/channel#thread-metadata-object. To be changed under the world's lock.
/// </summary>
/// <param name="parent">The channel that it belongs to, whose permissions are its own.</param>
/// <param name="owner">Who started it.</param>
/// <param name="createdAt">When, by the world's clock.</param>
internal sealed class ThreadDetails(Channel parent, Person owner, DateTimeOffset createdAt)
{
    public Channel Parent { get; } = parent;

    public Person Owner { get; } = owner;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    /// <summary>After how many minutes of silence it is archived: 60, 1440, 4320 or 10080. Edits break no silence.</summary>
    public int AutoArchiveMinutes { get; set; } = 4320;

    /// <summary>How far apart a person's messages must be, in seconds, 0 to 21600; told, not watched.</summary>
    public int SlowMode { get; set; }

    public bool IsArchived { get; private set; }

    /// <summary>When it was last archived or brought back.</summary>
    public DateTimeOffset ArchiveChangedAt { get; private set; } = createdAt;

    /// <summary>Whether only who manages threads may post in it, change what stands in it, or open it again.</summary>
    public bool IsLocked { get; set; }

    /// <summary>Who follows it, and since when.</summary>
    public Dictionary<Person, DateTimeOffset> Members { get; } = new() { [owner] = createdAt };

    /// <summary>Whether it is to be archived, as nobody posted in it or opened it for so long.</summary>
    /// <param name="lastPost">When somebody last did, or null.</param>
    /// <param name="now">By the world's clock.</param>
    public bool IsSilent(DateTimeOffset? lastPost, DateTimeOffset now) =>
        !IsArchived && now - (lastPost > ArchiveChangedAt ? lastPost.Value : ArchiveChangedAt) >= TimeSpan.FromMinutes(AutoArchiveMinutes);

    public void Archive(bool isArchived, DateTimeOffset now)
    {
        if (IsArchived == isArchived)
            return;
        (IsArchived, ArchiveChangedAt) = (isArchived, now);
    }
}
