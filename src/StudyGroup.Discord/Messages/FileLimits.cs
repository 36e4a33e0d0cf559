using System.Buffers;
using System.Net.Http.Headers;

namespace StudyGroup.Discord.Messages;

/// <summary>Rejects files that Discord would refuse or rename, before they are sent.</summary>
internal static class FileLimits
{
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_");


    /// <exception cref="ArgumentException">A limit is exceeded, which is a bug.</exception>
    public static void Check(IReadOnlyList<MessageFile> files)
    {
        if (files.Count > MessageFile.MaxCount)
            throw new ArgumentException($"A message can have {MessageFile.MaxCount} files, not {files.Count}.");
        if (files.Sum(file => (long)file.Content.Length) is > MessageFile.MaxTotalBytes and var bytes)
            throw new ArgumentException($"A message's files can have {MessageFile.MaxTotalBytes:N0} bytes in total, not {bytes:N0}.");
        foreach (var file in files)
        {
            if (!IsValidName(file.Name))
                throw new ArgumentException($"\"{file.Name}\" isn't a valid file name.");
            if (!MediaTypeHeaderValue.TryParse(file.ContentType, out _))
                throw new ArgumentException($"\"{file.ContentType}\" isn't a media type.");
        }
    }

    private static bool IsValidName(string name) =>
        name.Length is >= 1 and <= MessageFile.MaxNameLength && name[0] != '.' && !name.AsSpan().ContainsAnyExcept(NameCharacters);
}
