using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>
/// Finds meetings in headings, lists and lines with a date. What follows one belongs to it, up to the next. A line with a date that doesn't
/// look like a meeting is reported.
/// </summary>
internal sealed partial class MeetingParts
{
    private readonly DocumentBlocks _blocks;
    private readonly HeadingYears _years;
    private readonly List<ScheduleRows> _parts = [];
    private readonly List<LineProblem> _unread = [];
    private readonly List<LineProblem> _aside = [];
    private readonly List<Meeting> _group = [];
    private Block? _groupBlock;
    private bool _groupHasHeadings;
    private ImmutableArray<int> _groupYears = [];

    public MeetingParts(MarkdownDocument document, HeadingYears years, IEnumerable<Block> schedules)
    {
        (_blocks, _years) = (new(document, schedules), years);
        Read();
    }

    /// <summary>The meetings, grouped into parts that belong together.</summary>
    public ImmutableArray<ScheduleRows> Parts => [.. _parts.OrderBy(p => p.Line)];

    /// <summary>The lines with a date that don't seem to be meetings.</summary>
    public IReadOnlyList<LineProblem> Unread => _unread;

    /// <summary>What is skipped because its heading says that it's something else.</summary>
    public IReadOnlyList<LineProblem> Aside => _aside;

    private void Read()
    {
        var (asideLevel, isOfSlides, above) = (int.MaxValue, false, "");
        for (var i = 0; i < _blocks.Count; i++)
        {
            var block = _blocks[i];
            if (block is HeadingBlock heading)
            {
                var words = MarkdownText.Of(heading);
                if (heading.Level <= asideLevel) asideLevel = AsideHeading().IsMatch(words) ? heading.Level : int.MaxValue;
                isOfSlides = SlideItem.IsOfSlides(words);
                above = words;
            }

            if (asideLevel < int.MaxValue)
            {
                Flush();
                if (_blocks.Openings(i).Any(IsDay))
                    _aside.Add(new(block.Line + 1, "I didn't read the dates here, because the heading above says they're something else."));
            }
            else if (block is ListBlock readings && ReadingItem.IsList(above, readings)) Flush();
            else if (!isOfSlides || (block is ListBlock list ? !SlideItem.NamesSeminar(list) : block is HeadingBlock)) i = Read(i);
        }

        Flush();
    }

    private static bool IsDay(Opening? opening) => opening is { IsDay: true };

    /// <summary>Reads a block and what belongs to it. Returns the index of the last block that was read.</summary>
    private int Read(int i)
    {
        var openings = _blocks.Openings(i);
        switch (_blocks[i])
        {
            case HeadingBlock:
                return ReadHeading(i);
            case HtmlBlock summary when openings is [{ IsDay: true } opening]:
                foreach (var raw in RawDates.Find(summary).Where(raw => raw.Date != opening.Date)) Report(raw);
                return Take(i, opening, [], _blocks.EndOfText(i + 1), hasHeading: true);
            case HtmlBlock html when html.Lines.ToString().Contains("<table", StringComparison.OrdinalIgnoreCase):
                return i;
            case HtmlBlock or CodeBlock:
                foreach (var raw in RawDates.Find((LeafBlock)_blocks[i])) Report(raw);
                return i;
            case ParagraphBlock paragraph when openings.Any(IsDay):
                return ReadParagraph(i, paragraph);
            case ListBlock list:
                Flush();
                ReportRaw([list]);
                ReadList(list, openings);
                return i;
            default:
                return i;
        }
    }

