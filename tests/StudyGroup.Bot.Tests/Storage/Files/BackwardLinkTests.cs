using System.Buffers.Binary;
using StudyGroup.Bot.Storage.Files;
using StudyGroup.Core.Domain;
using StudyGroup.InMemory;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage.Files;

/// <summary>
/// An index whose nodes are linked correctly forwards but not backwards, which only a search in descending order would notice. See
/// https://github.com/litedb-org/LiteDB/blob/v5.0.20/LiteDB/Engine/Structures/IndexNode.cs for the bytes of a node.
/// </summary>
public sealed class BackwardLinkTests : IDisposable
{
    private const byte IndexPage = 3;
    private const int HighestSlot = 30;
    private const int PreviousLink = 12;
    private const int LinkSize = 5;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(40, 20)]
    // More than are read at once.
    [InlineData(2_500, 3_000)]
    public async Task Index_that_skips_a_row_only_backwards_is_reported_as_damaged(int points, int every)
    {
        await using (var database = _folder.Open())
        {
            await database.Groups.CreateAsync(Group(One, "Designing Machine Learning Systems"));
            await Task.WhenAll(Enumerable.Range(0, points).Select(
                n => database.Points.AddAsync(One, new SeminarId(1 + (n / 400)), Ada, $"{n}", Now)));
        }

        var whole = await File.ReadAllBytesAsync(_folder.DatabasePath, TestContext.Current.CancellationToken);
        var nodes = NodesBetweenOthers(whole).ToList();
        Assert.NotEmpty(nodes);
        foreach (var node in nodes.Where((_, n) => n % every == 0))
        {
            var bytes = whole.ToArray();
            Link(bytes, NodeAt(bytes, Link(bytes, node))).CopyTo(Link(bytes, node));
            PageChecksum.Set(bytes.AsSpan(node / PageFile.PageSize * PageFile.PageSize, PageFile.PageSize));
            await File.WriteAllBytesAsync(_folder.DatabasePath, bytes, TestContext.Current.CancellationToken);

            await using var database = _folder.Open();
            await database.Checked;

            Assert.True(database.Failed.IsCompleted, $"the node at {node} was taken for intact");
            Assert.Contains("backwards", (await database.Failed).Message, StringComparison.Ordinal);
        }
    }

    // Where each node starts that has a node before it which has one before it, too.
    private static IEnumerable<int> NodesBetweenOthers(byte[] bytes)
    {
        for (var page = 0; page < bytes.Length; page += PageFile.PageSize)
        {
            if (bytes[page + 4] != IndexPage) continue;
            for (var slot = 0; slot <= bytes[page + HighestSlot]; slot++)
            {
                if (Position(bytes, page, slot) is not (> 0 and var position)) continue;
                var node = page + position;
                if (Exists(Link(bytes, node)) && Exists(Link(bytes, NodeAt(bytes, Link(bytes, node))))) yield return node;
            }
        }
    }

    private static Span<byte> Link(byte[] bytes, int node) => bytes.AsSpan(node + PreviousLink, LinkSize);

    private static bool Exists(ReadOnlySpan<byte> link) => BinaryPrimitives.ReadUInt32LittleEndian(link) != uint.MaxValue;

    private static int NodeAt(byte[] bytes, ReadOnlySpan<byte> link)
    {
        var page = (int)BinaryPrimitives.ReadUInt32LittleEndian(link) * PageFile.PageSize;
        return page + Position(bytes, page, link[4]);
    }

    // The table of slots grows down from the page's end: the length, then the position of each.
    private static int Position(byte[] bytes, int page, int slot) =>
        BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(page + PageFile.PageSize - ((slot + 1) * 4) + 2));
}
