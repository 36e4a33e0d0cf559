using System.Collections.Immutable;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>A person as they stand before the bot at this moment.</summary>
/// <param name="Id">The person.</param>
/// <param name="MayManage">Whether the server lets them manage events or itself.</param>
/// <param name="Roles">Their roles.</param>
public sealed record Member(MemberId Id, bool MayManage, ImmutableArray<RoleId> Roles)
{
    /// <summary>Whether they organize: who may manage events or the server, or has the group's organizers' role.</summary>
    public bool Organizes(GroupSettings settings) =>
        MayManage || (settings.Organizers is { } role && Roles.Contains(role));
}
