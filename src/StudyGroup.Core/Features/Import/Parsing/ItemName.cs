using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>Decides whether the last part of a list item is a presenter's name, a link or the end of the title.</summary>
internal static partial class ItemName
{
    private const int MaxNameLength = 80;
    private const int MaxWords = 5;

    /// <summary>Whether words are only a link, or a label for a link to slides and the like ("pdf").</summary>
    public static bool IsLink(string words, ImmutableArray<CellLink> links) =>
        links.Any(l => Bare(words) == Bare(l.Text) && (l.Text == l.Url || IsLabel(l.Text)));

    /// <summary>The name without the links next to it ("Ann (slides)"); null if the words aren't a name.</summary>
    public static string? Read(string words, ImmutableArray<CellLink> links)
    {
        foreach (var link in links.Reverse().Where(l => IsLabel(l.Text)))
        {
            var bare = words.TrimEnd(' ', ',', ')', ']');
            if (!bare.EndsWith(link.Text, StringComparison.Ordinal)) continue;
            var before = bare[..^link.Text.Length].TrimEnd(' ', ',', '(', '[');
            if (before.Length > 0) words = before;
        }

        return words.Length <= MaxNameLength && !HasNumber().IsMatch(words) && !NoName().IsMatch(words)
            && !Subtitle().IsMatch(Bracketed().Replace(words, "")) && Between().Split(words).All(IsShort)
            ? words
            : null;
    }

    // Text that continues in lower case is the end of a title.
    private static bool IsShort(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: <= MaxWords } words
            && (words.Length <= 2 || !char.IsLower(words[0][0]));

    private static string Bare(string words) => words.Trim(' ', '.', ',', ';', '(', ')', '[', ']', '<', '>');

    /// <summary>Whether words are a label for a link to slides and the like.</summary>
    public static bool IsLabel(string text) =>
        ColumnKinds.Of(text) is { Kind: not (ColumnKind.Number or ColumnKind.Date or ColumnKind.Time or ColumnKind.Presenter) }
            || Label().IsMatch(text);

    [GeneratedRegex(
        @"://|[?!""“”„;]|\p{L}{5,}\.\s|^(parts?|pt\.?|sessions?|weeks?|chapters?|ch\.?|sections?|days?)\s*[0-9ivx]+$|^(cont\.?|continued"
            + @"|recap|review|discussion)$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex NoName();

    // "An Introduction", "A Brief History of Time", but neither "An Nguyen" nor "A. Smith".
    [GeneratedRegex(
        @"^([Aa] \p{L}{2}|[Aa]n [AEIOUHaeiouh]|[Tt]he \p{L}|(How|Why|What|When|Where|Towards?) )|\b(of|for|to|is|are|the|an|or|vs"
            + @"|about|into|through|between|beyond|without|how|why|what|when|in|on)\b")]
    private static partial Regex Subtitle();

    [GeneratedRegex(@"[0-9§]")]
    private static partial Regex HasNumber();

    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"[,&/]|\band\b|\bund\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(
        @"^\W*(pdf|pptx?|arxiv|code|github|doi|preprint|here|abstract|handouts?|presentation|blog( post)?|website)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
