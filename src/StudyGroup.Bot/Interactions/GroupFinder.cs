using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Interactions;

/// <summary>Finds a server's groups, and creates the first from the seed at its first use.</summary>
internal sealed class GroupFinder(IGroups groups, Func<ServerId, Group> newGroup)
{
    /// <summary>The group; null if it has never been used or the bot was removed from its server.</summary>
    public Group? Known(GroupId id) => groups.Find(id) is { SuspendedAt: null } group ? group : null;

    /// <summary>The groups of a server; at least one.</summary>
    public ValueTask<IReadOnlyList<Group>> OfServerAsync(ServerId server) =>
        groups.OfServer(server) is { Count: > 0 } known ? new(known) : new(CreateAsync(server));

    private async Task<IReadOnlyList<Group>> CreateAsync(ServerId server) => [await groups.CreateAsync(newGroup(server))];
}
