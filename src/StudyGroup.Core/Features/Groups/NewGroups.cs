using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.Groups;

/// <summary>Creates more groups in a server.</summary>
internal static class NewGroups
{
    /// <summary>A group without seminars or a channel. It gets its id when it's stored.</summary>
    /// <param name="first">The server's first group. The others are most likely in its time zone.</param>
    /// <param name="settings">What new groups start with.</param>
    public static Group Make(Group first, string name, GroupSettings settings) => new()
    {
        Id = first.Id,
        Server = first.Server,
        Name = name,
        Settings = first.Settings.ZoneIsChosen ? settings with { Zone = first.Settings.Zone } : settings,
    };
}
