namespace StudyGroup.Discord.Gateway;

/// <summary>What follows from a close code.</summary>
internal abstract record AfterClose
{
    /// <summary>The session may be resumed.</summary>
    internal sealed record Resume : AfterClose;

    /// <summary>The session may be resumed, once.</summary>
    internal sealed record ResumeOnce : AfterClose;

    /// <summary>The session may be resumed after at least 5 s: too much was sent.</summary>
    internal sealed record ResumeLater : AfterClose;

    /// <summary>The session is gone.</summary>
    internal sealed record Identify : AfterClose;

    /// <summary>No connection may be tried again.</summary>
    internal sealed record Stop(string Sentence) : AfterClose;
}
