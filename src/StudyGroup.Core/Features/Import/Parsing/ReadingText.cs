using System.Text.RegularExpressions;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>
/// Reads what a schedule says about one reading: "Time in a box (D. Hale, 2019)", "Chapter 1, pp. 1-24", "arXiv:2401.01234", or a link.
/// </summary>
internal static partial class ReadingText
{
    /// <summary>The reading.</summary>
    /// <param name="link">Its link; null if there's none that can be used.</param>
    public static UnfinishedReading Read(string text, CellLink? link)
    {
        if (link is not { } found)
        {
            return ReadingLink.Find(text) is { } id
                ? End(id.Rest, 1, new() { Url = id.Url })
                : End(text, 1, new());
        }

        var draft = new UnfinishedReading { Url = found.Url };
        var end = found.Start + found.Text.Length;
        if (end > text.Length || !text.AsSpan(found.Start).StartsWith(found.Text)) return End(text, 1, draft);
        if (LinkSense.HasNoTitle(found)) return End(Without(text, found.Start, end), 1, draft);
        // "D. Hale: [Time in a box](…)"
        if (text[..found.Start].TrimEnd() is [.. var before, ':'] && IsAuthors(before))
            return End(text[found.Start..], found.Text.Length, draft with { Authors = before });
        return End(text, end, draft);
    }

    // Takes off the end what isn't the title, down to a length.
    private static UnfinishedReading End(string text, int least, UnfinishedReading draft)
    {
        text = Bullet().Replace(text, m => new string(' ', m.Length));
        while (true)
        {
            text = text.TrimEnd(' ', ',', ';', '·', '|');
            if (Optional().Match(text) is { Success: true } optional && optional.Index >= least)
                (text, draft) = (text[..optional.Index], draft with { IsOptional = true });
            else if (draft.Part is null && Part().Match(text) is { Success: true } part && part.Index >= least)
                (text, draft) = (text[..part.Index], draft with { Part = part.Groups["part"].Value.Trim() });
            else if (Source(text, least, draft) is var (rest, sourced)) (text, draft) = (rest, sourced);
            else return draft with { Title = Quoted().Replace(text.Trim(), "${title}") is { Length: > 0 } title ? title : null };
        }
    }

    private static (string Text, UnfinishedReading Draft)? Source(string text, int least, UnfinishedReading draft)
    {
        if (draft.Authors is null && By().Match(text) is { Success: true } by && by.Index >= least && IsAuthors(by.Groups["names"].Value))
            return (text[..by.Index], draft with { Authors = by.Groups["names"].Value });
        // After a link, anything may say so; otherwise it could be a part of the title.
        var source = Bracketed().Match(text);
        if (!source.Success && least > 1) source = Dashed().Match(text, Math.Min(least, text.Length));
        if (!source.Success || source.Index < least) return null;
        var said = source.Groups["said"].Value.Trim();
        var year = Year().Match(said);
        var names = year.Success ? said[..year.Index].TrimEnd(' ', ',', ';') : said;
        if (names.Length == 0 && draft.Published is null) return (text[..source.Index], draft with { Published = said });
        if (draft.Authors is null && IsAuthors(names))
        {
            return (text[..source.Index], draft with
            {
                Authors = names,
                Published = year.Success ? draft.Published ?? year.Value.Trim() : draft.Published,
            });
        }

        // "K. Marsh, OSDI 2019"
        for (var comma = said.LastIndexOf(','); comma > 0
            && draft is { Authors: null, Published: null }; comma = said.LastIndexOf(',', comma - 1))
        {
            if (IsAuthors(said[..comma].Trim()) && ColumnCells.IsOfPaper(said[comma..]))
                return (text[..source.Index], draft with { Authors = said[..comma].Trim(), Published = said[(comma + 1)..].Trim() });
        }

        return draft.Published is null && ColumnCells.IsOfPaper(said)
            ? (text[..source.Index], draft with { Published = said })
            : null;
    }

    private static bool IsAuthors(string words) =>
        Others().Replace(words, "") is var names && (names.Length < words.Length ? PersonName.IsLike(names) : PersonName.IsSurely(names));

    private static string Without(string text, int from, int to) =>
        Empty().Replace(text[..from] + text[to..], " ").Trim(' ', ',', ';', ':', '–', '—', '-', '|', '·');

    [GeneratedRegex(@"^\s*([*•·-]|[0-9a-c][.)])\s+", RegexOptions.ExplicitCapture)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^[""“”„«](?<title>[^""“”„«»]+)[""“”»]$", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();

    [GeneratedRegex(
        @"(\s*[,;–—-])?\s*[(\[]\s*optional\s*[)\]]$|\s*[,;–—]\s*optional$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Optional();

    [GeneratedRegex(
        @"(\s*[,;:–—]\s*|\s+-\s+|\s*[(\[]\s*)(?<part>(pp?\.|pages?|ch(ap)?\.|chapters?|sections?|sec\.|§+|seiten?|kapitel|kap\.)\s*"
            + @"[0-9ivxlc]+([0-9ivxlc.,–—&+\s-]|and|to|bis|und)*?)\s*[)\]]?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(
        @"[,;]?\s+by\s+(?<names>((?!\sby\s)[^()])+)$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex By();

    [GeneratedRegex(@"\s*[(\[](?<said>[^()\[\]]+)[)\]]$", RegexOptions.ExplicitCapture)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\G\s*(,|[–—-]\s)\s*(?<said>\S.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Dashed();

    [GeneratedRegex(@"(?<![0-9])(19|20)[0-9]{2}[a-z]?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Year();

    [GeneratedRegex(@",?\s+(et al\.?|and others|u\. ?a\.)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Others();

    // Brackets that held only a link.
    [GeneratedRegex(@"\(\s*\)|\[\s*\]|<\s*>|\s{2,}")]
    private static partial Regex Empty();
}
