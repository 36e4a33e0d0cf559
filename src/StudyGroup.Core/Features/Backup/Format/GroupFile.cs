using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.Backup.Format;

/// <summary>A whole group as a JSON file. docs/exchange.md describes the format; renaming a property here changes it.</summary>
internal sealed record GroupFile
{
    /// <summary>The value of <see cref="Format"/>.</summary>
    public const string Name = "study-group";

    /// <summary>The newest version of the format.</summary>
    public const int Newest = 1;

    public required string Format { get; init; }

    public required int Version { get; init; }

    public required Instant ExportedAt { get; init; }

    /// <summary>The server that the group lives in.</summary>
    public required ulong Server { get; init; }

    /// <summary>The group's id; null for its server's first group, which has the server's.</summary>
    public ulong? Group { get; init; }

    public required SettingsFile Settings { get; init; }

    public required int NextSeminarId { get; init; }

    public required int NextBreakId { get; init; }

    public int Revision { get; init; }

    /// <summary>The number of the current season.</summary>
    public int Season { get; init; } = 1;

    /// <summary>The lowest id that a seminar of the current season can have.</summary>
    public int FirstSeminarId { get; init; } = 1;

    public required ImmutableArray<SeminarFile> Seminars { get; init; }

    public ImmutableArray<BreakFile> Breaks { get; init; } = [];

    public ImmutableArray<PointFile> Points { get; init; } = [];

    public ImmutableArray<AttendanceFile> Attendance { get; init; } = [];

    /// <summary>The finished seasons.</summary>
    public ImmutableArray<SeasonFile> Seasons { get; init; } = [];

    /// <summary>The books that members suggest to read next.</summary>
    public ImmutableArray<SuggestedBookFile> SuggestedBooks { get; init; } = [];

    /// <summary>The votes on the next book that were counted.</summary>
    public ImmutableArray<BookVoteFile> BookVotes { get; init; } = [];

    /// <summary>Whether it was exported from a group, so that ids mean the same.</summary>
    public bool IsOf(Group group) => Server == group.Server.Value && (Group ?? Server) == group.Id.Value;
}
