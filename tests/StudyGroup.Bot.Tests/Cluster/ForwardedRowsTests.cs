using StudyGroup.Bot.Cluster;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Primitives;
using Xunit;

namespace StudyGroup.Bot.Tests.Cluster;

public sealed class ForwardedRowsTests
{
    private const int Shards = 2;
    private static readonly GroupId OfShard1 = new(5UL << 22);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Interaction_reaches_the_worker_of_its_shard_as_it_arrived()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        var connection = await database.ConnectAsync();
        await ForwardedRows.AddAsync(connection, OfShard1, ForwardedInteraction.Of(AForm())!, false, TimeSpan.FromSeconds(1), Cancel);

        Assert.Empty(await ForwardedRows.TakeAsync(connection, 1, [0], Shards, Cancel));
        var taken = Assert.Single(await ForwardedRows.TakeAsync(connection, 2, [1], Shards, Cancel)).Interaction.ToInteraction(
            7, mayBeLate: false);

        Assert.Equivalent(AForm(), taken, strict: true);
        Assert.Empty(await ForwardedRows.TakeAsync(connection, 2, [1], Shards, Cancel));
    }

    [Fact]
    public async Task Interaction_that_a_dead_worker_had_taken_goes_to_the_next_owner()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        var connection = await database.ConnectAsync();
        await ForwardedRows.AddAsync(connection, OfShard1, ForwardedInteraction.Of(AButton())!, false, TimeSpan.FromSeconds(1), Cancel);
        await ForwardedRows.TakeAsync(connection, 2, [1], Shards, Cancel);

        var taken = await ForwardedRows.TakeAsync(connection, 3, [0, 1], Shards, Cancel);

        Assert.True(Assert.Single(taken).WasTaken);
        Assert.Equivalent(AButton(), Assert.Single(taken).Interaction.ToInteraction(7, mayBeLate: false), strict: true);
    }

    [Fact]
    public async Task Interaction_that_was_answered_or_whose_token_has_expired_is_forgotten()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        var connection = await database.ConnectAsync();
        await ForwardedRows.AddAsync(connection, OfShard1, ForwardedInteraction.Of(AButton())!, false, TimeSpan.FromSeconds(1), Cancel);
        await connection.RunAsync("UPDATE cluster_forwarded SET received = received - interval '16 minutes'", Cancel);
        await ForwardedRows.AddAsync(connection, OfShard1, ForwardedInteraction.Of(AForm())!, false, TimeSpan.FromSeconds(1), Cancel);

        var taken = Assert.Single(await ForwardedRows.TakeAsync(connection, 2, [1], Shards, Cancel));
        await ForwardedRows.RemoveAsync(connection, taken.Interaction.Id, Cancel);
        await ClusterCleanup.RunAsync(connection, Cancel);

        Assert.Equal(0, await connection.AskAsync<long>("SELECT count(*) FROM cluster_forwarded", Cancel));
    }

    [Fact]
    public async Task Interaction_that_nobody_takes_is_deferred_before_anybody_can_take_it()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        var (connection, other) = (await database.ConnectAsync(), await database.ConnectAsync());
        var button = ForwardedInteraction.Of(AButton())!;
        await ForwardedRows.AddAsync(connection, OfShard1, button, false, TimeSpan.FromSeconds(1), Cancel);
        Task<IReadOnlyList<TakenInteraction>>? taking = null;

        await ForwardedRows.DeferUntakenAsync(
            connection, button.Id,
            () =>
            {
                taking = ForwardedRows.TakeAsync(other, 2, [1], Shards, Cancel);
                return Task.CompletedTask;
            },
            Cancel);

        var taken = Assert.Single(await taking!);
        Assert.True(taken.IsDeferred);
        Assert.False(taken.WasTaken);
        Assert.True(taken.Age >= TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Interaction_that_was_taken_is_not_deferred()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        var connection = await database.ConnectAsync();
        var button = ForwardedInteraction.Of(AButton())!;
        await ForwardedRows.AddAsync(connection, OfShard1, button, false, TimeSpan.FromSeconds(1), Cancel);
        Assert.False(Assert.Single(await ForwardedRows.TakeAsync(connection, 2, [1], Shards, Cancel)).IsDeferred);

        await ForwardedRows.DeferUntakenAsync(connection, button.Id, () => throw new InvalidOperationException("It was taken."), Cancel);
    }

    [Fact]
    public void Token_is_never_logged() =>
        Assert.DoesNotContain("secret", ForwardedInteraction.Of(AForm())!.ToString(), StringComparison.Ordinal);

    private static ModalInteraction AForm() => new()
    {
        Header = Header(8),
        CustomId = "sg1:decline:20971520",
        Fields = new Dictionary<string, string> { ["why"] = "I’m “away”\n" },
        MessageId = new Snowflake(9),
    };

    private static ComponentInteraction AButton() => new()
    {
        Header = Header(ulong.MaxValue),
        CustomId = "sg1:yes:20971520",
        MessageId = new Snowflake(9),
    };

    private static InteractionHeader Header(ulong id) => new(
        new Snowflake(id), new Snowflake(2), new InteractionToken("secret"), null, new Snowflake(3),
        new Invoker(new Snowflake(4), "Ana 🌻", Permissions.None, []), 7);
}
