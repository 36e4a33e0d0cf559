using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using StudyGroup.Core.Features.Import.Parsing.Days;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>
/// Completes days without a month below a heading that names it: "## May" and "- 4: Shards", or "### 13th".
/// </summary>
internal static partial class MonthHeadings
{
    /// <summary>The openings of all blocks, including such days.</summary>
    public static ImmutableArray<ImmutableArray<Opening?>> Complete(
        ImmutableArray<Block> blocks, ImmutableArray<ImmutableArray<Opening?>> openings)
    {
        var completed = openings.ToBuilder();
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is not HeadingBlock heading || MonthOf(Cell.Read(heading).Text) is not { } month) continue;
            var end = i + 1;
            while (end < blocks.Length && !(blocks[end] is HeadingBlock next && next.Level <= heading.Level)) end++;
            var below = Enumerable.Range(i + 1, end - i - 1).Where(b => openings[b].All(o => o is null)).ToArray();
            var headings = below
                .Where(b => blocks[b] is HeadingBlock && Days([Lines(blocks[b]).FirstOrDefault()], month) is not null)
                .ToArray();
            if (headings.Length > 0)
            {
                if (Days([.. headings.Select(b => Lines(blocks[b]).First())], month) is { } days)
                    foreach (var (b, day) in headings.Zip(days)) completed[b] = [day];
                continue;
            }

            foreach (var b in below)
            {
                if (Days([.. Lines(blocks[b])], month) is { } days && days.Length == openings[b].Length) completed[b] = [.. days];
            }
        }

        return completed.ToImmutable();
    }

    /// <summary>The month that a heading names, alone or with its year; null if it doesn't name one.</summary>
    public static string? MonthOf(string heading) =>
        Month().Match(heading) is { Success: true } match && CalendarNames.Month(match.Groups["name"].Value.ToLowerInvariant()) is not null
            ? $"{match.Groups["name"].Value} {match.Groups["year"].Value}".Trim()
            : null;

    private static IEnumerable<BodyLine> Lines(Block block) => block switch
    {
        ListBlock { IsOrdered: false } list =>
            list.OfType<ListItemBlock>().Select(item => new BodyLine(item.Line + 1, TextLines.OfItem(item).First)),
        HeadingBlock or ParagraphBlock => TextLines.Of((LeafBlock)block),
        _ => [],
    };

    // Numbers that start at 1 may just be a count.
    private static Opening[]? Days(BodyLine?[] lines, string month)
    {
        var days = lines.Select(line => line is null ? null : Read(line, month)).ToArray();
        if (days.Length == 0 || days.Any(day => day is null)) return null;
        var isCount = days.Length > 1 && days.Index().All(day => day.Item!.Value.IsBare && day.Item.Value.Day == day.Index + 1);
        return isCount ? null : [.. days.Select(day => day!.Value.Opening)];
    }

    private static (Opening Opening, int Day, bool IsBare)? Read(BodyLine line, string month)
    {
        if (Day().Match(line.Cell.Text) is not { Success: true } match) return null;
        var weekday = match.Groups["weekday"].Value;
        var date = $"{weekday} {match.Groups["day"].Value} {month}".Trim();
        if ((weekday.Length > 0 && !CalendarNames.IsWeekday(weekday.ToLowerInvariant())) || DateShapeReader.Read(date) is null) return null;
        var opening = new Opening(line.Line, line.Cell, "", date, line.Cell.Text[match.Length..], OpeningForm.Parted);
        return (opening, int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture),
            weekday.Length == 0 && !match.Groups["suffix"].Success);
    }

    [GeneratedRegex(@"^\W*(?<name>\p{L}{3,})\.?,?(\s+(?<year>20[0-9]{2}))?\W*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Month();

    [GeneratedRegex(
        @"^((?<weekday>\p{L}{2,})\.?,?\s+)?(the )?(?<day>[0-9]{1,2})(?<suffix>st|nd|rd|th|\.|er|º)?(\s*:\s+|\s+[-–—]\s+|$)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
