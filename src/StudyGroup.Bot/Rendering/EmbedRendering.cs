using StudyGroup.Core.Contract;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Messages;

namespace StudyGroup.Bot.Rendering;

/// <summary>A card as an embed. See https://docs.discord.com/developers/resources/message#embed-object-embed-limits.</summary>
internal static class EmbedRendering
{
    private const int MaxTitleLength = 256;
    private const int MaxDescriptionLength = 4_096;
    private const int MaxFieldNameLength = 256;
    private const int MaxFieldValueLength = 1_024;
    private const int MaxFooterLength = 2_048;
    private const int MaxFields = 25;
    private const int MaxEmbedLength = 6_000;

    // A field with less room than this isn't worth showing.
    private const int LeastFieldValue = 16;

    public static Embed Of(Card card, CommandIds? commands)
    {
        var title = NotBlank(card.Title is null ? "" : Markup.Heading(card.Title, MaxTitleLength));
        var footer = string.IsNullOrWhiteSpace(card.Footer) ? "" : PlainText.Of(card.Footer, MaxFooterLength);
        var room = MaxEmbedLength - Texts.Length(title) - Texts.Length(footer);
        var description = NotBlank(Markup.Of(card.Lines, Math.Min(MaxDescriptionLength, room), commands));
        return new Embed
        {
            Title = title,
            Description = description,
            Fields = Fields(card, room - Texts.Length(description), commands),
            Footer = footer,
            Color = Color(card.Tone),
        };
    }

    private static List<EmbedField> Fields(Card card, int room, CommandIds? commands)
    {
        var fields = new List<EmbedField>(card.Fields.Length);
        foreach (var field in card.Fields.Take(MaxFields))
        {
            var name = OrNothing(Markup.Heading($"{field.Name}", MaxFieldNameLength));
            room -= Texts.Length(name);
            if (room < LeastFieldValue) break;
            var value = OrNothing(Markup.Of(field.Lines, Math.Min(MaxFieldValueLength, room), commands));
            room -= Texts.Length(value);
            fields.Add(new EmbedField(name, value, field.Inline));
        }

        return fields;
    }

    private static string NotBlank(string text) => string.IsNullOrWhiteSpace(text) ? "" : text;

    private static string OrNothing(string text) => string.IsNullOrWhiteSpace(text) ? PlainText.Nothing : text;

    private static int? Color(Tone tone) => tone switch
    {
        Tone.Soon => 0x2E9E5B,
        Tone.Quiet => 0x80848E,
        Tone.Warning => 0xD9822B,
        _ => 0x4C6FFF,
    };
}
