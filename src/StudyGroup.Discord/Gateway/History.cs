namespace StudyGroup.Discord.Gateway;

/// <summary>What the next attempt to connect must know of those before it. Moments are of the wire's clock.</summary>
internal sealed record History
{
    /// <summary>Attempts in a row that did not come to READY or RESUMED; resumes that failed count apart.</summary>
    public int Failures { get; init; }

    /// <summary>Resumes in a row that failed.</summary>
    public int FailedResumes { get; init; }

    /// <summary>Sessions in a row that had to be identified anew within <see cref="Reconnect.QuickIdentify"/>.</summary>
    public int QuickIdentifies { get; init; }

    /// <summary>When the session that is to be resumed lost its connection.</summary>
    public TimeSpan? DroppedAt { get; init; }

    /// <summary>When the last IDENTIFY was sent.</summary>
    public TimeSpan? LastIdentify { get; init; }

    /// <summary>After READY or RESUMED: the back-off starts over.</summary>
    public History Healthy() => this with { Failures = 0, FailedResumes = 0, DroppedAt = null };
}
