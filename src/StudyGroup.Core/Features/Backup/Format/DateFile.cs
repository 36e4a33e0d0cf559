using NodaTime;

namespace StudyGroup.Core.Features.Backup.Format;

/// <summary>A date in a file. Day and time are there if <see cref="Is"/> is settled or tentative.</summary>
internal sealed record DateFile
{
    public required DateKind Is { get; init; }

    public LocalDate? Day { get; init; }

    public LocalTime? Time { get; init; }

    public bool SecondOfTwo { get; init; }
}

/// <summary>The state of a date in a file.</summary>
internal enum DateKind
{
    ToBeAnnounced,
    ComingSoon,
    Tentative,
    Settled,
}
