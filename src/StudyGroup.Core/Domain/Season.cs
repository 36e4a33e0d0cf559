using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>A finished season: a series of seminars about one book, as it was when it was finished. It never changes.</summary>
public sealed record Season
{
    /// <summary>The highest number.</summary>
    public const int MaxNumber = 999;

    /// <summary>The group.</summary>
    public required GroupId Group { get; init; }

    /// <summary>Its number: 1 for a group's first.</summary>
    public required int Number { get; init; }

    /// <summary>The book; null if the group had none set.</summary>
    public string? Book { get; init; }

    /// <summary>The book's author, or null.</summary>
    public string? Author { get; init; }

    /// <summary>What the group called the unit that it read for a seminar.</summary>
    public UnitWord Unit { get; init; }

    /// <summary>When it was finished.</summary>
    public required Instant FinishedAt { get; init; }

    /// <summary>The zone of its local times.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>When its seminars usually started.</summary>
    public required LocalTime Start { get; init; }

    /// <summary>How long its seminars usually lasted.</summary>
    public required Duration Length { get; init; }

    /// <summary>Where the group usually met.</summary>
    public string? Place { get; init; }

    /// <summary>The seminars by number. Those that had begun are marked as held.</summary>
    public ImmutableArray<Seminar> Seminars { get; init; } = [];

    /// <summary>The breaks by their first day.</summary>
    public ImmutableArray<Break> Breaks { get; init; } = [];

    /// <summary>How many discussion points its seminars had.</summary>
    public int Points { get; init; }

    /// <summary>How many of them were ticked off as discussed.</summary>
    public int PointsDiscussed { get; init; }

    /// <summary>What people call it: the book, or "Season 2".</summary>
    public string Name => Book ?? string.Create(CultureInfo.InvariantCulture, $"Season {Number}");

    /// <summary>The seminars that were held.</summary>
    public IEnumerable<Seminar> Held => Seminars.Where(s => s is { Cancelled: null, MarkedHeld: true });

    /// <summary>The seminars that weren't: still ahead, or without a date. Cancelled ones don't count.</summary>
    public IEnumerable<Seminar> NotHeld => Seminars.Where(s => s is { Cancelled: null, MarkedHeld: false });

    /// <summary>The seminar with an id, or null.</summary>
    public Seminar? Find(SeminarId id) => Seminars.FirstOrDefault(s => s.Id == id);

    /// <summary>A group's current season as it's archived. The points are to be counted.</summary>
    public static Season Of(Group group, Instant now) => new()
    {
        Group = group.Id,
        Number = group.Season,
        Book = group.Settings.Book,
        Author = group.Settings.Author,
        Unit = group.Settings.Unit,
        FinishedAt = now,
        Zone = group.Settings.Zone,
        Start = group.Settings.Start,
        Length = group.Settings.Length,
        Place = group.Settings.Place,
        Seminars = [.. group.Seminars.Select(s => HasBegun(group, s, now) ? s with { MarkedHeld = true } : s)],
        Breaks = group.Breaks,
    };

    /// <summary>Whether a seminar counts as held once its season is finished: it has begun, and may still be going on.</summary>
    public static bool HasBegun(Group group, Seminar seminar, Instant now) =>
        seminar.Cancelled is null && (seminar.MarkedHeld || group.StartOf(seminar) <= now);

    /// <summary>
    /// The group as it was in this season, for whatever shows a seminar: nothing in it lies ahead.
    /// It's only for reading and is never stored.
    /// </summary>
    public Group AsGroup(Group group) => group with
    {
        Season = Number,
        FinishedAt = FinishedAt,
        Settings = group.Settings with
        {
            Book = Book,
            Author = Author,
            Unit = Unit,
            Zone = Zone,
            Start = Start,
            Length = Length,
            Place = Place,
        },
        Seminars = Seminars,
        Breaks = Breaks,
    };
}
