using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Presenting;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Interactions;

/// <summary>Finds a server's group; at its first use it is made from the seed.</summary>
/// <param name="groups">The groups.</param>
/// <param name="points">The points.</param>
/// <param name="newGroup">What a new group starts with.</param>
internal sealed class GroupFinder(IGroups groups, IPoints points, Func<ServerId, Group> newGroup)
{
    /// <summary>The group, or null where it has never been used or the bot was removed from its server.</summary>
    public Group? Known(GroupId id) => groups.Find(id) is { SuspendedAt: null } group ? group : null;

    /// <summary>The group of a server.</summary>
    public ValueTask<Group> FindAsync(ServerId server) =>
        groups.Find(GroupId.FirstOf(server)) is { } group ? new(group) : new(groups.CreateAsync(newGroup(server)));

    /// <summary>
    /// The group with a member's name beside what they present, where it was missing, and beside the points they added.
    /// It is no recorded change.
    /// </summary>
    public async ValueTask<Group> NamedAsync(Group group, MemberId member, string? name)
    {
        if (name is null) return group;
        await points.NameAsync(group.Id, member, name);
        if (Presenters.Named(group, member, name) == group) return group;
        var named = await groups.ChangeAsync(group.Id, newest => new GroupChange(Presenters.Named(newest, member, name), []));
        return named.IsRefused(out _, out var changed) ? group : changed.Group;
    }
}
