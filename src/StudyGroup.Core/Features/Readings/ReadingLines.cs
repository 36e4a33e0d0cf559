using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Readings;

/// <summary>What to read, as a part of a seminar's line in a list.</summary>
internal static class ReadingLines
{
    private const int TitleInList = 60;

    // A longer link would take more room in a list than everything else about the seminar.
    private const int UrlInList = 200;

    /// <summary>
    /// "Leases revisited" or "Leases revisited and 2 more", for a seminar's line in a list; null if it has no readings of its own, because
    /// such a line has its chapter already. A title that repeats the topic is left out, or says only "read" if there's a link.
    /// </summary>
    public static Line? InList(Seminar seminar)
    {
        if (seminar.Readings is not [var first, .. var others]) return null;
        var isTopic = IsTopic(first, seminar);
        var title = isTopic ? "read" : Texts.Cut(first.Title, TitleInList);
        Line? named = first.Url is { Length: <= UrlInList } url ? (Line)$"{new Span.Link(title, url)}" : isTopic ? null : (Line)$"{title}";
        return others.IsEmpty ? named
            : named is null ? (Line)$"{others.Length + 1} readings"
            : (Line)$"{named} and {others.Length} more";
    }

    private static bool IsTopic(Reading reading, Seminar seminar) =>
        string.Equals(reading.Title, seminar.Topic, StringComparison.OrdinalIgnoreCase);
}
