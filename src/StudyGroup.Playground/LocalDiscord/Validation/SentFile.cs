using System.Text;

namespace StudyGroup.Playground.LocalDiscord.Validation;

/// <summary>A file sent with a request.</summary>
/// <param name="Number">The n of <c>files[n]</c>.</param>
/// <param name="Name">Its name as sent.</param>
/// <param name="ContentType">Its media type as sent.</param>
internal sealed record SentFile(int Number, string Name, string ContentType, ReadOnlyMemory<byte> Bytes)
{
    private const int LoggedBytes = 4_000;

    public string ForLog => $"files[{Number}] \"{Name}\" ({ContentType}, {Bytes.Length} bytes)"
        + (ContentType.StartsWith("text/", StringComparison.OrdinalIgnoreCase) ? $":\n{Beginning}" : "");

    private string Beginning => Bytes.Length <= LoggedBytes
        ? Encoding.UTF8.GetString(Bytes.Span)
        : Encoding.UTF8.GetString(Bytes.Span[..LoggedBytes]) + "…";
}
