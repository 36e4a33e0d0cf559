using StudyGroup.Core.Groups;

namespace StudyGroup.Bot.Interactions;

/// <summary>Finds a server's group; at its first use it is made from the seed.</summary>
/// <param name="groups">The groups.</param>
/// <param name="newGroup">What a new group starts with.</param>
internal sealed class GroupFinder(IGroups groups, Func<GroupId, Group> newGroup)
{
    /// <summary>The group, or null where it has never been used or the bot was removed from its server.</summary>
    public Group? Known(GroupId id) => groups.Find(id) is { SuspendedAt: null } group ? group : null;

    public ValueTask<Group> FindAsync(GroupId id) =>
        groups.Find(id) is { } group ? new(group) : new(groups.CreateAsync(newGroup(id)));
}
