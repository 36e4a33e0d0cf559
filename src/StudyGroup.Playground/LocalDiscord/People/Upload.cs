namespace StudyGroup.Playground.LocalDiscord.People;

/// <summary>A file that a person chooses for an option.</summary>
/// <param name="Bytes">At most 10 MiB.</param>
public sealed record Upload(string Name, string ContentType, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>A file of UTF-8 text.</summary>
    public Upload(string name, string contentType, string text)
        : this(name, contentType, System.Text.Encoding.UTF8.GetBytes(text))
    {
    }
}
