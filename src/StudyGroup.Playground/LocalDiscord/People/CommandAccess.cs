using System.Globalization;
using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.People;

/// <summary>
/// Whether Discord offers a command to a person.
/// See https://docs.discord.com/developers/interactions/application-commands#permissions.
/// </summary>
internal static class CommandAccess
{
    public static string? Refusal(JsonObject command, Person by, Channel channel)
    {
        var permissions = PermissionRules.InChannel(by, channel);
        if (!permissions.HasFlag(Permissions.ViewChannel))
            return "You can't see this channel.";
        if (!permissions.HasFlag(Permissions.UseApplicationCommands))
            return "You don't have permission to use commands here.";
        if (!IsFor(command, channel.IsDirect ? "1" : "0"))
            return channel.IsDirect ? "This command doesn't work in direct messages." : "This command doesn't work in servers.";
        return Allows(command["default_member_permissions"]?.ToString(), permissions)
            ? null
            : "You don't have permission to use this command.";
    }

    // A guild's own command has no contexts: it only works in that guild.
    private static bool IsFor(JsonObject command, string context) =>
        command["contexts"] is JsonArray contexts ? contexts.Any(one => one!.ToString() == context) : context == "0";

    // "0" means administrators only, who have every bit.
    private static bool Allows(string? needed, Permissions permissions)
    {
        if (needed is null)
            return true;
        var bits = (Permissions)ulong.Parse(needed, CultureInfo.InvariantCulture);
        return permissions.HasFlag(bits == Permissions.None ? Permissions.Administrator : bits);
    }
}
