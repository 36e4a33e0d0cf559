using System.Text.Json;
using StudyGroup.Playground.LocalDiscord.Wire;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Validation;

/// <summary>
/// A message's fields in a body. Null means absent: an edit keeps that part.
/// See https://docs.discord.com/developers/resources/message#create-message.
/// </summary>
internal sealed record MessageForm
{
    private const int Ephemeral = 1 << 6;
    private const int SuppressNotifications = 1 << 12;
    private const int ComponentsV2 = 1 << 15;

    public string? Content { get; private init; }

    public JsonElement? Embeds { get; private init; }

    public JsonElement? Components { get; private init; }

    public AttachmentsForm? Attachments { get; private init; }

    public int? Flags { get; private init; }

    public AllowedMentions? Mentions { get; private init; }

    public bool IsEphemeral => ((Flags ?? 0) & Ephemeral) != 0;

    /// <param name="mayBeEphemeral">Whether the sender may set that flag.</param>
    /// <param name="edited">The message that is edited, or null for a new one.</param>
    public static MessageForm Read(Form form, IReadOnlyList<SentFile> files, bool mayBeEphemeral, Message? edited = null)
    {
        var embeds = EmbedForm.Read(form);
        var components = ComponentForm.Read(form);
        return new MessageForm
        {
            Content = form.Names("content") ? form.Text("content", max: 2000)?.Trim() ?? "" : null,
            Embeds = form.Names("embeds") ? embeds.ToElement() : null,
            Components = form.Names("components") ? components.ToElement() : null,
            Attachments = AttachmentsForm.Read(form, files, edited?.Attachments ?? []),
            Flags = ReadFlags(form, mayBeEphemeral),
            Mentions = AllowedMentionsForm.Read(form),
        };
    }

    private static int? ReadFlags(Form form, bool mayBeEphemeral)
    {
        if (form.Integer("flags", 0, int.MaxValue) is not { } flags)
            return null;
        if ((flags & ComponentsV2) != 0)
            form.Refuse("flags", "LOCAL_DISCORD_UNSUPPORTED", "This local Discord doesn't support components v2.");
        var allowed = Message.SuppressEmbeds | SuppressNotifications | ComponentsV2 | (mayBeEphemeral ? Ephemeral : 0);
        // Discord drops flags that the sender may not set.
        return (int)flags & allowed;
    }
}
