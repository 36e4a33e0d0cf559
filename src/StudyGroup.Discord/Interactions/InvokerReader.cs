using System.Text.Json;
using StudyGroup.Discord.Json;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Interactions;

/// <summary>Reads who caused an interaction: a server's member or, in direct messages, a user.</summary>
internal static class InvokerReader
{
    public static Invoker Parse(JsonElement interaction)
    {
        if (interaction.GetPropertyOrNull("member"u8) is not { } member)
            return Of(interaction.GetPropertyOrNull("user"u8).Required("user"), null, Permissions.None, []);

        var user = member.GetPropertyOrNull("user"u8).Required("member.user");
        return Of(user, member.GetStringOrNull("nick"u8), member.GetPermissionsOrNull("permissions"u8) ?? Permissions.None, Roles(member));
    }

    /// <summary>The user's nickname in the server, or else their display name, user name or id.</summary>
    public static string Name(JsonElement user, string? nick, Snowflake id) =>
        nick ?? user.GetStringOrNull("global_name"u8) ?? user.GetStringOrNull("username"u8) ?? id.ToString();

    private static Invoker Of(JsonElement user, string? nick, Permissions permissions, IReadOnlyList<Snowflake> roles)
    {
        var id = user.GetIdOrNull("id"u8).Required("user.id");
        return new Invoker(id, Name(user, nick, id), permissions, roles);
    }

    private static List<Snowflake> Roles(JsonElement member)
    {
        var roles = new List<Snowflake>();
        foreach (var role in member.EnumerateItems("roles"u8))
        {
            if (role.AsIdOrNull() is { } id)
                roles.Add(id);
        }

        return roles;
    }
}
