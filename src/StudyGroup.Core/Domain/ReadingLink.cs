using System.Text.RegularExpressions;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>
/// A DOI or arXiv id found in a text, as a link: "Leases revisited, doi:10.1145/74850.74870", "arXiv:2401.01234v2", "cs/0112017".
/// </summary>
/// <param name="Url">The link, to doi.org or arxiv.org. At most <see cref="Reading.MaxUrlLength"/> characters.</param>
/// <param name="Name">The id as people write it, for a reading without another title: "doi:10.1145/74850.74870".</param>
/// <param name="Rest">The text without the id, such as the title. May be empty.</param>
public sealed partial record ReadingLink(string Url, string Name, string Rest)
{
    /// <summary>
    /// The first DOI or arXiv id in a text, or null. An id inside some other site's address doesn't count, because that address is a link
    /// already.
    /// </summary>
    public static ReadingLink? Find(string text)
    {
        var found = Whole().Match(text);
        if (!found.Success) found = Anywhere().Match(text);
        if (!found.Success) return null;
        var link = found.Groups["doi"].Success ? Doi(text, found) : ArXiv(text, found);
        return link is { Url.Length: <= Reading.MaxUrlLength } ? link : null;
    }

    private static ReadingLink? Doi(string text, Match found)
    {
        var written = found.Groups["doi"].Value;
        var doi = WithoutPunctuation(written);
        var rest = Left(text, found.Index, found.Index + found.Length - (written.Length - doi.Length));
        if (found.Groups["address"].Success) doi = Uri.UnescapeDataString(doi.Split('?', '#')[0]);
        return doi.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) || doi.EndsWith('/')
            ? null
            : new($"https://doi.org/{Escaped(doi)}", $"doi:{doi}", rest);
    }

    private static ReadingLink ArXiv(string text, Match found)
    {
        var id = found.Groups["id"].Value.ToLowerInvariant();
        if (found.Groups["archive"] is { Success: true } archive) id = $"{archive.Value.ToLowerInvariant()}/{id}";
        return new($"https://arxiv.org/abs/{id}", $"arXiv:{id}", Left(text, found.Index, found.Index + found.Length));
    }

    // A sentence may go on after an id. A closing bracket belongs to the id only if it was opened there: "S0140-6736(05)66558-9".
    private static string WithoutPunctuation(string id)
    {
        while (id.Length > 0 && (".,;:!?'*_".Contains(id[^1]) || Closes('(', ')') || Closes('[', ']') || Closes('<', '>'))) id = id[..^1];
        return id;

        bool Closes(char open, char close) => id[^1] == close && id.Count(c => c == close) > id.Count(c => c == open);
    }

    private static string Escaped(string doi) =>
        "/:;()".Aggregate(Uri.EscapeDataString(doi), (escaped, c) => escaped.Replace(Uri.HexEscape(c), $"{c}", StringComparison.Ordinal));

    private static string Left(string text, int from, int until)
    {
        var (before, after) = (text[..from].TrimEnd(), text[until..]);
        if (before.EndsWith('.')) after = after.TrimStart([.. Separators]);
        return Loose().Replace(Texts.OneLine(EmptyBrackets().Replace($"{before} {after}", " ")), "")
            .TrimStart([.. Separators + "."]).TrimEnd([.. Separators]);
    }

    private const string Separators = " ,;:|·-–—";
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Start = @"(?<![\p{L}\p{N}/.:=_%@+-])";
    private const string Doi10 = @"(?<doi>10\.[0-9]{4,9}(\.[0-9]+)*(/|%2F)[!#-\[\]_a-z~]{1,600})";
    private const string Months = "[0-9]{2}(0[1-9]|1[0-2])";
    private const string Id4 = "(?<id>" + Months + @"\.[0-9]{4}(v[0-9]{1,2})?)";
    private const string Id5 = "(?<id>" + Months + @"\.[0-9]{5}(v[0-9]{1,2})?)";
    private const string OldId = "(?<archive>" + Archives + @")(\.[a-z]{2})?/(?<id>" + Months + "[0-9]{3}(v[0-9]{1,2})?)";
    private const string Archives =
        "acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|funct-an|gr-qc"
        + "|hep-ex|hep-lat|hep-ph|hep-th|math-ph|math|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|plasm-ph|q-alg|q-bio|quant-ph|solv-int"
        + "|supr-con";

    // After an id: the end of an address, and the category in brackets that people copy with it ("[cs.LG]").
    private const string End = @"(?![\p{L}\p{N}])(\.pdf)?([?#][!-~]*)?(\s*\[[a-z-]+(\.[a-z-]+)?\])?";

    // Four digits after the point could be anything in a sentence ("p. 1204.2021"), so such an id has to stand alone.
    [GeneratedRegex(@"^\s*" + Id4 + @"\s*$", Options)]
    private static partial Regex Whole();

    [GeneratedRegex(
        Start + @"((?<address>(https?://)?((dx|www)\.)?doi\.org/)|doi\s*:\s*|doi\s+)?" + Doi10
        + "|" + Start + @"((https?://)?(www\.|export\.)?arxiv\.org/(abs|pdf|html)/|(arxiv\s+preprint\s*,?\s*)?arxiv\s*:\s*)"
        + "(" + Id5 + "|" + Id4 + "|" + OldId + ")" + End
        + "|" + Start + "(" + Id5 + "|" + OldId + ")" + End,
        Options)]
    private static partial Regex Anywhere();

    // Brackets that held only the id.
    [GeneratedRegex(@"\(\s*[,;]?\s*\)|\[\s*[,;]?\s*\]|<\s*>", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyBrackets();

    // Spaces and commas that the id kept apart.
    [GeneratedRegex(@"\s+(?=[,;)\].])|[,;]\s*(?=[,;)\].])", RegexOptions.CultureInvariant)]
    private static partial Regex Loose();
}
