using System.Collections.Immutable;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Rendering;

/// <summary>A card of lines that may be too long for one message, as cards that are not: each takes as many of the lines as fit, none is cut in two.</summary>
internal static class CardSheets
{
    // Of an embed's description; a title of 256 and a short footer fit beside it.
    private const int Longest = 4_096;

    /// <summary>One card or more, each with the title and the footer.</summary>
    public static ImmutableArray<Card> Of(Card card)
    {
        List<List<Line>> sheets = [[]];
        var room = Longest;
        foreach (var line in card.Lines)
        {
            var length = Texts.Length(Markup.Of([line], Longest)) + "\n".Length;
            if (length > room && sheets[^1].Count > 0)
            {
                sheets.Add([]);
                room = Longest;
            }

            sheets[^1].Add(line);
            room -= length;
        }

        return sheets.Count == 1 ? [card] : [.. sheets.Select((lines, i) => card with
        {
            Lines = [.. lines],
            Footer = $"Page {i + 1} of {sheets.Count}" + (card.Footer is { } footer ? $" · {footer}" : ""),
        })];
    }
}
