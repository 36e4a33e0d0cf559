using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>A reading group: its settings and its series of seminars.</summary>
public sealed record Group
{
    /// <summary>The maximum number of seminars in a group.</summary>
    public const int MaxSeminars = 200;

    /// <summary>The maximum length of a name, in code points.</summary>
    public const int MaxNameLength = 50;

    /// <summary>Its id, which never changes.</summary>
    public required GroupId Id { get; init; }

    /// <summary>The server it lives in.</summary>
    public required ServerId Server { get; init; }

    /// <summary>
    /// When the bot was removed from the server; null while it's a member. Until it returns, the group is kept as it is and nothing happens
    /// for it. The bot deletes it 30 days later.
    /// </summary>
    public Instant? SuspendedAt { get; init; }

    /// <summary>
    /// When organizers archived it; null if they haven't. Everything is kept as it is and nothing happens for it until they restore it.
    /// </summary>
    public Instant? ArchivedAt { get; init; }

    /// <summary>Whether anything happens for it: the bot is in its server, and it isn't archived.</summary>
    public bool IsActive => SuspendedAt is null && ArchivedAt is null;

    /// <summary>What its server's members call it; null as long as nobody has named it.</summary>
    public string? Name { get; init; }

    /// <summary>What to call it where a server's groups are told apart.</summary>
    public string DisplayName => Name ?? Settings.Book ?? "First group";

    /// <summary>Which of its server's groups it is, as custom ids say it: 0 for the first.</summary>
    public int Ordinal => (int)((Id.Value ^ Server.Value) & GroupId.MaxOrdinal);

    /// <summary>The channels that are its own: no other group of the server may use them.</summary>
    public IEnumerable<ChannelId> Channels
    {
        get
        {
            if (Settings.Channel is { } channel) yield return channel;
            if (Settings.SyllabusChannel is { } syllabus && syllabus != Settings.Channel) yield return syllabus;
        }
    }

    /// <summary>
    /// Where it posts: <see cref="Channels"/>, and where its README's changes are proposed. Groups may share the latter, such as a channel
    /// for organizers.
    /// </summary>
    public IEnumerable<ChannelId> PostsIn =>
        Settings.Readme is { } readme && !Channels.Contains(readme.Channel) ? Channels.Append(readme.Channel) : Channels;

    /// <summary>The settings.</summary>
    public required GroupSettings Settings { get; init; }

    /// <summary>The seminars by number. Numbers are unique.</summary>
    public ImmutableArray<Seminar> Seminars { get; init; } = [];

    /// <summary>The breaks by their first day.</summary>
    public ImmutableArray<Break> Breaks { get; init; } = [];

    /// <summary>The id for the next new seminar. Ids are never reused.</summary>
    public int NextSeminarId { get; init; } = 1;

    /// <summary>The id for the next new break. Ids are never reused.</summary>
    public int NextBreakId { get; init; } = 1;

    /// <summary>
    /// The number of the current season, the series about one book: 1 for the first. Finished seasons have lower numbers.
    /// </summary>
    public int Season { get; init; } = 1;

    /// <summary>
    /// The lowest id that a seminar of the current season can have. A lower one is in a finished season, or was removed.
    /// </summary>
    public int FirstSeminarId { get; init; } = 1;

    /// <summary>
    /// When the season that this shows was finished; null for the group as it is. Only a finished season that is shown as a group has it
    /// (<see cref="Domain.Season.AsGroup"/>); it's never stored.
    /// </summary>
    public Instant? FinishedAt { get; init; }

    /// <summary>How many changes calendars have shown so far. It only grows.</summary>
    public int Revision { get; init; }

    /// <summary>
    /// Whether the bot may still have to introduce itself in a new server: the answer to the first command does, if no channel took the
    /// welcome.
    /// </summary>
    public bool OwesWelcome { get; init; }

    /// <summary>The first group of a server, without seminars.</summary>
    public static Group FirstOf(ServerId server, GroupSettings settings) =>
        new() { Id = GroupId.FirstOf(server), Server = server, Settings = settings };

    /// <summary>The seminar with an id, or null.</summary>
    public Seminar? Find(SeminarId id) => Seminars.FirstOrDefault(s => s.Id == id);

    /// <summary>Whether a seminar with this id may be in a finished season. It isn't in the current one.</summary>
    public bool MayBePast(SeminarId id) => id.Value > 0 && id.Value < FirstSeminarId && Find(id) is null;

    /// <summary>The seminar with a number, or null.</summary>
    public Seminar? Numbered(long number) => Seminars.FirstOrDefault(s => s.Number == number);

    /// <summary>The group with the seminar replacing the one with the same id.</summary>
    public Group With(Seminar seminar) => this with { Seminars = Seminars.Replace(Find(seminar.Id)!, seminar) };

    /// <summary>The group with another seminar, which gets the next id.</summary>
    public Group Add(Seminar seminar) => this with
    {
        Seminars = [.. Seminars.Append(seminar with { Id = new SeminarId(NextSeminarId) }).OrderBy(s => s.Number)],
        NextSeminarId = NextSeminarId + 1,
    };

    /// <summary>The group with another break, which gets the next id.</summary>
    public Group Add(Break pause) => this with
    {
        Breaks = [.. Breaks.Append(pause with { Id = new BreakId(NextBreakId) }).OrderBy(b => b.From)],
        NextBreakId = NextBreakId + 1,
    };

    /// <summary>The group with the bot in its server, or removed from it by now.</summary>
    public Group With(bool isMember, Instant now) => this with { SuspendedAt = isMember ? null : SuspendedAt ?? now };

    /// <summary>When a seminar starts, or null if it has no settled date.</summary>
    public Instant? StartOf(Seminar seminar) =>
        seminar.Date is SeminarDate.On on ? on.StartIn(Settings) : null;

    /// <summary>When a seminar starts or may start, or null if it has no date.</summary>
    public Instant? ExpectedStartOf(Seminar seminar) => seminar.Date.Known()?.StartIn(Settings);

    /// <summary>
    /// The start under which posts and answers know a seminar's date, settled or not; null if it has none. It differs from the actual start
    /// only if newer time-zone data has moved that since the date was stored.
    /// </summary>
    public Instant? KnownStartOf(Seminar seminar)
    {
        if (seminar.Date.Known() is not { } date) return null;
        return seminar.KnownStart is { } known && known.IsOf(date, Settings) ? known.At : date.StartIn(Settings);
    }

    /// <summary>The group with the known start of each date filled in, ready to be stored.</summary>
    public Group WithKnownStarts() => this with
    {
        Seminars =
        [
            .. Seminars.Select(s => s.Date.Known() is { } date && s.KnownStart?.IsOf(date, Settings) != true
                ? s with { KnownStart = KnownStart.Of(date, Settings) }
                : s),
        ],
    };

    /// <summary>When a seminar ends or may end: the usual length after its start. Null if it has no date.</summary>
    public Instant? EndOf(Seminar seminar) => ExpectedStartOf(seminar) + Settings.Length;
}
