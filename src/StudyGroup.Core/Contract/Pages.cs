using System.Collections.Immutable;
using System.Globalization;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Contract;

/// <summary>Shows long lists a page at a time, with "Previous" and "Next".</summary>
public static class Pages
{
    // Discord allows 4,096 characters in a card's text, and escaping may double what was typed. This leaves room for title and footer.
    private const int RoomOfPage = 3_600;
    private const int LinesOfPage = 30;
    private const int MaxInField = 8;

    // A field may have 1,024. This leaves room for "and 3 more".
    private const int RoomOfField = 1_000;

    /// <summary>The card with one page of the items, and buttons to turn pages if there are more.</summary>
    /// <param name="page">The page, from 0. If it no longer exists, the nearest one is shown.</param>
    /// <param name="buttonsOf">Makes buttons for the items on the page, given their range. They come after the others.</param>
    /// <param name="selectsOf">Makes select menus for the items on the page, given their range.</param>
    public static Card Show(
        Card card, IReadOnlyList<ImmutableArray<Line>> items, int page, Func<int, ActionId> turn,
        Func<Range, IEnumerable<Button>>? buttonsOf = null, int max = int.MaxValue, Func<Range, IEnumerable<SelectMenu>>? selectsOf = null)
    {
        var pages = Split(items, max, RoomOfPage, LinesOfPage, Size);
        page = Math.Clamp(page, 0, pages.Count - 1);
        var first = pages.Take(page).Sum(p => p.Items);
        var range = first..(first + pages[page].Items);
        var shown = card with
        {
            Lines = [.. card.Lines, .. pages[page].Lines],
            Selects = [.. card.Selects, .. selectsOf?.Invoke(range) ?? []],
            Buttons = [.. card.Buttons, .. buttonsOf?.Invoke(range) ?? []],
        };
        if (pages.Count == 1) return shown;
        return shown with
        {
            Footer = Footer(card, page, pages.Count),
            Buttons =
            [
                new Button("Previous", turn(page - 1), Disabled: page == 0),
                new Button("Next", turn(page + 1), Disabled: page == pages.Count - 1),
                .. shown.Buttons,
            ],
        };
    }

    /// <summary>One card for each page, for messages that are all shown at once. Each takes as many whole lines as it can.</summary>
    /// <param name="room">How much fits on a page.</param>
    /// <param name="size">How much of that a line takes.</param>
    public static ImmutableArray<Card> All(Card card, int room, Func<Line, int> size)
    {
        var pages = Split(Items(card.Lines), int.MaxValue, room, int.MaxValue, size);
        return pages.Count == 1
            ? [card]
            : [.. pages.Select((page, i) => card with { Lines = [.. page.Lines], Footer = Footer(card, i, pages.Count) })];
    }

    /// <summary>The card with as many lines as fit, and how many more there are.</summary>
    public static Card Cut(Card card, IReadOnlyList<Line> lines)
    {
        ImmutableArray<Line>[] items = [.. lines.Select(line => ImmutableArray.Create(line.AsItem()))];
        var shown = Split(items, int.MaxValue, RoomOfPage, LinesOfPage, Size)[0].Lines;
        return card with
        {
            Lines =
            [
                .. card.Lines,
                .. shown,
                .. lines.Count > shown.Count ? [((Line)$"and {lines.Count - shown.Count:N0} more").AsItem()] : Array.Empty<Line>(),
            ],
        };
    }

    /// <summary>The first few lines, for a field, and how many more there are.</summary>
    public static ImmutableArray<Line> Few(ImmutableArray<Line> lines) => Few(lines, MaxInField);

    /// <summary>As many of the first few lines as fit a field, and how many more there are. <see cref="Rest"/> has those.</summary>
    public static ImmutableArray<Line> Fitting(ImmutableArray<Line> lines) => Few(lines, Fits(lines));

    /// <summary>The lines that <see cref="Fitting"/> leaves out.</summary>
    public static IEnumerable<Line> Rest(ImmutableArray<Line> lines) => lines.Skip(Fits(lines));

    /// <summary>How many of the first lines fit into a number of characters: at least one.</summary>
    public static int Fit(IReadOnlyList<Line> lines, int room) =>
        Math.Max(1, lines.TakeWhile(line => (room -= Size(line)) >= 0).Count());

    /// <summary>Parses an action's argument as a page; anything else is the first page.</summary>
    public static int Read(string argument) =>
        int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0;

    private static ImmutableArray<Line> Few(ImmutableArray<Line> lines, int max) =>
        lines.Length <= max ? lines : [.. lines.Take(max), $"and {lines.Length - max:N0} more"];

    private static int Fits(ImmutableArray<Line> lines) => Fit([.. lines.Take(MaxInField)], RoomOfField);

    private static string Footer(Card card, int page, int pages) =>
        $"Page {page + 1} of {pages}" + (card.Footer is { } footer ? $" · {footer}" : "");

    // A heading stays with the line after it.
    private static List<ImmutableArray<Line>> Items(ImmutableArray<Line> lines)
    {
        List<ImmutableArray<Line>> items = [];
        foreach (var line in lines)
        {
            if (items is [.., [.., { Kind: LineKind.Heading }]]) items[^1] = items[^1].Add(line);
            else items.Add([line]);
        }

        return items;
    }

    // Each page with its number of items. One that starts below a heading repeats it.
    private static List<(List<Line> Lines, int Items)> Split(
        IReadOnlyList<ImmutableArray<Line>> items, int maxItems, int room, int maxLines, Func<Line, int> sizeOf)
    {
        List<(List<Line> Lines, int Items)> pages = [([], 0)];
        var left = room;
        Line? heading = null;
        foreach (var item in items)
        {
            var size = item.Sum(sizeOf);
            if (pages[^1].Items == maxItems || (pages[^1].Items > 0 && (size > left || pages[^1].Lines.Count + item.Length > maxLines)))
            {
                pages.Add(([], 0));
                left = room;
                if (heading is not null && item[0].Kind != LineKind.Heading)
                {
                    pages[^1].Lines.Add(heading);
                    left -= sizeOf(heading);
                }
            }

            pages[^1].Lines.AddRange(item);
            pages[^1] = pages[^1] with { Items = pages[^1].Items + 1 };
            left -= size;
            heading = item.LastOrDefault(line => line.Kind == LineKind.Heading) ?? heading;
        }

        return pages;
    }

    // Roughly the most characters that a line can take on Discord.
    private static int Size(Line line) => 4 + line.Spans.Sum(span => span switch
    {
        Span.Text text => (2 * Texts.Length(text.Value)) + (2 * text.Value.Count(c => c == '\n')),
        Span.Bold strong => 4 + Size(strong.Inner),
        Span.Strikethrough struck => 4 + Size(struck.Inner),
        Span.Spoiler hidden => 4 + Size(hidden.Inner),
        Span.Link link => (2 * Texts.Length(link.Label)) + (3 * link.Url.Length) + 4,
        Span.Message message => (2 * Texts.Length(message.Label)) + 100,
        _ => 40,
    });
}
