using NodaTime;

namespace StudyGroup.Core.Features.Backup.Format;

/// <summary>An attendance answer in a file.</summary>
internal sealed record AttendanceFile
{
    public required int Seminar { get; init; }

    public required ulong Member { get; init; }

    public required Instant Start { get; init; }

    public required bool IsComing { get; init; }

    public required Instant At { get; init; }

    public bool ByEvent { get; init; }
}
