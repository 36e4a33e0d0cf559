using System.Collections.Immutable;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Rendering;

/// <summary>
/// Splits a card whose lines may be too long for one message into cards that fit. Each takes as many whole lines as it can.
/// </summary>
internal static class CardSheets
{
    // The limit of an embed's description, which leaves room for a title of 256 and a short footer.
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
