namespace StudyGroup.Discord.Gateway;

/// <summary>What it takes to resume a session. See https://docs.discord.com/developers/events/gateway#resuming.</summary>
/// <param name="Sequence">The sequence number of the last dispatch.</param>
/// <param name="ResumeUrl">Where to resume; null if that failed before.</param>
internal sealed record Session(string Id, long Sequence, Uri? ResumeUrl)
{
    /// <summary>Hides the session's id.</summary>
    public override string ToString() => $"session at {Sequence}";
}
