namespace StudyGroup.Discord.Gateway;

/// <summary>What to do after a close code.</summary>
internal abstract record AfterClose
{
    /// <summary>The session may be resumed.</summary>
    internal sealed record Resume : AfterClose;

    /// <summary>The session may be resumed, but only once.</summary>
    internal sealed record ResumeOnce : AfterClose;

    /// <summary>The session may be resumed after at least 5 s, because the bot sent too much.</summary>
    internal sealed record ResumeLater : AfterClose;

    /// <summary>The session is gone, so a new one is needed.</summary>
    internal sealed record Identify : AfterClose;

    /// <summary>Reconnecting is forbidden.</summary>
    internal sealed record Stop(string Message) : AfterClose;
}
