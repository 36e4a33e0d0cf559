using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.Backup.Format;

/// <summary>The settings in a file.</summary>
internal sealed record SettingsFile
{
    public string? Book { get; init; }

    public string? Author { get; init; }

    public required string Zone { get; init; }

    public bool ZoneIsChosen { get; init; }

    public required LocalTime Start { get; init; }

    public required Duration Length { get; init; }

    public string? Place { get; init; }

    public ulong? Channel { get; init; }

    public ulong? SyllabusChannel { get; init; }

    public ReadmeFile? Readme { get; init; }

    public ulong? Role { get; init; }

    public ulong? Organizers { get; init; }

    public required ImmutableArray<Duration> Reminders { get; init; }

    public UnitWord Unit { get; init; }

    public int PresentersPerSeminar { get; init; } = 1;

    public bool Nudges { get; init; } = true;

    public bool Recap { get; init; }

    public bool SlidesNews { get; init; }

    public bool Events { get; init; }

    public bool InterestCounts { get; init; }

    public Duration? ThreadLead { get; init; }
}

/// <summary>The followed README in a file.</summary>
internal sealed record ReadmeFile
{
    public required string Url { get; init; }

    public required Duration Every { get; init; }

    public required ulong Channel { get; init; }

    public bool AppliesItself { get; init; }

    public string? Series { get; init; }
}
