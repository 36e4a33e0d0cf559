using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>Looks up members of the server.</summary>
public interface IMembers
{
    /// <summary>Whether somebody is in the server. True if that can't be found out right now.</summary>
    Task<bool> IsHereAsync(ServerId server, MemberId member);
}
