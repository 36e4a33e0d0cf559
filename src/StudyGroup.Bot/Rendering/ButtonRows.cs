using Button = StudyGroup.Discord.Messages.Button;
using ButtonStyle = StudyGroup.Discord.Messages.ButtonStyle;

namespace StudyGroup.Bot.Rendering;

/// <summary>A card's buttons in rows. See https://docs.discord.com/developers/components/reference#action-row.</summary>
internal static class ButtonRows
{
    private const int MaxInRow = 5;
    private const int MaxLabelLength = 80;

    /// <summary>
    /// The rows. Of buttons that do the same only the first is kept, because ids must differ. Buttons whose action doesn't fit into a
    /// custom id are left out.
    /// </summary>
    /// <param name="rows">How many rows there's room for.</param>
    /// <param name="ordinal">The group's ordinal in its server.</param>
    public static IReadOnlyList<IReadOnlyList<Button>> Of(IReadOnlyList<Core.Contract.Button> buttons, int rows, int ordinal = 0)
    {
        if (buttons.Count == 0) return [];
        var seen = new HashSet<string>();
        return [.. buttons
            .Select(button => (button, id: CustomIds.Write(button.Action, ordinal)))
            .Where(b => b.id is not null && seen.Add(b.id))
            .Take(rows * MaxInRow)
            .Select(b => new Button(Style(b.button.Style), PlainText.Of(b.button.Label, MaxLabelLength), b.id, Disabled: b.button.Disabled))
            .Chunk(MaxInRow)];
    }

    private static ButtonStyle Style(Core.Contract.ButtonStyle style) => style switch
    {
        Core.Contract.ButtonStyle.Primary => ButtonStyle.Primary,
        Core.Contract.ButtonStyle.Danger => ButtonStyle.Danger,
        _ => ButtonStyle.Secondary,
    };
}
