using System.Buffers.Binary;
using System.IO.Hashing;

namespace StudyGroup.Bot.Storage.LiteDb.Files;

/// <summary>
/// How the nodes of all indexes are linked, as two numbers, which are the same if each link to a next node has one back. Then no index
/// leads in a circle, in which LiteDB would search forever. Links that differ give the same numbers once in 2⁶⁴ times. The bytes are
/// described in https://github.com/litedb-org/LiteDB/blob/v5.0.20/LiteDB/Engine/Structures/IndexNode.cs and
/// https://github.com/litedb-org/LiteDB/blob/v5.0.20/LiteDB/Engine/Pages/BasePage.cs.
/// </summary>
internal sealed class IndexLinks
{
    private const byte IndexPage = 3;
    private const int PageType = 4;
    private const int MaxSlot = 30;
    private const byte NoSlots = byte.MaxValue;
    private const int SlotSize = 4;
    private const int Levels = 1;
    private const int Links = 12;
    private const int LinkSize = 5;
    private const int PagesAtOnce = 200;

    private ulong _forwards;
    private ulong _backwards;

    /// <summary>Reads all pages of a database that has nothing in its log.</summary>
    /// <exception cref="DamageException">An index isn't linked backwards as it is forwards.</exception>
    public static void Require(Stream pages, Pace pace)
    {
        var links = new IndexLinks();
        try
        {
            links.AddAll(pages, pace);
        }
        catch (DamagedPageException)
        {
            // Whoever reads the rows can say which of them is on it.
            return;
        }

        if (links._forwards != links._backwards) throw new DamageException("the backward links of an index don't match its forward links");
    }

    private void AddAll(Stream pages, Pace pace)
    {
        var page = new byte[PageFile.PageSize];
        pages.Position = 0;
        for (var number = 1; pages.Read(page, 0, page.Length) == page.Length; number++)
        {
            if (page[PageType] == IndexPage) Add(page);
            if (number % PagesAtOnce == 0) pace.Rest();
        }
    }

    private void Add(ReadOnlySpan<byte> page)
    {
        if (page[MaxSlot] == NoSlots) return;
        // A link is the number of a page and of a slot in it.
        Span<byte> own = stackalloc byte[LinkSize];
        page[..sizeof(uint)].CopyTo(own);
        for (var slot = 0; slot <= page[MaxSlot]; slot++)
        {
            // The table of slots grows down from the page's end: the length, then the position of each.
            if (BinaryPrimitives.ReadUInt16LittleEndian(page[^(((slot + 1) * SlotSize) - sizeof(ushort))..]) is not (> 0 and var at))
                continue;
            own[^1] = (byte)slot;
            AddNode(page, at, own);
        }
    }

    private void AddNode(ReadOnlySpan<byte> page, int at, ReadOnlySpan<byte> own)
    {
        var levels = at + Levels < page.Length ? page[at + Levels] : byte.MaxValue;
        if (at + Links + (levels * 2 * LinkSize) > page.Length)
            throw new DamageException($"a node of an index doesn't fit on page {BinaryPrimitives.ReadUInt32LittleEndian(page)}");
        for (var level = 0; level < levels; level++)
        {
            var links = page[(at + Links + (level * 2 * LinkSize))..];
            var before = links[..LinkSize];
            var after = links[LinkSize..(2 * LinkSize)];
            if (Exists(after)) _forwards = unchecked(_forwards + Number(level, own, after));
            if (Exists(before)) _backwards = unchecked(_backwards + Number(level, before, own));
        }
    }

    private static bool Exists(ReadOnlySpan<byte> link) => BinaryPrimitives.ReadUInt32LittleEndian(link) != uint.MaxValue;

    private static ulong Number(int level, ReadOnlySpan<byte> from, ReadOnlySpan<byte> to)
    {
        Span<byte> link = stackalloc byte[1 + (2 * LinkSize)];
        link[0] = (byte)level;
        from.CopyTo(link[1..]);
        to.CopyTo(link[(1 + LinkSize)..]);
        return XxHash3.HashToUInt64(link);
    }
}
