namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>
/// What only threads have.
/// See https://docs.discord.com/developers/resources/channel#thread-metadata-object. Change it only under the world's lock.
/// </summary>
/// <param name="parent">The channel it belongs to, whose permissions apply.</param>
/// <param name="createdAt">When, by the world's clock.</param>
internal sealed class ThreadDetails(Channel parent, Person owner, DateTimeOffset createdAt)
{
    public Channel Parent { get; } = parent;

    public Person Owner { get; } = owner;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    /// <summary>Minutes of silence after which it is archived: 60, 1440, 4320 or 10080. Edits don't count as activity.</summary>
    public int AutoArchiveMinutes { get; set; } = 4320;

    /// <summary>Seconds that must pass between a person's messages, 0 to 21600. Reported, not enforced.</summary>
    public int SlowMode { get; set; }

    public bool IsArchived { get; private set; }

    /// <summary>When it was last archived or reopened.</summary>
    public DateTimeOffset ArchiveChangedAt { get; private set; } = createdAt;

    /// <summary>Whether only people who can manage threads may post in it, change messages in it, or reopen it.</summary>
    public bool IsLocked { get; set; }

    /// <summary>Who follows it, and since when.</summary>
    public Dictionary<Person, DateTimeOffset> Members { get; } = new() { [owner] = createdAt };

    /// <summary>Whether it is due to be archived because nobody posted in it or reopened it.</summary>
    /// <param name="lastPost">When somebody last posted, or null.</param>
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
