using StudyGroup.Core.Text;
using StudyGroup.Discord.Interactions;

namespace StudyGroup.Bot.Interactions;

/// <summary>
/// Hands what members do in direct messages, which always arrives on shard 0, to the worker of their group's shard.
/// </summary>
internal interface IForwarding
{
    /// <summary>Whether another worker may work for a group.</summary>
    bool IsElsewhere(GroupId group);

    /// <summary>
    /// Hands an interaction over. From now on answering is the other worker's business; but if none takes it in time, its answer is
    /// deferred here, and whoever takes it later goes on from there.
    /// </summary>
    /// <param name="isDeferred">Whether the answer was deferred before.</param>
    /// <param name="age">How long ago the interaction arrived.</param>
    /// <param name="defer">Defers the answer.</param>
    Task ForwardAsync(
        GroupId group, Interaction interaction, bool isDeferred, TimeSpan age, Func<Task> defer, CancellationToken cancel);
}

/// <summary>There's only one worker.</summary>
internal sealed class NoForwarding : IForwarding
{
    /// <inheritdoc />
    public bool IsElsewhere(GroupId group) => false;

    /// <inheritdoc />
    public Task ForwardAsync(
        GroupId group, Interaction interaction, bool isDeferred, TimeSpan age, Func<Task> defer, CancellationToken cancel) =>
        throw new InvalidOperationException("There's only one worker.");
}
