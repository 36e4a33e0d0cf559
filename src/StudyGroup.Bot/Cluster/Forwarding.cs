using Microsoft.Extensions.DependencyInjection;
using StudyGroup.Bot.Interactions;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Sharding;
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
        await using (var connection = await connections.OpenAsync(cancel))
            await ForwardedRows.AddAsync(connection, group, forwarded, isDeferred, age, cancel);

        if (isDeferred) return;
        if (InteractionRun.BeforeDefer - age is { Ticks: > 0 } left) await Task.Delay(left, wire, cancel);
        await using (var connection = await connections.OpenAsync(cancel))
            await ForwardedRows.DeferUntakenAsync(connection, forwarded.Id, defer, cancel);
    }
}
