using CsCheck;
using StudyGroup.Bot.Cluster;
using Xunit;

namespace StudyGroup.Bot.Tests.Cluster;

public sealed class FairShareTests
{
    // Some workers, of which some have only just started, and shards that they, others or nobody own.
    private static readonly Gen<(LiveWorker[] Workers, Dictionary<int, int> Owners, int Count)> Clusters =
        from count in Gen.Int[1, 24]
        from settled in Gen.Bool.Array[1, 8]
        let workers = settled.Select((s, i) => new LiveWorker((i * 3) + 1, s)).ToArray()
        from owner in Gen.Int[-1, workers.Length - 1].Array[count]
        select (
            workers,
            owner.Select((o, shard) => (o, shard)).Where(x => x.o >= 0).ToDictionary(x => x.shard, x => workers[x.o].Id),
            count);

    [Fact]
    public void Only_worker_takes_every_shard() =>
        Assert.Equal([0, 1, 2], FairShare.For(7, [new LiveWorker(7, false)], new Dictionary<int, int>(), 3).Take);

    [Fact]
    public void New_worker_gets_nothing_of_others_until_it_is_settled()
    {
        var owners = new Dictionary<int, int> { [0] = 1, [1] = 1, [2] = 1, [3] = 1 };

        Assert.True(FairShare.For(1, [new LiveWorker(1, true), new LiveWorker(2, false)], owners, 4).IsEmpty);
        Assert.Equal([2, 3], FairShare.For(1, [new LiveWorker(1, true), new LiveWorker(2, true)], owners, 4).GiveUp);
    }

    [Fact]
    public void Shards_of_a_worker_that_died_are_shared_by_the_others()
    {
        var owners = new Dictionary<int, int> { [0] = 1, [1] = 2 };
        LiveWorker[] left = [new(1, true), new(2, true)];

        Assert.Equal([2], FairShare.For(1, left, owners, 4).Take);
        Assert.Equal([3], FairShare.For(2, left, owners, 4).Take);
    }

    [Fact]
    public void Larger_share_stays_with_the_worker_that_has_it()
    {
        var owners = new Dictionary<int, int> { [0] = 2, [1] = 2, [2] = 1 };

        Assert.All<int>([1, 2], worker => Assert.True(FairShare.For(worker, [new(1, true), new(2, true)], owners, 3).IsEmpty));
    }

    [Fact]
    public void No_shard_is_taken_by_two_or_while_another_has_it() => Clusters.Sample(cluster =>
    {
        var (workers, owners, count) = cluster;
        var taken = workers.SelectMany(w => FairShare.For(w.Id, workers, owners, count).Take).ToList();

        Assert.Equal(taken.Distinct(), taken);
        Assert.DoesNotContain(taken, owners.ContainsKey);
        Assert.All(taken, shard => Assert.InRange(shard, 0, count - 1));
    });

    [Fact]
    public void Worker_gives_up_only_what_it_has() => Clusters.Sample(cluster =>
    {
        var (workers, owners, count) = cluster;
        foreach (var worker in workers)
            Assert.All(FairShare.For(worker.Id, workers, owners, count).GiveUp, shard => Assert.Equal(worker.Id, owners[shard]));
    });

    [Fact]
    public void Shares_of_settled_workers_become_fair_and_then_nothing_moves() => Clusters.Sample(cluster =>
    {
        var (workers, owners, count) = (cluster.Workers.Select(w => w with { IsSettled = true }).ToArray(), cluster.Owners, cluster.Count);
        Run(workers, owners, count);

        Assert.Equal(count, owners.Count);
        var numbers = workers.Select(w => owners.Values.Count(o => o == w.Id)).ToList();
        Assert.InRange(numbers.Max() - numbers.Min(), 0, 1);
        Assert.All(workers, w => Assert.True(FairShare.For(w.Id, workers, owners, count).IsEmpty));
    });

    [Fact]
    public void No_more_shards_move_than_have_to() => Clusters.Sample(cluster =>
    {
        var (workers, owners, count) = (cluster.Workers.Select(w => w with { IsSettled = true }).ToArray(), cluster.Owners, cluster.Count);
        var before = owners.ToDictionary();
        Run(workers, owners, count);

        var moved = before.Count(b => owners[b.Key] != b.Value);
        var (smaller, larger) = (count / workers.Length, count % workers.Length);
        var excess = workers.Select(w => before.Values.Count(o => o == w.Id)).OrderDescending()
            .Select((has, index) => Math.Max(0, has - smaller - (index < larger ? 1 : 0))).Sum();
        Assert.Equal(excess, moved);
    });

    // All workers decide by the same picture and act, again and again.
    private static void Run(LiveWorker[] workers, Dictionary<int, int> owners, int count)
    {
        for (var round = 0; round < 5; round++)
        {
            var moves = workers.Select(w => (w.Id, Moves: FairShare.For(w.Id, workers, owners, count))).ToList();
            foreach (var shard in moves.SelectMany(m => m.Moves.GiveUp)) owners.Remove(shard);
            foreach (var (worker, shard) in moves.SelectMany(m => m.Moves.Take.Select(shard => (m.Id, shard)))) owners[shard] = worker;
        }
    }
}
