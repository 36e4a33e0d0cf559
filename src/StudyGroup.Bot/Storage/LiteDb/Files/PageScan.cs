using System.Buffers.Binary;

namespace StudyGroup.Bot.Storage.LiteDb.Files;

/// <summary>Checks every page of a database against its checksum, from the first to the last: about as fast as the disk reads.</summary>
internal static class PageScan
{
    private const int PagesAtOnce = 128;

    /// <summary>The damaged pages of a database that its log doesn't replace, from 0.</summary>
    /// <remarks>A crash can leave a page half written, but only while the log has that page whole.</remarks>
    public static IReadOnlyList<long> Find(DatabaseFiles files)
    {
        List<long> damaged = [];
        using var data = PrivateFile.Open(files.Data, FileMode.Open, FileAccess.Read, FileShare.None);
        var pages = new byte[PagesAtOnce * PageFile.PageSize];
        for (long position = 0; data.ReadAtLeast(pages, pages.Length, throwOnEndOfStream: false) is > 0 and var read; position += read)
        {
            for (var at = 0; at + PageFile.PageSize <= read; at += PageFile.PageSize)
            {
                if (!IsWhole(pages.AsSpan(at, PageFile.PageSize), position + at))
                    damaged.Add((position + at) / PageFile.PageSize);
            }
        }

        return damaged.Count == 0 || !files.HasLog ? damaged : [.. damaged.Except(PagesIn(files.Log))];
    }

    private static bool IsWhole(Span<byte> page, long position)
    {
        try
        {
            PageChecksum.Remove(page, position);
            return true;
        }
        catch (DamagedPageException)
        {
            return false;
        }
    }

    private static HashSet<long> PagesIn(string log)
    {
        HashSet<long> numbers = [];
        using var file = PrivateFile.Open(log, FileMode.Open, FileAccess.Read, FileShare.None);
        var page = new byte[PageFile.PageSize];
        while (file.ReadAtLeast(page, page.Length, throwOnEndOfStream: false) == page.Length)
            numbers.Add(BinaryPrimitives.ReadUInt32LittleEndian(page));
        return numbers;
    }
}
