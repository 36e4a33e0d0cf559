using System.Collections.Immutable;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>Which columns of a table say what about a seminar.</summary>
/// <param name="Count">How many columns the table has.</param>
/// <param name="Of">The columns of each kind. There may be several for presenters, slides and notes.</param>
/// <param name="Headings">The headings in order.</param>
internal sealed record TableColumns(int Count, IReadOnlyDictionary<ColumnKind, int[]> Of, ImmutableArray<string> Headings)
{
    /// <summary>The columns that may all have the meeting dates, if that's unclear; then <see cref="Of"/> has none.</summary>
    public ImmutableArray<int> OpenDates { get; init; } = [];

    /// <summary>Whether it has the form of our own export.</summary>
    public bool IsExact { get; init; }

    /// <summary>Whether the heading of the topics says that they're titles of papers: "Paper title".</summary>
    public bool TopicIsReading =>
        Of.TryGetValue(ColumnKind.Topic, out var topic) && topic[0] < Headings.Length
        && ColumnKinds.Mentions(Headings[topic[0]], ColumnKind.Reading) && !Headings[topic[0]].AsSpan().ContainsAny("/&,|+");

    /// <summary>Whether a cell for presenters holds exactly one name, as in exports from before a seminar could have several.</summary>
    public bool HaveOneName { get; init; }

    /// <summary>The years in the heading of the dates: "Date (2027)".</summary>
    public ImmutableArray<int> Years =>
        Of.TryGetValue(ColumnKind.Date, out var date) && date[0] < Headings.Length ? HeadingYears.Of(Headings[date[0]]) : [];

    /// <summary>The headings of the columns that aren't read.</summary>
    public IEnumerable<string> Unread =>
        Headings.Index()
            .Where(h => h.Item.Length > 0 && !OpenDates.Contains(h.Index) && !Of.Values.Any(columns => columns.Contains(h.Index)))
            .Select(h => h.Item);

    /// <summary>Whether the rows are numbered by week, with several possible per week.</summary>
    public bool CountsWeeks =>
        Of.TryGetValue(ColumnKind.Number, out var number) && Of.TryGetValue(ColumnKind.Date, out var date) && number[0] != date[0]
        && number[0] < Headings.Length && Headings[number[0]].Contains("week", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether there's a column of chapters, called so.</summary>
    public bool CountsChapters =>
        Of.TryGetValue(ColumnKind.Chapter, out var chapter) && chapter[0] < Headings.Length
        && ColumnKinds.Of(Headings[chapter[0]])?.Kind == ColumnKind.Chapter;

    /// <summary>What the group reads for a seminar, if it's no chapter and a heading says so.</summary>
    public UnitWord? Unit
    {
        get
        {
            if (IsExact)
                return Enum.TryParse<UnitWord>(Headings[2], ignoreCase: true, out var unit) && unit != UnitWord.Chapter ? unit : null;
            if (Of.ContainsKey(ColumnKind.Chapter)) return null;
            if (Named(ColumnKind.Reading).Concat(TopicIsReading ? Named(ColumnKind.Topic) : []).SelectMany(ColumnKinds.Words)
                .Any(ColumnNames.Papers.Contains)) return UnitWord.Paper;
            return Of.ContainsKey(ColumnKind.Reading) ? null : Named(ColumnKind.Number).Select(ColumnKinds.Words).FirstOrDefault() switch
            {
                ["week"] => UnitWord.Week,
                ["session"] => UnitWord.Session,
                _ => null,
            };
        }
    }

    private IEnumerable<string> Named(ColumnKind kind) =>
        Of.GetValueOrDefault(kind, []).Where(column => column < Headings.Length).Select(column => Headings[column]);

    /// <summary>
    /// The columns of a table of seminars: it has their topics, and their dates or their order. Null for any other table.
    /// </summary>
    /// <param name="dates">The keys of columns that are known to have the dates of the meetings (<see cref="OpenDateColumn.Key"/>).</param>
    public static TableColumns? Find(Grid grid, IReadOnlyCollection<string> dates) => new ColumnChoice(grid, dates).Choose();

    /// <summary>Why a table with dates isn't read; null if it has no dates.</summary>
    public static (string Sentence, bool LosesSeminar)? WhyNot(Grid grid)
    {
        var choice = new ColumnChoice(grid, []);
        if (!choice.HasDays) return null;
        var seen = grid.Headings.Where(h => h.Length > 0).Select(h => $"“{h}”").ToArray();
        var columns = seen.Length switch
        {
            0 => "It has no headings",
            1 => $"Its only heading is {seen[0]}",
            _ => $"Its columns are {string.Join(", ", seen[..^1])} and {seen[^1]}",
        };
        return choice.HasMeetingDays
            ? (
                $"That table has dates, but I can't tell which column says what the meetings are about, so I didn't read it. {columns}. "
                    + $"Name one Topic, Title, Chapter or Paper.",
                true)
            : (
                $"That table has dates, but they don't look like meeting dates, so I didn't read it. {columns}. "
                    + $"If they are, name that column Date.",
                false);
    }
}
