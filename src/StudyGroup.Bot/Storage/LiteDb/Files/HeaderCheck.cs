using System.Buffers.Binary;

namespace StudyGroup.Bot.Storage.LiteDb.Files;

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

    /// <summary>Refuses a file that isn't a whole LiteDB 5 database, as far as its header and length tell.</summary>
    /// <returns>Whether its pages carry checksums.</returns>
    public static bool Require(DatabaseFiles files)
    {
        using var file = PrivateFile.Open(files.Data, FileMode.Open, FileAccess.Read, FileShare.None);
        var header = new byte[PageSize];
        if (file.ReadAtLeast(header, PageSize, throwOnEndOfStream: false) < PageSize)
            throw Complaint.Unusable(files, $"it has {file.Length:N0} bytes, and a database has at least {PageSize:N0}");
        if (!header.AsSpan(MagicAt).StartsWith(Magic) || header[VersionAt] != 8)
            throw Complaint.Unusable(files, "it isn't a LiteDB 5 database, or its first page is damaged");

        // With a log, the database may have been left in the middle of a write that the log completes.
        if (!files.HasLog && LengthFault(file.Length, BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(LastPageAt)) + 1L) is { } fault)
            throw Complaint.Unusable(files, fault);
        return PageChecksum.IsIn(header);
    }

    private static string? LengthFault(long length, long pages) =>
        length % PageSize != 0 ? $"its {length:N0} bytes aren't a whole number of pages"
        : length < pages * PageSize ? $"it was cut short: it has {length:N0} of {pages * PageSize:N0} bytes"
        : null;
}
