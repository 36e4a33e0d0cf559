using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.Backup.Format;

/// <summary>A finished season in a file.</summary>
internal sealed record SeasonFile
{
    public required int Number { get; init; }

    public string? Book { get; init; }

    public string? Author { get; init; }

    public UnitWord Unit { get; init; }

    public required Instant FinishedAt { get; init; }

    public required string Zone { get; init; }

    public required LocalTime Start { get; init; }

    public required Duration Length { get; init; }

    public string? Place { get; init; }

    public required ImmutableArray<SeminarFile> Seminars { get; init; }

    public ImmutableArray<BreakFile> Breaks { get; init; } = [];

    /// <summary>How many discussion points there were.</summary>
    public int Points { get; init; }

    /// <summary>How many of them were discussed.</summary>
    public int PointsDiscussed { get; init; }
}
