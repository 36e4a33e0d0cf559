using System.Buffers.Binary;
using StudyGroup.Bot.Storage.LiteDb.Files;

namespace StudyGroup.Bot.Tests.Storage.LiteDb.Files;

/// <summary>
/// A node of an index in the bytes of a database file. See
/// https://github.com/litedb-org/LiteDB/blob/v5.0.20/LiteDB/Engine/Structures/IndexNode.cs.
/// </summary>
/// <param name="At">Where it begins.</param>
internal readonly record struct IndexNode(int At)
{
    private const byte IndexPage = 3;
    private const int MaxSlot = 30;
    private const int LinkBefore = 12;
    private const int LinkSize = 5;

    /// <summary>All nodes that have another before them, which has one before it, too.</summary>
    public static IEnumerable<IndexNode> WithTwoBefore(byte[] bytes)
    {
        for (var page = 0; page < bytes.Length; page += PageFile.PageSize)
        {
            if (bytes[page + 4] != IndexPage) continue;
            for (var slot = 0; slot <= bytes[page + MaxSlot]; slot++)
            {
                if (Position(bytes, page, slot) is not (> 0 and var position)) continue;
                var node = new IndexNode(page + position);
                if (Exists(node.Before(bytes)) && Exists(node.NodeBefore(bytes).Before(bytes))) yield return node;
            }
        }
    }

    /// <summary>The link to the node before it, on the lowest level.</summary>
    public Span<byte> Before(byte[] bytes) => bytes.AsSpan(At + LinkBefore, LinkSize);

    /// <summary>The link to the node after it, on the lowest level.</summary>
    public Span<byte> After(byte[] bytes) => bytes.AsSpan(At + LinkBefore + LinkSize, LinkSize);

    /// <summary>Whether it's not the last one.</summary>
    public bool HasAfter(byte[] bytes) => Exists(After(bytes));

    /// <summary>The node before it.</summary>
    public IndexNode NodeBefore(byte[] bytes)
    {
        var link = Before(bytes);
        var page = (int)BinaryPrimitives.ReadUInt32LittleEndian(link) * PageFile.PageSize;
        return new IndexNode(page + Position(bytes, page, link[4]));
    }

    /// <summary>Makes the checksum of its page right.</summary>
    public void SetChecksum(byte[] bytes) =>
        PageChecksum.Set(bytes.AsSpan(At / PageFile.PageSize * PageFile.PageSize, PageFile.PageSize));

    private static bool Exists(ReadOnlySpan<byte> link) => BinaryPrimitives.ReadUInt32LittleEndian(link) != uint.MaxValue;

    // The table of slots grows down from the page's end: the length, then the position of each.
    private static int Position(byte[] bytes, int page, int slot) =>
        BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(page + PageFile.PageSize - ((slot + 1) * 4) + 2));
}
