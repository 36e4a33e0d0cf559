namespace StudyGroup.Discord.Gateway;

/// <summary>What a resume needs. See https://docs.discord.com/developers/events/gateway#resuming.</summary>
/// <param name="Id">The session's id, from READY.</param>
/// <param name="Sequence">The number of the last dispatch that was received.</param>
/// <param name="ResumeUrl">Where to resume, without its query; null once it could not be reached.</param>
internal sealed record Session(string Id, long Sequence, Uri? ResumeUrl)
{
    /// <summary>The session without its id.</summary>
    public override string ToString() => $"session at {Sequence}";
}
