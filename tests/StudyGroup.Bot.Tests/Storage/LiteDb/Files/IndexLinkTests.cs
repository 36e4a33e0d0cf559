using StudyGroup.Bot.Storage;
using StudyGroup.Core.Domain;
using StudyGroup.InMemory;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage.LiteDb.Files;

/// <summary>Indexes whose nodes are linked wrongly, in pages whose checksums are right.</summary>
public sealed class IndexLinkTests : IDisposable
{
    private static readonly TimeSpan Ages = TimeSpan.FromMinutes(1);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(40, 20)]
    // More than are read at once.
    [InlineData(2_500, 3_000)]
    public async Task Index_that_skips_a_row_only_backwards_is_reported_as_damaged(int points, int every)
    {
        var whole = await FilledAsync(points);
        foreach (var node in NodesOf(whole, every))
        {
            var problem = await ProblemAsync(whole, node, (bytes, node) => node.NodeBefore(bytes).Before(bytes).CopyTo(node.Before(bytes)));
            Assert.Contains("backward", problem, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(40, 20)]
    [InlineData(2_500, 3_000)]
    public async Task Index_that_leads_in_a_circle_is_reported_as_damaged(int points, int every)
    {
        var whole = await FilledAsync(points);
        List<string> problems = [];
        // Nobody goes beyond the last node.
        foreach (var node in NodesOf(whole, every).Where(node => node.HasAfter(whole)))
        {
            // What follows the node is the node itself.
            problems.Add(await ProblemAsync(whole, node, (bytes, node) => node.NodeBefore(bytes).After(bytes).CopyTo(node.After(bytes))));
            // What follows the node is the node before it.
            problems.Add(await ProblemAsync(
                whole, node, (bytes, node) => node.NodeBefore(bytes).NodeBefore(bytes).After(bytes).CopyTo(node.After(bytes))));
        }

        Assert.All(problems, problem => Assert.Contains("the backward links of an index", problem, StringComparison.Ordinal));
    }

    private static IEnumerable<IndexNode> NodesOf(byte[] bytes, int every)
    {
        var nodes = IndexNode.WithTwoBefore(bytes).ToList();
        Assert.NotEmpty(nodes);
        return nodes.Where((_, n) => n % every == 0);
    }

    private async Task<byte[]> FilledAsync(int points)
    {
        await using (var database = _folder.Open())
        {
            await database.Groups.CreateAsync(Group(One, "Designing Machine Learning Systems"));
            await Task.WhenAll(Enumerable.Range(0, points).Select(
                n => database.Points.AddAsync(One, new SeminarId(1 + (n / 400)), Ada, $"{n}", Now)));
        }

        return await File.ReadAllBytesAsync(_folder.DatabasePath, TestContext.Current.CancellationToken);
    }

    // What the check says.
    private async Task<string> ProblemAsync(byte[] whole, IndexNode node, Action<byte[], IndexNode> damage)
    {
        var bytes = whole.ToArray();
        damage(bytes, node);
        node.SetChecksum(bytes);
        await File.WriteAllBytesAsync(_folder.DatabasePath, bytes, TestContext.Current.CancellationToken);
        try
        {
            await using var database = _folder.Open();
            await database.Checked.WaitAsync(Ages, TestContext.Current.CancellationToken);
            Assert.True(database.Failed.IsCompleted, $"the node at {node.At} was taken for intact");
            return (await database.Failed).Message;
        }
        catch (StorageException refusal)
        {
            return refusal.Message;
        }
    }
}
