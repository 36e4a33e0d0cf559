using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Points;

/// <summary>
/// How a point names its author. The name appears next to the mention, which shows only digits to people whose client has never seen the
/// member.
/// </summary>
public static class PointAuthor
{
    /// <summary>The point with its author's current name; the same point if nothing changes or someone else added it.</summary>
    public static Point Named(Point point, MemberId author, string name) =>
        point.Author == author && Kept(name) is { } kept && kept != point.AuthorName ? point with { AuthorName = kept } : point;

    /// <summary>The stored form of a name; null if there's nothing to store.</summary>
    public static string? Kept(string? name) =>
        string.IsNullOrWhiteSpace(name) ? null : Texts.Cut(Texts.OneLine(name), Point.MaxNameLength);

    /// <summary>"@Ana (Ana Beck)", or "@Ana" if the name is unknown.</summary>
    internal static Line Of(Point point) => MemberWords.Named(point.Author, point.AuthorName);

    /// <summary>The same in brackets, "(@Ana, Ana Beck)", for the end of a point's text.</summary>
    internal static Line InBrackets(Point point) => point.AuthorName is { } name ? (Line)$"({point.Author}, {name})" : $"({point.Author})";
}
