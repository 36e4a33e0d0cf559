using System.Collections.Immutable;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>The person behind an interaction, with their current rights.</summary>
/// <param name="MayManage">Whether they may manage events or the server.</param>
public sealed record Member(MemberId Id, bool MayManage, ImmutableArray<RoleId> Roles)
{
    /// <summary>Whether they're an organizer: they may manage events or the server, or have the group's organizer role.</summary>
    public bool Organizes(GroupSettings settings) =>
        MayManage || (settings.Organizers is { } role && Roles.Contains(role));
}
