using System.Text.Json;
using StudyGroup.Discord.Json;
using StudyGroup.Discord.Primitives;
using StudyGroup.Discord.Rest;

namespace StudyGroup.Discord.Messages;

/// <summary>
/// Writes a message in full: content, embeds, components, attachments and flags, even if empty, so that an edit clears what is gone; and
/// <c>allowed_mentions</c>, because without it Discord pings whatever the text mentions.
/// See https://docs.discord.com/developers/resources/message#create-message.
/// </summary>
internal static class MessageWriter
{
    private const int SuppressEmbeds = 1 << 2;
    private const int Ephemeral = 1 << 6;

    /// <inheritdoc cref="WithFiles"/>
    public static RequestBody Body(MessageBody message, bool ephemeral = false) =>
        WithFiles(message, JsonBody.Write((message, ephemeral), static (json, from) =>
        {
            json.WriteStartObject();
            WriteProperties(json, from.message, from.ephemeral);
            json.WriteEndObject();
        }));

    /// <summary>A new message that Discord posts only once, even if it is sent several times within a few minutes.</summary>
    /// <exception cref="ArgumentException">The nonce doesn't have 1 to 25 characters, or a file breaks a limit.</exception>
    public static RequestBody Body(MessageBody message, string nonce)
    {
        if (nonce.Length is < 1 or > 25)
            throw new ArgumentException($"A nonce must have 1 to 25 characters, not {nonce.Length}.", nameof(nonce));

        return WithFiles(message, JsonBody.Write((message, nonce), static (json, from) =>
        {
            json.WriteStartObject();
            WriteProperties(json, from.message, ephemeral: false);
            WriteReference(json, from.message.RepliesTo);
            json.WriteString("nonce"u8, from.nonce);
            json.WriteBoolean("enforce_nonce"u8, true);
            json.WriteEndObject();
        }));
    }

    /// <summary>Adds the message's files to its JSON.</summary>
    /// <exception cref="ArgumentException">There are too many files, or they are too large, or one has an invalid name or type.</exception>
    public static RequestBody WithFiles(MessageBody message, ReadOnlyMemory<byte> json)
    {
        if (message.Files.Count == 0)
            return json;

        FileLimits.Check(message.Files);
        return new RequestBody(json, [.. message.Files.Select(file => new RequestFile(file.Name, file.ContentType, file.Content))]);
    }

    /// <summary>Writes the message's properties into the current object.</summary>
    public static void WriteProperties(Utf8JsonWriter json, MessageBody message, bool ephemeral)
    {
        if (message.IsButtonsOnly)
        {
            ComponentWriter.Write(json, message);
            WriteMentions(json, message);
            return;
        }

        json.WriteString("content"u8, message.Content);
        json.WriteStartArray("embeds"u8);
        foreach (var embed in message.Embeds)
            EmbedWriter.Write(json, embed);
        json.WriteEndArray();
        ComponentWriter.Write(json, message);
        WriteAttachments(json, message.Files);
        WriteMentions(json, message);
        json.WriteNumber("flags"u8, (message.SuppressPreviews ? SuppressEmbeds : 0) | (ephemeral ? Ephemeral : 0));
    }

    private static void WriteReference(Utf8JsonWriter json, Snowflake? replied)
    {
        if (replied is not { } message)
            return;

        json.WriteStartObject("message_reference"u8);
        json.WritePropertyName("message_id"u8);
        json.WriteId(message);
        json.WriteBoolean("fail_if_not_exists"u8, false);
        json.WriteEndObject();
    }

    private static void WriteAttachments(Utf8JsonWriter json, IReadOnlyList<MessageFile> files)
    {
        json.WriteStartArray("attachments"u8);
        foreach (var (number, file) in files.Index())
        {
            json.WriteStartObject();
            json.WritePropertyName("id"u8);
            json.WriteId(new Snowflake((ulong)number));
            json.WriteString("filename"u8, file.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMentions(Utf8JsonWriter json, MessageBody message)
    {
        json.WriteStartObject("allowed_mentions"u8);
        json.WriteStartArray("parse"u8);
        json.WriteEndArray();
        WriteIds(json, "roles"u8, message.PingedRoles);
        WriteIds(json, "users"u8, message.PingedUsers);
        if (message.RepliesTo is not null)
            json.WriteBoolean("replied_user"u8, false);
        json.WriteEndObject();
    }

    private static void WriteIds(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<Snowflake> ids)
    {
        if (ids.Count == 0)
            return;

        json.WriteStartArray(name);
        foreach (var id in ids)
            json.WriteId(id);
        json.WriteEndArray();
    }
}
