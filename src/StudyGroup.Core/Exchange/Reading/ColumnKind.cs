using System.Text.RegularExpressions;

namespace StudyGroup.Core.Exchange.Reading;

/// <summary>What a column, or a label in a list, tells of a seminar.</summary>
internal enum ColumnKind
{
    /// <summary>Which in the series.</summary>
    Number,

    /// <summary>On which day.</summary>
    Date,

    /// <summary>At which time of day.</summary>
    Time,

    /// <summary>What is read.</summary>
    Chapter,

    /// <summary>What it is about.</summary>
    Topic,

    /// <summary>Who presents.</summary>
    Presenter,

    /// <summary>Where it meets.</summary>
    Place,

    /// <summary>Slides and other links.</summary>
    Slides,

    /// <summary>Notes and recordings, with or without links.</summary>
    Notes,
}

/// <summary>The words by which columns are known.</summary>
internal static partial class ColumnKinds
{
    // Where two columns of a kind have names alike, the one whose name comes first here is meant.
    private static readonly (ColumnKind Kind, string[] Names)[] All =
    [
        (ColumnKind.Number, ["seminar", "session", "meeting", "#", "number", "no", "nr", "nº", "№", "lecture", "week"]),
        (ColumnKind.Date, ["date", "dates", "when", "day"]),
        (ColumnKind.Time, ["time", "hour"]),
        (ColumnKind.Chapter, ["chapter", "chapters", "reading", "readings", "paper", "papers", "article", "section", "sections"]),
        (ColumnKind.Topic, ["topic", "topics", "title", "subject", "theme"]),
        (ColumnKind.Presenter, ["presenter", "presenters", "presented", "speaker", "speakers", "lead", "leads", "leader", "leaders", "led", "host", "hosts", "hosted", "facilitator", "moderator"]),
        (ColumnKind.Place, ["place", "room", "location", "where", "venue"]),
        (ColumnKind.Slides, ["slides", "slide", "materials", "material", "link", "links", "deck", "resources", "ppt", "pptx", "pdf", "handout", "handouts"]),
        (ColumnKind.Notes, ["notes", "note", "recording", "recordings", "video", "videos", "remarks", "comments"]),
    ];

    // Known by these only where no column has a better name.
    private static readonly (ColumnKind Kind, string[] Names)[] Else =
    [
        (ColumnKind.Presenter, ["who", "discussant", "discussants", "starter", "instructor", "instructors", "chair", "volunteer", "volunteers"]),
        (ColumnKind.Topic, ["what", "agenda", "content", "contents"]),
    ];

    /// <summary>What a heading says that has no better name; null where it is none of these either.</summary>
    public static ColumnKind? ElseOf(string heading) => Parts().Split(heading)
        .Select(part => Else.FirstOrDefault(k => Word().Matches(part).Any(w => k.Names.Contains(w.Value, StringComparer.OrdinalIgnoreCase))))
        .Where(k => k.Names is not null)
        .Select(k => (ColumnKind?)k.Kind)
        .FirstOrDefault();

    /// <summary>
    /// What a heading or label says; null where it is none of these. Of several words that say something the last counts ("Seminar topic"),
    /// before a stroke, a bracket or an "and" ("Topic / Paper", "Date (all times CET)").
    /// </summary>
    /// <returns>The kind, and how good a name it is: the fewer words and the earlier in our lists, the smaller.</returns>
    public static (ColumnKind Kind, int Rank)? Of(string heading)
    {
        foreach (var part in Parts().Split(heading))
        {
            var words = Word().Matches(part).Select(m => m.Value.ToLowerInvariant()).ToArray();
            var found = words.Reverse().SelectMany(Find).ToArray();
            if (found.Length > 0) return (found[0].Kind, (words.Length * 100) + found[0].Place);
        }

        return null;
    }

    private static IEnumerable<(ColumnKind Kind, int Place)> Find(string word) =>
        All.Select(k => (k.Kind, Array.IndexOf(k.Names, word))).Where(found => found.Item2 >= 0);

    [GeneratedRegex(@"[/(&,:]|\band\b|\bor\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    [GeneratedRegex(@"[\p{L}º]+|[#№]")]
    private static partial Regex Word();
}
