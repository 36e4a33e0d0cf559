using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Interactions;

/// <summary>Finds a server's group, and creates it from the seed at its first use.</summary>
internal sealed class GroupFinder(IGroups groups, Func<ServerId, Group> newGroup)
{
    /// <summary>The group; null if it has never been used or the bot was removed from its server.</summary>
    public Group? Known(GroupId id) => groups.Find(id) is { SuspendedAt: null } group ? group : null;

    /// <summary>The group of a server.</summary>
    public ValueTask<Group> FindAsync(ServerId server) =>
        groups.Find(GroupId.FirstOf(server)) is { } group ? new(group) : new(groups.CreateAsync(newGroup(server)));
}
