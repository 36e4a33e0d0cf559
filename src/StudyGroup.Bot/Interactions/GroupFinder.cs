using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Interactions;

/// <summary>Finds a server's group. At its first use it is made from the seed.</summary>
/// <param name="groups">The groups.</param>
/// <param name="newGroup">What a new group starts with.</param>
internal sealed class GroupFinder(IGroups groups, Func<ServerId, Group> newGroup)
{
    /// <summary>The group, or null where it has never been used or the bot was removed from its server.</summary>
    public Group? Known(GroupId id) => groups.Find(id) is { SuspendedAt: null } group ? group : null;

    /// <summary>The group of a server.</summary>
    public ValueTask<Group> FindAsync(ServerId server) =>
        groups.Find(GroupId.FirstOf(server)) is { } group ? new(group) : new(groups.CreateAsync(newGroup(server)));
}
