using System.Text.RegularExpressions;

namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>
/// Whom a message pings: the mentions in its content outside code, as far as its <c>allowed_mentions</c> and the author's
/// permissions allow. Embeds never ping. See https://docs.discord.com/developers/resources/message#allowed-mentions-object.
/// </summary>
internal sealed partial record Pings(IReadOnlyList<Role> Roles, IReadOnlyList<Person> People, bool Everyone)
{
    public static Pings Of(string content, AllowedMentions allowed, Person author, Channel channel)
    {
        var text = Code().Replace(content, " ");
        if (channel.IsDirect)
            return new Pings([], [], Everyone: false);
        var mentionsAll = PermissionRules.InChannel(author, channel).HasFlag(Permissions.MentionEveryone);
        var guild = channel.Guild;
        // Mentioning @everyone by its id pings nobody.
        return new Pings(
            [.. Ids(RoleMention(), text).Where(allowed.AllowsRole).Select(guild.FindRole).OfType<Role>()
                .Where(role => role != guild.Everyone && (role.IsMentionable || mentionsAll))],
            [.. Ids(UserMention(), text).Where(allowed.AllowsUser).Select(guild.FindPerson).OfType<Person>()],
            mentionsAll && allowed.Everyone
                && (text.Contains("@everyone", StringComparison.Ordinal) || text.Contains("@here", StringComparison.Ordinal)));
    }

    private static IEnumerable<ulong> Ids(Regex mention, string text) =>
        mention.Matches(text).Select(match => Snowflakes.TryParse(match.Groups[1].Value, out var id) ? id : 0).Distinct();

    [GeneratedRegex("```.*?```|`[^`]*`", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("<@&([0-9]{1,20})>")]
    private static partial Regex RoleMention();

    [GeneratedRegex("<@!?([0-9]{1,20})>")]
    private static partial Regex UserMention();
}
