namespace StudyGroup.EndToEnd.Tests.Workers;

/// <summary>Shards that go from one worker to another while members use the bot.</summary>
public sealed class HandoverTests
{
    [Fact]
    public async Task New_worker_takes_its_share_and_members_notice_nothing()
    {
        await using var stage = await WorkerStage.CreateAsync(shards: 4);
        await stage.StartAsync();
        await stage.UntilConnectedAsync();
        foreach (var group in stage.Groups) Assert.True(await group.AddPointAsync("before"));

        await stage.StartAsync();
        await stage.SettledAndSharedAsync(workers: 2);

        Assert.Equal(2L, await stage.AskAsync("SELECT max(n) FROM (SELECT count(*) AS n FROM cluster_shards GROUP BY worker) shares"));
        foreach (var group in stage.Groups)
        {
            await group.InsistAsync("after");
            Assert.Equal(1, await group.CountAsync("before"));
            Assert.Equal(1, await group.CountAsync("after"));
        }
    }

    [Fact]
    public async Task Worker_that_stops_hands_over_in_the_middle_of_interactions_and_none_is_done_twice()
    {
        await using var stage = await WorkerStage.CreateAsync(shards: 2);
        var first = await stage.StartAsync();
        await stage.UntilConnectedAsync();
        await stage.StartAsync();
        Task stopping = Task.CompletedTask;

        var adding = Enumerable.Range(0, 60).Select(async i =>
        {
            var group = stage.Groups[i % 2];
            if (i == 20) stopping = stage.StopAsync(first);
            return (Group: group, Text: $"point {i} of 60", IsAcknowledged: await group.AddPointAsync($"point {i} of 60"));
        }).ToList();
        var added = await Task.WhenAll(adding);
        await stopping;

        foreach (var group in stage.Groups) await group.InsistAsync("afterwards");
        Assert.Contains(added, point => point.IsAcknowledged);
        foreach (var point in added)
        {
            var count = await point.Group.CountAsync(point.Text);
            Assert.True(point.IsAcknowledged ? count == 1 : count <= 1, $"{point.Text} is there {count} times");
        }
    }

    [Fact]
    public async Task Worker_that_is_told_another_number_of_shards_ends_with_what_to_do()
    {
        await using var stage = await WorkerStage.CreateAsync(shards: 2);
        await stage.StartAsync();
        await stage.UntilConnectedAsync();

        var late = stage.StartProgram(("Discord:Shards", "3"));
        var (code, said) = await late.EndAsync(stage.Cancel);

        Assert.Equal(1, code);
        Assert.StartsWith("Discord:Shards is 3, but the workers that are running use 2 shards.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Number_of_shards_may_change_when_no_worker_runs()
    {
        await using var stage = await WorkerStage.CreateAsync(shards: 2);
        var before = await stage.StartAsync();
        await stage.UntilConnectedAsync();
        foreach (var group in stage.Groups) Assert.True(await group.AddPointAsync("before"));
        await stage.StopAsync(before);

        await stage.StartAsync(settings: ("Discord:Shards", "3"));

        foreach (var group in stage.Groups)
        {
            await group.InsistAsync("after");
            Assert.Equal(1, await group.CountAsync("before"));
        }
    }
}
