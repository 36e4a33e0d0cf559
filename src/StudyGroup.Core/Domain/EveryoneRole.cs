using System.Collections.Immutable;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>
/// Keeps @everyone from being chosen as a role. Discord notifies nobody when a message mentions that role, and never lists it among a
/// member's roles.
/// </summary>
public static class EveryoneRole
{
    private const string Ping = "I can't ping @everyone: when a bot mentions that role, Discord doesn't notify anyone.";
    private const string Organize = "I can't make @everyone the organizer role.";

    /// <summary>Why a change of settings can't be made, or null if it can. A role that was set before doesn't count.</summary>
    public static Refusal? Refuse(Group before, Group after)
    {
        var everyone = RoleId.EveryoneOf(after.Server);
        if (after.Settings.Role == everyone && before.Settings.Role != everyone)
            return new Refusal($"{Ping} Pick a role that your readers have.");
        return after.Settings.Organizers == everyone && before.Settings.Organizers != everyone
            ? new Refusal($"{Organize} Pick a role that only your organizers have.")
            : null;
    }

    /// <summary>Settings from a file, with the group's own roles where the file says @everyone, and a warning for each of those.</summary>
    public static (GroupSettings Settings, ImmutableArray<Line> Warnings) Sift(ServerId server, GroupSettings read, GroupSettings now)
    {
        var (warnings, everyone) = (ImmutableArray.CreateBuilder<Line>(), RoleId.EveryoneOf(server));
        if (read.Role == everyone)
        {
            read = read with { Role = now.Role };
            warnings.Add($"{Ping} The role to ping stays as it is. Pick one with {new Span.Command("manage settings")}.");
        }

        if (read.Organizers == everyone)
        {
            read = read with { Organizers = now.Organizers };
            warnings.Add($"{Organize} So it stays as it is. Pick one with {new Span.Command("manage settings")}.");
        }

        return (read, warnings.ToImmutable());
    }

    /// <summary>
    /// Settings as an earlier version may have stored them, without @everyone: that role has never pinged or allowed anybody.
    /// </summary>
    public static GroupSettings Without(ServerId server, GroupSettings settings)
    {
        var everyone = RoleId.EveryoneOf(server);
        return settings with
        {
            Role = settings.Role == everyone ? null : settings.Role,
            Organizers = settings.Organizers == everyone ? null : settings.Organizers,
        };
    }
}
