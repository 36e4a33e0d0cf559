using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.Groups;

/// <summary>Makes further groups of a server.</summary>
internal static class NewGroups
{
    /// <summary>A group without seminars and channel. It gets its id when it's stored.</summary>
    /// <param name="first">The server's first group, in whose time zone the others most likely are, too.</param>
    /// <param name="settings">What new groups start with.</param>
    public static Group Make(Group first, string name, GroupSettings settings) => new()
    {
        Id = first.Id,
        Server = first.Server,
        Name = name,
        Settings = first.Settings.ZoneIsChosen ? settings with { Zone = first.Settings.Zone } : settings,
    };
}
