using System.Net.Http.Headers;

namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>All files that were sent, by the path where they are served. Use it under the world's lock.</summary>
internal sealed class Attachments(DiscordWorld world)
{
    private const string AnyType = "application/octet-stream";

    private readonly Dictionary<string, Attachment> _byPath = [];

    /// <summary>The address that a path is appended to.</summary>
    public string Root { get; set; } = "";

    public string UrlOf(Attachment attachment) => Root + attachment.Path;

    /// <summary>Adds a file, with the name and type that Discord would make of the given ones.</summary>
    public Attachment Add(Channel channel, string name, string contentType, ReadOnlyMemory<byte> bytes) => Keep(new Attachment
    {
        Id = world.Ids.Next(),
        ChannelId = channel.Id,
        FileName = SafeName(name),
        ContentType = MediaTypeHeaderValue.TryParse(contentType, out _) ? contentType : AnyType,
        Bytes = bytes,
    });

    public Attachment Keep(Attachment attachment) => _byPath[attachment.Path] = attachment;

    public Attachment? Find(string path) => _byPath.GetValueOrDefault(path);

    // Drops folders, and replaces other characters with "_".
    private static string SafeName(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var safe = string.Concat(last.Select(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_')).TrimStart('.');
        return safe.Length == 0 ? "unknown" : safe;
    }
}
