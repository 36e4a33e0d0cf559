namespace StudyGroup.BotProcess;

/// <summary>A clock that starts at a moment and goes as fast as the system's.</summary>
internal sealed class ClockFrom : TimeProvider
{
    private readonly TimeSpan _ahead;

    public ClockFrom(DateTimeOffset start) => _ahead = start - base.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;
}
