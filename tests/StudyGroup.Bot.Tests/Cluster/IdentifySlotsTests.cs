using Npgsql;
using StudyGroup.Bot.Cluster;
using Xunit;

namespace StudyGroup.Bot.Tests.Cluster;

public sealed class IdentifySlotsTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sessions_with_a_key_begin_an_interval_apart_and_those_with_others_at_once()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        var (one, other) = (await database.ConnectAsync(), await database.ConnectAsync());

        Assert.Null(await IdentifySlots.TryTakeAsync(one, 0, Interval, Cancel));
        Assert.Null(await IdentifySlots.TryTakeAsync(other, 1, Interval, Cancel));
        Assert.InRange((await IdentifySlots.TryTakeAsync(other, 0, Interval, Cancel))!.Value, TimeSpan.FromMinutes(59), Interval);
        Assert.InRange((await IdentifySlots.TryTakeAsync(one, 0, Interval, Cancel))!.Value, TimeSpan.FromMinutes(59), Interval);
    }

    [Fact]
    public async Task Turn_is_taken_by_one_of_many_who_wait()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        var connections = new List<NpgsqlConnection>();
        for (var i = 0; i < 8; i++) connections.Add(await database.ConnectAsync());
        await IdentifySlots.TryTakeAsync(connections[0], 0, Interval, Cancel);
        await connections[0].RunAsync("UPDATE cluster_identifies SET next = now() - interval '1 s'", Cancel);

        var taken = await Task.WhenAll(connections.Select(c => IdentifySlots.TryTakeAsync(c, 0, Interval, Cancel)));

        Assert.Single(taken, wait => wait is null);
    }
}
