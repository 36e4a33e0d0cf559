using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>
/// Takes the presenter and the labels of links off the end of a title: "Trees (Ann Lee)", "Trees by Ann Lee", "Trees [slides]".
/// </summary>
internal static partial class ItemEnd
{
    /// <summary>The title and the presenter after it; null if there's no name.</summary>
    /// <param name="namesInBrackets">Whether all brackets in these meetings contain names.</param>
    public static (string Title, string Name)? Presenter(string words, bool namesInBrackets)
    {
        if (Presented().Match(words) is { Success: true } by && by.Groups["name"].Value is var presenter
            && (by.Groups["clear"].Success
                ? PersonName.IsLike(presenter)
                : PersonName.IsSurely(presenter))) return (by.Groups["title"].Value,
            presenter);
        return Bracketed().Match(words) is { Success: true } end && IsNameOrOpen(end.Groups["name"].Value)
            && (namesInBrackets || PersonName.IsSurely(end.Groups["name"].Value))
            ? (words[..words.LastIndexOf('(')].TrimEnd(' ', ','), end.Groups["name"].Value)
            : null;
    }

    /// <summary>Whether all brackets at the end of these meetings' lines contain a name. A single line isn't enough to tell.</summary>
    public static bool NamesInBrackets(IEnumerable<Opening> openings)
    {
        string[] ends =
        [
            .. openings.Select(o => Bracketed().Match(o.Rest.TrimEnd())).Where(m => m.Success).Select(m => m.Groups["name"].Value),
        ];
        return ends.Length > 1 && ends.All(IsNameOrOpen) && ends.Distinct().Count() > 1;
    }

    /// <summary>The title without the labels and addresses of links after it.</summary>
    public static string WithoutLinks(string words, ImmutableArray<CellLink> links)
    {
        foreach (var link in links.Reverse())
        {
            var bare = words.TrimEnd(' ', ',', ';', '|', '·', '[', ']', '(', ')', '<', '>');
            var isAddress = link.Text == link.Url;
            if (!bare.EndsWith(link.Text, StringComparison.Ordinal) || !(isAddress || ItemName.IsLabel(link.Text))) continue;
            var before = bare[..^link.Text.Length];
            if (!isAddress && before.TrimEnd() is not [.., '(' or '[' or ',' or ';' or '|' or '·']) continue;
            if (before.TrimEnd(' ', ',', ';', '|', '·', '(', '[', '<', '–', '—', '-', ':') is { Length: > 0 } title) words = title;
        }

        return words;
    }

    private static bool IsNameOrOpen(string words) =>
        RowReading.Named(words) is null || (PersonName.IsLike(words) && !NoName().IsMatch(words));

    [GeneratedRegex(
        @"^(?<title>.*?\S)[,;]? \(?((?<clear>(presented|led|hosted|given|moderated|facilitated|chaired|introduced) by|(lead|leader|led"
            + @"|presenter|speaker|host|moderator|facilitator):)" +
        @"|by|with) (?<name>[^()]+?)\)?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Presented();

    [GeneratedRegex(@"^.*\S \((?<name>[^()]+)\)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Bracketed();

    // Other words that begin with a capital letter in brackets.
    [GeneratedRegex(
        @"\b(part|parts|online|zoom|hybrid|virtual|remote|in person|optional|review|recap|continued|cont|intro|introduction|guest|" +
        @"workshop|tutorial|demo|practice|discussion|seminar|session|meeting|paper|papers|book|chapter|appendix|edition|volume|" +
        @"survey|draft|room|hall|lab|university|institute|college|street|building|floor|cancell?ed|postponed|moved|holiday|break|slides"
            + @"|video|notes|pdf|arxiv|code|link)\b|^(?-i:[\p{Lu}0-9-]{2,})$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex NoName();
}
