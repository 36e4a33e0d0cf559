using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.Backup;

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

/// <summary>A seminar in a file.</summary>
internal sealed record SeminarFile
{
    public required int Id { get; init; }

    public required int Number { get; init; }

    public string? Chapter { get; init; }

    public required string Topic { get; init; }

    // From before a seminar could have several.
    public ulong? Presenter { get; init; }

    public string? PresenterName { get; init; }

    public ImmutableArray<PresenterFile> Presenters { get; init; } = [];

    public string? Team { get; init; }

    public ImmutableArray<ReadingFile> Readings { get; init; } = [];

    public ImmutableArray<PresenterFile> AllPresenters() => (Presenter, PresenterName) is (null, null)
        ? Presenters
        : [new PresenterFile { Member = Presenter, Name = PresenterName }, .. Presenters];

    public required DateFile Date { get; init; }

    public bool MarkedHeld { get; init; }

    public CancellationFile? Cancelled { get; init; }

    public string? Place { get; init; }

    public ImmutableArray<SlidesFile> Slides { get; init; } = [];

    public ImmutableArray<NoteFile> Notes { get; init; } = [];
}

/// <summary>A presenter in a file.</summary>
internal sealed record PresenterFile
{
    public ulong? Member { get; init; }

    public string? Name { get; init; }
}

/// <summary>A reading in a file.</summary>
internal sealed record ReadingFile
{
    public required string Title { get; init; }

    public string? Url { get; init; }

    public string? Authors { get; init; }

    public string? Part { get; init; }

    public string? Published { get; init; }

    public bool IsOptional { get; init; }
}

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

/// <summary>A cancellation in a file.</summary>
internal sealed record CancellationFile(string? Reason = null);

/// <summary>Slides in a file.</summary>
internal sealed record SlidesFile
{
    public required string Url { get; init; }

    public string? Title { get; init; }

    public string? Topic { get; init; }

    public ImmutableArray<string> Covers { get; init; } = [];
}

/// <summary>A note in a file.</summary>
internal sealed record NoteFile
{
    public string? Text { get; init; }

    public string? Url { get; init; }

    public ulong? By { get; init; }

    public required Instant At { get; init; }
}

/// <summary>A break in a file.</summary>
internal sealed record BreakFile
{
    public required int Id { get; init; }

    public required LocalDate From { get; init; }

    public required LocalDate Until { get; init; }

    public required string Reason { get; init; }
}

/// <summary>A discussion point in a file.</summary>
internal sealed record PointFile
{
    public required long Id { get; init; }

    public required int Seminar { get; init; }

    public required ulong Author { get; init; }

    public string? AuthorName { get; init; }

    public required string Text { get; init; }

    public required Instant AddedAt { get; init; }

    public Instant? EditedAt { get; init; }

    public Instant? DiscussedAt { get; init; }

    /// <summary>The message that it comes from.</summary>
    public MessageFile? Message { get; init; }

    /// <summary>The members who voted for it.</summary>
    public ImmutableArray<ulong> Votes { get; init; } = [];
}

/// <summary>A link to a message in a file.</summary>
internal sealed record MessageFile
{
    public required ulong Channel { get; init; }

    public required ulong Id { get; init; }
}

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
