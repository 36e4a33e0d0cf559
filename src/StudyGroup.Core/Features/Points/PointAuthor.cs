using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Points;

/// <summary>
/// How a point's author is named. The name stands beside the mention, which shows only digits to people whose client has never seen
/// the member.
/// </summary>
public static class PointAuthor
{
    /// <summary>The point with the name its author goes by now; the same point where nothing changes or somebody else added it.</summary>
    public static Point Named(Point point, MemberId author, string name) =>
        point.Author == author && Kept(name) is { } kept && kept != point.AuthorName ? point with { AuthorName = kept } : point;

    /// <summary>What is kept of a name; null where there is nothing to keep.</summary>
    public static string? Kept(string? name) => string.IsNullOrWhiteSpace(name) ? null : Texts.Cut(Texts.OneLine(name), Point.LongestName);

    /// <summary>"@Ana (Ana Beck)", or "@Ana" where the name isn't known.</summary>
    internal static Line Of(Point point) => MemberWords.Named(point.Author, point.AuthorName);

    /// <summary>The same after the text of a point: "(@Ana, Ana Beck)".</summary>
    internal static Line InBrackets(Point point) => point.AuthorName is { } name ? (Line)$"({point.Author}, {name})" : $"({point.Author})";
}
