using System.Buffers.Binary;

namespace StudyGroup.Bot.Storage.Files;

/// <summary>
/// Looks at a file before LiteDB does, which would replace anything shorter than a page by an empty database.
/// The layout is LiteDB 5's: https://github.com/litedb-org/LiteDB/blob/v5.0.20/LiteDB/Engine/Pages/HeaderPage.cs
/// </summary>
internal static class HeaderCheck
{
    private const int PageSize = PageFile.PageSize;
    private const int MagicAt = 32;
    private const int VersionAt = 59;
    private const int LastPageAt = 64;

    private static ReadOnlySpan<byte> Magic => "** This is a LiteDB file **"u8;

    /// <summary>Refuses a file that is not a whole LiteDB 5 database, as far as its header and length tell.</summary>
    public static void Require(DatabaseFiles files)
    {
        if (Fault(files) is { } fault)
            throw Complaint.Damaged(files, fault);
    }

    private static string? Fault(DatabaseFiles files)
    {
        using var file = new FileStream(files.Data, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var header = new byte[PageSize];
        if (file.ReadAtLeast(header, PageSize, throwOnEndOfStream: false) < PageSize)
            return $"it has {file.Length} bytes, and a database has at least {PageSize}";
        if (!header.AsSpan(MagicAt).StartsWith(Magic) || header[VersionAt] != 8)
            return "it is not a LiteDB 5 database";

        // With a log, the database may have been left in the middle of a write that the log completes.
        if (files.HasLog)
            return null;
        if (file.Length % PageSize != 0)
            return $"its {file.Length} bytes are no whole number of pages";
        var pages = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(LastPageAt)) + 1L;
        return file.Length < pages * PageSize ? $"it was cut short: it has {file.Length} of {pages * PageSize} bytes" : null;
    }
}
