using StudyGroup.EndToEnd.Tests.Door;
using StudyGroup.PrivatePostgres;

namespace StudyGroup.EndToEnd.Tests.Workers;

/// <summary>Workers that die, stall or are cut off: members see that others take over, and nothing that was acknowledged is lost.</summary>
public sealed class FailoverTests
{
    [Fact]
    public async Task Groups_of_a_killed_worker_are_answered_by_another_which_knows_everything()
    {
        await using var stage = await WithTwoWorkersAsync();
        foreach (var group in stage.Groups) Assert.True(await group.AddPointAsync("before"));
        await stage.UntilAsync($"SELECT count(*) = {(Difference.IsDiscordNet ? 0 : 2)} FROM cluster_sessions");
        var identifiesLeft = stage.Discord.GatewayFaults.IdentifiesLeft;

        await (await stage.ProcessOfAsync(0)).KillAsync(stage.Cancel);

        await stage.Groups[0].InsistAsync("after");
        // Discord allows few new sessions, so a worker with many shards is replaced at once only if theirs are resumed. The library can't.
        Assert.Equal(identifiesLeft - (Difference.IsDiscordNet ? 1 : 0), stage.Discord.GatewayFaults.IdentifiesLeft);
        Assert.Equal(1, await stage.Groups[0].CountAsync("before"));
        Assert.Equal(1, await stage.Groups[0].CountAsync("after"));
        Assert.True(await stage.Groups[1].AddPointAsync("meanwhile"));
    }

    [Fact]
    public async Task Worker_that_was_paused_past_its_locks_writes_nothing_and_joins_again()
    {
        await using var stage = await WithTwoWorkersAsync();
        var (group, paused, before) = (stage.Groups[0], await stage.ProcessOfAsync(0), await stage.OwnerOfAsync(0));
        paused.Pause();
        // Both workers hear of this, and the paused one will find it when it goes on.
        await group.InsistAsync("said once");
        var after = await stage.OwnerOfAsync(0);

        paused.Continue();
        await stage.UntilAsync($"SELECT count(*) = 2 FROM cluster_workers WHERE id <> {before} AND heartbeat > now() - interval '5 s'");

        Assert.NotEqual(before, after);
        Assert.Equal(1, await group.CountAsync("said once"));
        await stage.SettleAsync();
        await stage.UntilSharedAsync(workers: 2);
        await group.InsistAsync("said later");
        Assert.Equal(1, await group.CountAsync("said later"));
    }

    [Fact]
    public async Task Groups_of_a_worker_that_is_cut_off_from_the_database_are_answered_by_another()
    {
        await using var stage = await WorkerStage.CreateAsync(shards: 2);
        await using var network = new TcpProxy(stage.Port);
        stage.StartProcess(stage.Through(network));
        await stage.UntilConnectedAsync();
        Assert.True(await stage.Groups[0].AddPointAsync("before"));
        stage.StartProcess();
        await stage.SettledAndSharedAsync(workers: 2);
        var before = await stage.OwnerOfAsync(0);

        network.Swallow();

        await stage.Groups[0].InsistAsync("after");
        Assert.NotEqual(before, await stage.OwnerOfAsync(0));
        Assert.Equal(1, await stage.Groups[0].CountAsync("before"));
        Assert.Equal(1, await stage.Groups[0].CountAsync("after"));
    }

    [Fact]
    public async Task Database_that_restarts_in_the_middle_of_200_interactions_loses_none_that_was_acknowledged()
    {
        Assert.SkipUnless(PrivatePostgresServer.IsAvailable, PrivatePostgresServer.WhyNot);
        await using var server = await PrivatePostgresServer.StartAsync(fsync: true, TestContext.Current.CancellationToken);
        await using var stage = await WorkerStage.CreateAsync(shards: 2, server);
        await stage.StartAsync();
        await stage.UntilConnectedAsync();
        var told = 0;

        var adding = Enumerable.Range(0, 200).Select(async i =>
        {
            var group = stage.Groups[i % 2];
            var isAcknowledged = await group.AddPointAsync($"point {i} of 200");
            if (Interlocked.Increment(ref told) == 20) await server.RestartAsync(stage.Cancel);
            return (Group: group, Text: $"point {i} of 200", IsAcknowledged: isAcknowledged);
        }).ToList();
        var added = await Task.WhenAll(adding);

        Assert.Contains(added, point => point.IsAcknowledged);
        foreach (var group in stage.Groups) await group.InsistAsync("afterwards");
        foreach (var point in added)
        {
            var count = await point.Group.CountAsync(point.Text);
            Assert.True(point.IsAcknowledged ? count == 1 : count <= 1, $"{point.Text} is there {count} times");
        }
    }

    private static async Task<WorkerStage> WithTwoWorkersAsync()
    {
        var stage = await WorkerStage.CreateAsync(shards: 2);
        stage.StartProcess();
        stage.StartProcess();
        await stage.UntilConnectedAsync();
        await stage.SettledAndSharedAsync(workers: 2);
        return stage;
    }
}
