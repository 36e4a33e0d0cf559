using System.Collections.Immutable;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Rendering;

/// <summary>
/// Splits a card whose lines may be too long for one message into cards that fit, by what each line takes in Discord's Markdown.
/// </summary>
internal static class CardSheets
{
    // The limit of an embed's description, which leaves room for a title of 256 and a short footer.
    private const int MaxLength = 4_096;

    /// <summary>One card or more, each with the title and the footer.</summary>
    public static ImmutableArray<Card> Of(Card card) =>
        Pages.All(card, MaxLength, line => Texts.Length(Markup.Of([line], MaxLength)) + "\n".Length);
}
