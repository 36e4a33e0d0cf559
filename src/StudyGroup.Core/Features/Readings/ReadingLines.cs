using System.Collections.Immutable;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Readings;

/// <summary>What to read, as lines of a card or a part of a line.</summary>
internal static class ReadingLines
{
    // Leaves the rest of a card's text for what else it says.
    private const int RoomOnCard = 2_400;
    private const int TitleInList = 60;

    // A longer link would take more room in a list than everything else about the seminar.
    private const int UrlInList = 200;

    /// <summary>
    /// "Read: Leases revisited, pp. 12–30", or "Read:" and a list; empty if nothing is known. What doesn't fit is only counted.
    /// </summary>
    public static ImmutableArray<Line> OnCard(Group group, Seminar seminar)
    {
        ImmutableArray<Line> readings = [.. ReadingWords.For(group, seminar).Select(ReadingWords.Short)];
        if (readings.Length <= 1) return [.. readings.Select(only => (Line)$"Read: {only}")];
        var shown = Pages.Fit(readings, RoomOnCard);
        Line rest = $"and {readings.Length - shown} more, see {new Span.Command("readings")}";
        return
        [
            $"Read:", .. readings.Take(shown).Select(line => line.AsItem()),
            .. shown < readings.Length ? [rest.AsItem()] : Array.Empty<Line>(),
        ];
    }

    /// <summary>Whether the only reading is what the seminar is about, so that a card needn't name the topic too.</summary>
    public static bool NameTheTopic(Seminar seminar) => seminar.Readings is [var only] && IsTopic(only, seminar);

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
