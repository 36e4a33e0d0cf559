using System.Text.Json;
using StudyGroup.Discord.Json;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Interactions;

/// <summary>Reads who is behind an interaction: a member of a server, or in a direct message a user.</summary>
internal static class InvokerReading
{
    public static Invoker Parse(JsonElement interaction)
    {
        if (interaction.Member("member"u8) is not { } member)
            return Of(interaction.Member("user"u8).Needed("user"), null, Permissions.None, []);

        var user = member.Member("user"u8).Needed("member.user");
        return Of(user, member.Text("nick"u8), member.Permissions("permissions"u8) ?? Permissions.None, Roles(member));
    }

    /// <summary>What a user is called: by their nickname in a server, else their display name, else their user name, else their id.</summary>
    public static string Name(JsonElement user, string? nick, Snowflake id) => nick ?? user.Text("global_name"u8) ?? user.Text("username"u8) ?? id.ToString();

    private static Invoker Of(JsonElement user, string? nick, Permissions permissions, IReadOnlyList<Snowflake> roles)
    {
        var id = user.Id("id"u8).Needed("user.id");
        return new Invoker(id, Name(user, nick, id), permissions, roles);
    }

    private static List<Snowflake> Roles(JsonElement member)
    {
        var roles = new List<Snowflake>();
        foreach (var role in member.Items("roles"u8))
        {
            if (role.AsId() is { } id)
                roles.Add(id);
        }

        return roles;
    }
}
