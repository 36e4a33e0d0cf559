namespace StudyGroup.Discord.Gateway;

/// <summary>What happened before the next attempt to connect. Times are on the monotonic clock.</summary>
internal sealed record History
{
    /// <summary>Consecutive attempts without READY or RESUMED, not counting rejected resumes.</summary>
    public int Failures { get; init; }

    /// <summary>Consecutive failed resumes.</summary>
    public int FailedResumes { get; init; }

    /// <summary>Consecutive sessions that were started within <see cref="Reconnect.QuickIdentify"/> of the one before.</summary>
    public int QuickIdentifies { get; init; }

    /// <summary>When the session to be resumed lost its connection.</summary>
    public TimeSpan? DroppedAt { get; init; }

    /// <summary>When the last IDENTIFY was sent.</summary>
    public TimeSpan? LastIdentify { get; init; }

    /// <summary>Resets the back-off after READY or RESUMED.</summary>
    public History Healthy() => this with { Failures = 0, FailedResumes = 0, DroppedAt = null };
}