    private int ReadParagraph(int i, ParagraphBlock paragraph)
    {
        var openings = _blocks.Openings(i);
        var lines = TextLines.Of(paragraph).ToArray();
        var first = Array.FindIndex([.. openings], IsDay);
        if (openings.Count(IsDay) > 1)
        {
            // Several lines with dates: what's between them belongs to the one above.
            Flush(unless: paragraph, hasHeadings: false);
            // "Schedule 2027:" above them in the same paragraph.
            if (first > 0) _groupYears = HeadingYears.Of(lines[first - 1].Cell.Text);
            var isWeak = openings[0] is null && openings.Where(IsDay).All(o => o!.Form != OpeningForm.Parted);
            for (var line = 0; line < lines.Length;)
            {
                var (opening, from) = (openings[line], ++line);
                if (opening is null) continue;
                while (line < lines.Length && openings[line] is null) line++;
                if (isWeak) Report(opening);
                else _group.Add(new(opening, [.. lines[from..line]], 0, IsFirm: true));
            }

            return i;
        }

        if (lines[..first].All(l => l.Cell.Text.EndsWith(':') || MeetingBody.HasLabel(l.Cell)))
            return Take(i, openings[first]!, [.. lines[..first], .. lines[(first + 1)..]], _blocks.EndOfText(i + 1), hasHeading: false);
        Report(openings[first]!);
        return i;
    }

    // The line with the date may also name the presenter.
    private int Take(int i, Opening titled, Opening date, int end)
    {
        var last = Take(i, titled, [], end, hasHeading: true);
        ImmutableArray<BodyLine> body = [.. _group[^1].Body.Where(line => line.Line != date.Line)];
        _group[^1] = _group[^1] with
        {
            Body = date.Rest.Length > 0 ? body.Insert(0, new(date.Line, Cell.Of(date.Rest), Kind: ColumnKind.Presenter)) : body,
        };
        return last;
    }

    private int Take(int i, Opening opening, ImmutableArray<BodyLine> beside, int end, bool hasHeading)
    {
        Flush(unless: _blocks[i], hasHeading);
        var below = _blocks.Between(i + 1, end).ToArray();
        ReportRaw(below);
        _group.Add(
            new(opening, [.. beside, .. TextLines.Below(below)], beside.Length, IsFirm: hasHeading || opening.Form == OpeningForm.Parted));
        return end - 1;
    }

    private void ReportRaw(IEnumerable<Block> blocks)
    {
        var leaves = blocks.SelectMany(
            block => block is ContainerBlock container ? container.Descendants<LeafBlock>() : block is LeafBlock leaf ? [leaf] : []);
        foreach (var raw in leaves.Where(leaf => leaf is CodeBlock or HtmlBlock).SelectMany(RawDates.Find)) Report(raw);
    }

    // A list that isn't about meetings, such as one of terms, may contain lists that are.
    private void ReadList(ListBlock list, ImmutableArray<Opening?> openings)
    {
        if (MeetingList.IsList(openings))
        {
            _parts.Add(new(list.Line + 1, _years.Above(list), MeetingList.Read(list, openings)) { GoesBack = _years.GoesBack(list) });
            return;
        }

        foreach (var opening in openings.Where(IsDay)) Report(opening!);
        var lines = list
            .OfType<ListItemBlock>()
            .Zip(openings)
            .SelectMany(item => item.First.OfType<ParagraphBlock>().SelectMany(TextLines.Of).Where(line => line.Line != item.Second?.Line));
        foreach (var line in lines.Where(MeetingRows.HasOwnDate)) Report(Opening.Read(line.Line, line.Cell)!);
        foreach (var nested in list.OfType<ListItemBlock>().SelectMany(item => item.OfType<ListBlock>()))
            ReadList(nested, DocumentBlocks.OpeningsOf(nested));
    }

    private void Report(Opening opening) => _unread.Add(new(
        opening.Line,
        $"“{Texts.Cut(opening.Cell.Text, 40)}” has a date, but I can't tell whether it's a meeting, so I didn't read it. "
            + $"If it is one, write it like “2021-08-30: Chapter 1: Introduction: Name”, next to the others.",
        LosesSeminar: opening.IsDay));

    // Sections whose lists have dates, too.
    [GeneratedRegex(
        @"^\W*(change ?log|changes|release( note)?s|(latest |recent )?(news|updates)|what's new|announcements|(important|key) dates"
            + @"|deadlines|references|bibliography|further reading)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    internal static partial Regex AsideHeading();
}
