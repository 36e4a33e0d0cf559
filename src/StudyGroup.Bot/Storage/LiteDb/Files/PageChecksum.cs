using System.Buffers.Binary;
using System.IO.Hashing;

namespace StudyGroup.Bot.Storage.LiteDb.Files;

/// <summary>
/// A CRC-32 in every page of the database, so that a page is never used, by an index or a row, if it isn't as it was written. It is where
/// LiteDB keeps a page's transaction: only its log needs that, and in the database LiteDB always writes the same four bytes. See
/// P_TRANSACTION_ID in https://github.com/litedb-org/LiteDB/blob/v5.0.20/LiteDB/Engine/Pages/BasePage.cs
/// </summary>
internal static class PageChecksum
{
    private const int At = 14;
    private const uint None = uint.MaxValue;

    /// <summary>Whether a page carries a checksum; in a file of schema version 1 or 2 none does.</summary>
    public static bool IsIn(ReadOnlySpan<byte> page) => BinaryPrimitives.ReadUInt32LittleEndian(page[At..]) != None;

    /// <summary>Puts the checksum into a page.</summary>
    public static void Set(Span<byte> page)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(page[At..], None);
        BinaryPrimitives.WriteUInt32LittleEndian(page[At..], Of(page));
    }

    /// <summary>Checks a page and makes it what LiteDB wrote.</summary>
    /// <param name="position">Where in the file it is, in bytes.</param>
    /// <exception cref="DamagedPageException">It isn't as it was written.</exception>
    public static void Remove(Span<byte> page, long position)
    {
        var stored = BinaryPrimitives.ReadUInt32LittleEndian(page[At..]);
        BinaryPrimitives.WriteUInt32LittleEndian(page[At..], None);
        if (stored != Of(page))
            throw new DamagedPageException(position / PageFile.PageSize);
    }

    // With the four bytes as LiteDB writes them; and never the value that means "no checksum".
    private static uint Of(ReadOnlySpan<byte> page) => Crc32.HashToUInt32(page) is var sum && sum != None ? sum : 0;
}
