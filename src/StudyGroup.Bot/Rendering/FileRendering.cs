using System.Net.Http.Headers;
using StudyGroup.Core.Contract;
using StudyGroup.Discord.Messages;

namespace StudyGroup.Bot.Rendering;

/// <summary>A card's files as a message's. See https://docs.discord.com/developers/reference#uploading-files.</summary>
internal static class FileRendering
{
    private const string NoName = "file";
    private const string AnyType = "application/octet-stream";

    /// <summary>The first files, as many as fit in a message, and whether those are all.</summary>
    public static (IReadOnlyList<MessageFile> Files, bool AreAll) Of(IReadOnlyList<FileToSend> files)
    {
        var kept = new List<MessageFile>(files.Count);
        var room = MessageFile.MaxTotalBytes;
        foreach (var file in files)
        {
            if (kept.Count == MessageFile.MaxCount || file.Content.Length > room) return (kept, false);
            room -= file.Content.Length;
            var type = MediaTypeHeaderValue.TryParse(file.ContentType, out _) ? file.ContentType : AnyType;
            kept.Add(new MessageFile(Name(file.Name), type, file.Content));
        }

        return (kept, true);
    }

    /// <summary>The name with "-" in place of characters that aren't allowed. If it's too long, it's cut before the extension.</summary>
    public static string Name(string name)
    {
        var parts = name.Split([.. name.Where(c => !IsAllowed(c))], StringSplitOptions.RemoveEmptyEntries);
        var safe = string.Join('-', parts).TrimStart('.', '-');
        if (safe.Length == 0) return NoName;
        if (safe.Length <= MessageFile.MaxNameLength) return safe;
        var ending = Path.GetExtension(safe);
        return ending.Length < MessageFile.MaxNameLength
            ? safe[..(MessageFile.MaxNameLength - ending.Length)] + ending
            : safe[..MessageFile.MaxNameLength];
    }

    private static bool IsAllowed(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_';
}
