namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>
/// A file attached to a message or to a command's option. See https://docs.discord.com/developers/resources/message#attachment-object.
/// </summary>
public sealed record Attachment
{
    internal const int MaxBytes = 10 * 1024 * 1024;
    internal const int MaxOfMessage = 10;

    /// <summary>Its id.</summary>
    public required ulong Id { get; init; }

    /// <summary>The channel it was sent in.</summary>
    public required ulong ChannelId { get; init; }

    /// <summary>Its name, as Discord keeps it.</summary>
    public required string FileName { get; init; }

    /// <summary>Its media type.</summary>
    public required string ContentType { get; init; }

    /// <summary>What is in it.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>The content, read as UTF-8.</summary>
    public string Text => System.Text.Encoding.UTF8.GetString(Bytes.Span);

    /// <summary>The path where it is served.</summary>
    internal string Path => $"/attachments/{ChannelId}/{Id}/{Uri.EscapeDataString(FileName)}";
}
