using System.Text;

namespace StudyGroup.Core.Contract;

/// <summary>A file attached to a card. A card may have up to ten files, 10 MiB in total.</summary>
/// <param name="Name">The file name, such as "schedule.md". Invalid characters are replaced.</param>
/// <param name="ContentType">The media type, such as "text/markdown". Text is UTF-8.</param>
public sealed record FileToSend(string Name, string ContentType, ReadOnlyMemory<byte> Content)
{
    /// <summary>A text file.</summary>
    public FileToSend(string name, string contentType, string text)
        : this(name, contentType, Encoding.UTF8.GetBytes(text))
    {
    }
}
