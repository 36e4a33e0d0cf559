using StudyGroup.Core.Contract;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Commands;

namespace StudyGroup.Bot.Rendering;

/// <summary>Suggestions as choices. See https://docs.discord.com/developers/interactions/application-commands#autocomplete.</summary>
internal static class SuggestionRendering
{
    private const int MaxChoices = 25;
    private const int MaxLength = 100;

    /// <summary>The choices. A value that Discord wouldn't accept is left out: shortened, it would be a different value.</summary>
    public static IReadOnlyList<Choice> Of(IEnumerable<Suggestion> suggestions) =>
        [.. suggestions.Select(s => (s.Shown, Value: Value(s.Value))).Where(s => s.Value is not null)
            .Take(MaxChoices).Select(s => new Choice(PlainText.Of(s.Shown, MaxLength), s.Value!.Value))];

    private static OptionValue? Value(object value) => value switch
    {
        string text when text.Length > 0 && Texts.Length(text) <= MaxLength => new OptionValue(Text: text),
        long number => new OptionValue(Integer: number),
        _ => null,
    };
}
