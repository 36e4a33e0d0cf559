using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>
/// An item in a list of readings: it begins with its seminar ("Seminar 1 (optional): Time in a box"), and may be followed by lines
/// "Authors: …", "Published: …" and "Part: …".
/// </summary>
/// <param name="Line">Its line in the file, counted from 1.</param>
/// <param name="Seminar">The seminar's number.</param>
/// <param name="Reading">What to read, or null if the item has no title and no link.</param>
/// <param name="Problem">What was left out of it.</param>
internal sealed partial record ReadingItem(int Line, int Seminar, WrittenReading? Reading, string? Problem)
{
    private static readonly string[] Labels = ["Authors", "Published", "Part"];

    /// <summary>The items of the lists under headings about readings.</summary>
    public static IEnumerable<ReadingItem> FindAll(MarkdownDocument document)
    {
        var heading = "";
        foreach (var block in document)
        {
            if (block is HeadingBlock) heading = MarkdownText.Of(block);
            if (block is not ListBlock list || !IsList(heading, list)) continue;
            foreach (var item in list.OfType<ListItemBlock>().Where(item => Start(item).Success)) yield return Read(item, IsOurs(heading));
        }
    }

    /// <summary>Whether a list under a heading is one of readings, and not of meetings.</summary>
    public static bool IsList(string heading, ListBlock list) => IsOurs(heading)
        || (Heading().IsMatch(heading) && list.OfType<ListItemBlock>().All(item => Start(item).Success)
            && !DocumentBlocks.OpeningsOf(list).Any(opening => opening is { IsDay: true }));

    /// <summary>Whether a heading is the one that our own export gives to its list of readings.</summary>
    public static bool IsOurs(string heading) => OurHeading().IsMatch(heading);

    private static Match Start(ListItemBlock item) => Seminars().Match(TextLines.OfItem(item).First.Text);

    private static ReadingItem Read(ListItemBlock item, bool isExact)
    {
        var first = item.FirstOrDefault() is ParagraphBlock paragraph ? TextLines.Of(paragraph).First().Cell : Cell.Empty;
        var start = Seminars().Match(first.Text);
        var cell = first.Slice(start.Length, first.Text.Length);
        var lines = MarkdownText.Lines(item).ToArray();
        var link = cell.Links.Select(l => (CellLink?)l).FirstOrDefault(l => LinkSense.IsSafe(l!.Value.Url));
        var draft = isExact ? new UnfinishedReading { Title = cell.Text, Url = link?.Url } : ReadingText.Read(cell.Text, link);
        var isOptional = start.Groups["optional"].Success || draft.IsOptional == true;
        var title = draft.Title is { Length: > 0 } named ? named : draft.Url is { } url ? ReadingLink.Find(url)?.Name ?? url : null;
        return new(
            item.Line + 1,
            int.Parse(start.Groups["number"].ValueSpan, CultureInfo.InvariantCulture),
            title is null ? null : new(Texts.Cut(title, Domain.Reading.MaxTitleLength))
            {
                Url = draft.Url,
                Authors = Said(lines, "Authors") ?? draft.Authors,
                Published = Said(lines, "Published") ?? draft.Published,
                Part = Said(lines, "Part") ?? draft.Part,
                IsOptional = isOptional ? true : isExact ? false : null,
            },
            link is null ? cell.Links.Select(l => LinkSense.WhyNot(l.Url)).FirstOrDefault() : null);
    }

    /// <summary>The text after a label, on its line and on following lines without their own label.</summary>
    private static string? Said(string[] lines, string label)
    {
        var said = lines.Skip(1).SkipWhile(line => !StartsWith(line, label))
            .TakeWhile((line, index) => index == 0 || !Labels.Any(other => StartsWith(line, other)));
        var text = string.Join(' ', said);
        return Texts.Cut(text[(text.IndexOf(':') + 1)..].Trim(), Domain.Reading.MaxTextLength) is { Length: > 0 } cut ? cut : null;
    }

    private static bool StartsWith(string line, string label) =>
        line.StartsWith(label, StringComparison.OrdinalIgnoreCase) && line.AsSpan(label.Length).TrimStart().StartsWith(':');

    [GeneratedRegex(@"\bseminar readings\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OurHeading();

    [GeneratedRegex(
        @"^\W*((the|our) )?(readings?|reading list|papers|literature)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(
        @"^(seminar|session|meeting|week)\s*#?\s*(?<number>[0-9]{1,4})(\s*\((?<optional>optional)\))?\s*[:–—-]\s*",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Seminars();
}
