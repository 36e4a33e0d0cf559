using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StudyGroup.Bot.Interactions;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Sharding;
using StudyGroup.Bot.Storage.Postgres;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Interactions;

namespace StudyGroup.Bot.Cluster;

/// <summary>Hands interactions in direct messages to the workers of their groups' shards, through a table and a notice.</summary>
internal sealed class Forwarding(
    ClusterConnections connections, OwnedShards owned, [FromKeyedServices(Clocks.Wire)] TimeProvider wire) : IForwarding
{
    /// <inheritdoc />
    public bool IsElsewhere(GroupId group) => !owned.IsOwn(group);

    /// <inheritdoc />
    public async Task ForwardAsync(
        GroupId group, Interaction interaction, bool isDeferred, TimeSpan age, Func<Task> defer, CancellationToken cancel)
    {
        var forwarded = ForwardedInteraction.Of(interaction)
            ?? throw new InvalidOperationException($"A {interaction.GetType().Name} names no group.");
        await RunAsync(
            connection => ForwardedRows.AddAsync(connection, group, forwarded, isDeferred, age, cancel), isHandedOver: false, cancel);
        if (isDeferred) return;
        if (InteractionRun.BeforeDefer - age is { Ticks: > 0 } left) await Task.Delay(left, wire, cancel);
        await RunAsync(connection => ForwardedRows.DeferUntakenAsync(connection, forwarded.Id, defer, cancel), isHandedOver: true, cancel);
    }

    private async Task RunAsync(Func<NpgsqlConnection, Task> work, bool isHandedOver, CancellationToken cancel)
    {
        NpgsqlConnection? connection = null;
        try
        {
            connection = await connections.OpenAsync(cancel);
            await work(connection);
        }
        catch (Exception problem) when (PostgresTrouble.IsOfServer(problem))
        {
            throw new StorageUnavailableException(
                PostgresComplaint.Reason(problem), mayBeDone: isHandedOver || connection is not null, problem);
        }
        finally
        {
            if (connection is not null) await connection.DisposeAsync();
        }
    }
}
