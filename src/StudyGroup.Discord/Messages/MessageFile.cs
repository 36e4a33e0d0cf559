namespace StudyGroup.Discord.Messages;

/// <summary>A file that goes out with a message. See https://docs.discord.com/developers/reference#uploading-files.</summary>
/// <param name="Name">
/// 1 to <see cref="LongestName"/> ASCII letters, digits, ".", "-" and "_", not beginning with ".": it stands in the head of a part of the
/// request, and on disks.
/// </param>
/// <param name="ContentType">Its media type, such as "text/markdown"; text is UTF-8.</param>
/// <param name="Content">Its bytes.</param>
public sealed record MessageFile(string Name, string ContentType, ReadOnlyMemory<byte> Content)
{
    /// <summary>The most files of a message.</summary>
    public const int Most = 10;

    /// <summary>The most bytes of all of a message's files together: what Discord takes where nobody pays for more.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>The most characters of a name.</summary>
    public const int LongestName = 100;
}
