namespace StudyGroup.Discord.Messages;

/// <summary>A file attached to a message. See https://docs.discord.com/developers/reference#uploading-files.</summary>
/// <param name="Name">
/// 1 to <see cref="MaxNameLength"/> ASCII letters, digits, ".", "-" and "_", not starting with ".": it is part of a header, and may become
/// the name of a file on disk.
/// </param>
/// <param name="ContentType">The media type, such as "text/markdown". Text is UTF-8.</param>
public sealed record MessageFile(string Name, string ContentType, ReadOnlyMemory<byte> Content)
{
    /// <summary>How many files a message can have.</summary>
    public const int MaxCount = 10;

    /// <summary>The total size of a message's files: Discord's limit for servers without boosts.</summary>
    public const int MaxTotalBytes = 10 * 1024 * 1024;

    /// <summary>The length of a file name, in characters.</summary>
    public const int MaxNameLength = 100;
}
