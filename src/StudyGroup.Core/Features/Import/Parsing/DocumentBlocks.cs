using System.Collections.Immutable;
using Markdig.Syntax;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>The blocks of a document in order, with their lines that have a date.</summary>
internal sealed class DocumentBlocks
{
    private readonly ImmutableArray<Block> _blocks;
    private readonly ImmutableArray<ImmutableArray<Opening?>> _openings;
    private readonly HashSet<Block> _schedules;
    private readonly int[] _sectionEnds;
    private readonly int[] _meetingsBefore;
    private readonly int[] _datedBefore;

    public DocumentBlocks(MarkdownDocument document, IEnumerable<Block> schedules)
    {
        _schedules = [.. schedules];
        _blocks = [.. Flat(document)];
        _openings = MonthHeadings.Complete(_blocks, [.. _blocks.Select(OpeningsOf)]);
        _sectionEnds = SectionEnds();
        _meetingsBefore = new int[_blocks.Length + 1];
        _datedBefore = new int[_blocks.Length + 1];
        for (var i = 0; i < _blocks.Length; i++)
        {
            _meetingsBefore[i + 1] = _meetingsBefore[i] + (HoldsMeetings(i) ? 1 : 0);
            _datedBefore[i + 1] = _datedBefore[i] + (_openings[i].Any(o => o is { IsDay: true }) ? 1 : 0);
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => _blocks.Length;

    /// <summary>The block at an index.</summary>
    public Block this[int index] => _blocks[index];

    /// <summary>The openings of a block's lines or items; null for those without a date.</summary>
    public ImmutableArray<Opening?> Openings(int index) => _openings[index];

    /// <summary>Where a heading's section ends: at the next heading that isn't below it.</summary>
    public int SectionEnd(int heading) => _sectionEnds[heading];

    /// <summary>Whether blocks hold meetings of their own: headings, lists, lines or tables.</summary>
    public bool HoldMeetings(int from, int end) => _meetingsBefore[end] > _meetingsBefore[from];

    /// <summary>How many blocks have a line with a date.</summary>
    public int DatedIn(int from, int end) => _datedBefore[end] - _datedBefore[from];

    /// <summary>The text of some of the blocks.</summary>
    public ReadOnlySpan<Block> Between(int from, int end) => _blocks.AsSpan(from, end - from);

    /// <summary>Where the part below a line ends: at the next meeting's line, a heading, a rule or a schedule.</summary>
    public int EndOfText(int from)
    {
        while (from < _blocks.Length && _blocks[from] is not (HeadingBlock or ThematicBreakBlock)
            && !(_blocks[from] is HtmlBlock && _openings[from].Length > 0)
            && !HoldsMeetings(from) && !(_blocks[from] is ParagraphBlock or ListBlock && _openings[from] is [{ IsDay: true }, ..])) from++;
        return from;
    }

    /// <summary>The openings of a list's items.</summary>
    public static ImmutableArray<Opening?> OpeningsOf(ListBlock list) =>
        [.. list.OfType<ListItemBlock>().Select(OpeningOf)];

    // An item may be the title, with "Date: 2027-01-19" below it.
    private static Opening? OpeningOf(ListItemBlock item)
    {
        var (first, below) = TextLines.OfItem(item);
        if (Opening.Read(item.Line + 1, first) is { } opening) return opening;
        return first.Text.Length > 0 && below.Select(MeetingBody.DateOf).OfType<Opening>().ToArray() is [var date]
            ? Opening.Titled(item.Line + 1, first, date)
            : null;
    }

    private static IEnumerable<Block> Flat(ContainerBlock container) =>
        container.SelectMany(block => block is QuoteBlock quote ? Flat(quote) : [block]);

    private static ImmutableArray<Opening?> OpeningsOf(Block block) => block switch
    {
        // An underlined heading may have several lines.
        HeadingBlock heading =>
            [TextLines.Of(heading).Select(line => Opening.Read(heading.Line + 1, line.Cell)).FirstOrDefault(o => o is { IsDay: true })],
        HtmlBlock html when HeadingYears.SummaryOf(html) is { } summary => [Opening.Read(html.Line + 1, Cell.Of(summary))],
        ParagraphBlock paragraph when !Grid.IsPiped(paragraph) =>
            [.. TextLines.Of(paragraph).Select(line => Opening.Read(line.Line, line.Cell))],
        ListBlock list => OpeningsOf(list),
        _ => [],
    };

    private int[] SectionEnds()
    {
        var ends = new int[_blocks.Length];
        var open = new Stack<int>();
        for (var i = 0; i <= _blocks.Length; i++)
        {
            if (i < _blocks.Length && _blocks[i] is not HeadingBlock) continue;
            while (
                open.Count > 0 && (i == _blocks.Length || ((HeadingBlock)_blocks[open.Peek()]).Level >= ((HeadingBlock)_blocks[i]).Level))
                ends[open.Pop()] = i;
            if (i < _blocks.Length) open.Push(i);
        }

        return ends;
    }

    private bool HoldsMeetings(int index) => _blocks[index] switch
    {
        HeadingBlock or HtmlBlock => _openings[index] is [{ IsDay: true }],
        ListBlock => MeetingList.IsList(_openings[index]) && _openings[index].Count(o => o is { IsDay: true }) > 1,
        ParagraphBlock when _openings[index].Count(o => o is { IsDay: true }) > 1 => true,
        var block => _schedules.Contains(block),
    };
}
