using System.Buffers;
using System.Net.Http.Headers;

namespace StudyGroup.Discord.Messages;

/// <summary>What Discord would refuse of a message's files, or read otherwise, found before it is asked.</summary>
internal static class FileLimits
{
    private static readonly SearchValues<char> InNames = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_");

    /// <exception cref="ArgumentException">A limit is broken, which is a mistake in the program.</exception>
    public static void Check(IReadOnlyList<MessageFile> files)
    {
        if (files.Count > MessageFile.Most)
            throw new ArgumentException($"There are {files.Count} files; Discord takes {MessageFile.Most}.");
        if (files.Sum(file => (long)file.Content.Length) is > MessageFile.MostBytes and var bytes)
            throw new ArgumentException($"The files have {bytes} bytes together; Discord takes {MessageFile.MostBytes}.");
        foreach (var file in files)
        {
            if (file.Name.Length is < 1 or > MessageFile.LongestName || file.Name[0] == '.' || file.Name.AsSpan().ContainsAnyExcept(InNames))
                throw new ArgumentException($"\"{file.Name}\" is no name for a file.");
            if (!MediaTypeHeaderValue.TryParse(file.ContentType, out _))
                throw new ArgumentException($"\"{file.ContentType}\" is no media type.");
        }
    }
}
