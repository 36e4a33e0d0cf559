using System.Text;

namespace StudyGroup.Core.Contract;

/// <summary>A file that goes out with a card. All of a card's files together: at most ten, and ten mebibytes.</summary>
/// <param name="Name">Its name with its ending, such as "schedule.md"; what a name may not hold is replaced.</param>
/// <param name="ContentType">Its media type, such as "text/markdown"; text is UTF-8.</param>
/// <param name="Content">Its bytes.</param>
public sealed record FileToSend(string Name, string ContentType, ReadOnlyMemory<byte> Content)
{
    /// <summary>A file of text.</summary>
    public FileToSend(string name, string contentType, string text)
        : this(name, contentType, Encoding.UTF8.GetBytes(text))
    {
    }
}
