using StudyGroup.Core.Contract;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.Rendering;

/// <summary>A card as a message.</summary>
internal static class CardRendering
{
    private const int MaxContentLength = 2_000;
    private const int MaxRows = 5;

    private static readonly Line NotAllFiles = ((Line)$"Not all files fit in one message, so some are missing.").AsAside();

    /// <param name="commands">Makes the commands in it clickable; null to leave them as text.</param>
    /// <param name="ordinal">The group's ordinal in its server.</param>
    public static MessageBody Of(Card card, CommandIds? commands = null, int ordinal = 0)
    {
        var selects = SelectMenus.Of(card.Selects, ordinal);
        var buttons = ButtonRows.Of(card.Buttons, MaxRows - (selects?.Count ?? 0), ordinal);
        if (card.IsButtonsOnly) return new MessageBody { Selects = selects, Buttons = buttons, IsButtonsOnly = true };
        var (files, areAll) = FileRendering.Of(card.Files);
        if (!areAll) card = card with { Lines = [NotAllFiles, .. card.Lines] };
        // Only a mention in the content pings.
        var ping = $"{(card.Pings is { } role ? $"<@&{role}>" : "")}{string.Concat(card.PingsPeople.Select(person => $"<@{person}>"))}";
        var asContent = card.Title is null && card.Fields.IsEmpty ? Content(card, ping, commands) : null;
        var body = new MessageBody
        {
            Content = asContent ?? ping,
            Embeds = asContent is null ? [EmbedRendering.Of(card, commands)] : [],
            Selects = selects,
            Buttons = buttons,
            Files = files,
            SuppressPreviews = asContent is not null,
            PingedRoles = card.Pings is { } pinged ? [new Snowflake(pinged.Value)] : [],
            PingedUsers = [.. card.PingsPeople.Select(person => new Snowflake(person.Value))],
        };
        return IsEmpty(body) ? body with { Content = files.Count > 0 ? "" : PlainText.Nothing, Embeds = [] } : body;
    }

    /// <summary>A line as a message.</summary>
    public static MessageBody Of(Line sentence) => Of(new Card { Lines = [sentence] });

    private static string? Content(Card card, string ping, CommandIds? commands)
    {
        var lines = string.IsNullOrWhiteSpace(card.Footer) ? card.Lines : card.Lines.Add(((Line)$"{card.Footer}").AsAside());
        var before = ping.Length == 0 || lines.IsEmpty ? ping : ping + (lines.Length == 1 ? " " : "\n");
        return Markup.Whole(lines, MaxContentLength - before.Length, commands) is { } text ? before + text : null;
    }

    private static bool IsEmpty(MessageBody body) =>
        string.IsNullOrWhiteSpace(body.Content)
        && body.Embeds is not [{ Title.Length: > 0 } or { Description.Length: > 0 } or { Fields.Count: > 0 } or { Footer.Length: > 0 }];
}
