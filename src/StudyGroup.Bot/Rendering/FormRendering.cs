using StudyGroup.Core.Contract;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Interactions;

namespace StudyGroup.Bot.Rendering;

/// <summary>
/// A form as a modal. See https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal.
/// </summary>
internal static class FormRendering
{
    private const int MaxHeadingLength = 45;
    private const int MaxHintLength = 100;
    private const int MaxTextLength = 4_000;
    private const int MaxFields = 5;

    /// <exception cref="ArgumentException">The form's action doesn't fit into a custom id.</exception>
    /// <param name="ordinal">The group's ordinal in its server.</param>
    public static InteractionResponse.Modal Of(Form form, int ordinal) => new(
        CustomIds.Write(form.Action, ordinal)
            ?? throw new ArgumentException($"The action “{form.Action}” doesn't fit into a custom id.", nameof(form)),
        PlainText.Of(form.Title, MaxHeadingLength),
        [.. form.Fields.Take(MaxFields).Select(Input)]);

    private static TextInput Input(FormField field)
    {
        var maxLength = Math.Clamp(field.MaxLength, 1, MaxTextLength);
        return new TextInput(
            field.Name,
            PlainText.Of(field.Label, MaxHeadingLength),
            field.Multiline,
            field.Required,
            maxLength,
            string.IsNullOrEmpty(field.Value) ? null : Texts.Cut(PlainText.WellFormed(field.Value), maxLength),
            string.IsNullOrEmpty(field.Hint) ? null : PlainText.Of(field.Hint, MaxHintLength));
    }
}
