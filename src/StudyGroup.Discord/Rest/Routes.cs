using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Rest;

/// <summary>The endpoints the bot uses. See https://docs.discord.com/developers/reference#http-api.</summary>
internal static class Routes
{
    public static Route GatewayBot() => new(HttpMethod.Get, "/gateway/bot", "", "/gateway/bot");

    public static Route CreateMessage(Snowflake channel) =>
        new(HttpMethod.Post, "/channels/{channel}/messages", Major(channel), $"/channels/{channel}/messages");

    public static Route ReadMessages(Snowflake channel, Snowflake after, int limit) =>
        new(HttpMethod.Get, "/channels/{channel}/messages", Major(channel), $"/channels/{channel}/messages?after={after}&limit={limit}");

    public static Route ReadMessage(Snowflake channel, Snowflake message) =>
        new(HttpMethod.Get, "/channels/{channel}/messages/{message}", Major(channel), $"/channels/{channel}/messages/{message}");

    public static Route EditMessage(Snowflake channel, Snowflake message) =>
        ReadMessage(channel, message) with { Method = HttpMethod.Patch, Edits = message };

    public static Route DeleteMessage(Snowflake channel, Snowflake message) =>
        ReadMessage(channel, message) with { Method = HttpMethod.Delete };

    public static Route PinMessage(Snowflake channel, Snowflake message) =>
        new(HttpMethod.Put, "/channels/{channel}/messages/pins/{message}", Major(channel), $"/channels/{channel}/messages/pins/{message}");

    /// <summary>The servers the bot is in: the first 200 by id.</summary>
    public static Route Guilds() => new(HttpMethod.Get, "/users/@me/guilds", "", "/users/@me/guilds?limit=200");

    public static Route OpenDirectMessages() => new(HttpMethod.Post, "/users/@me/channels", "", "/users/@me/channels");

    public static Route Channel(Snowflake channel) => new(HttpMethod.Get, "/channels/{channel}", Major(channel), $"/channels/{channel}");

    public static Route ChangeChannel(Snowflake channel) => Channel(channel) with { Method = HttpMethod.Patch };

    public static Route Roles(Snowflake guild) => new(HttpMethod.Get, "/guilds/{guild}/roles", Major(guild), $"/guilds/{guild}/roles");

    public static Route Member(Snowflake guild, Snowflake user) =>
        new(HttpMethod.Get, "/guilds/{guild}/members/{user}", Major(guild), $"/guilds/{guild}/members/{user}");

    /// <summary>The events that are scheduled or active, each with the number of people who are interested.</summary>
    public static Route Events(Snowflake guild) => new(
        HttpMethod.Get, "/guilds/{guild}/scheduled-events", Major(guild), $"/guilds/{guild}/scheduled-events?with_user_count=true");

    public static Route CreateEvent(Snowflake guild) =>
        new(HttpMethod.Post, "/guilds/{guild}/scheduled-events", Major(guild), $"/guilds/{guild}/scheduled-events");

    public static Route EditEvent(Snowflake guild, Snowflake id) => new(
        HttpMethod.Patch, "/guilds/{guild}/scheduled-events/{event}", Major(guild), $"/guilds/{guild}/scheduled-events/{id}");

    public static Route ReadEvent(Snowflake guild, Snowflake id) => EditEvent(guild, id) with { Method = HttpMethod.Get };

    public static Route DeleteEvent(Snowflake guild, Snowflake id) => EditEvent(guild, id) with { Method = HttpMethod.Delete };

    public static Route EventUsers(Snowflake guild, Snowflake id, Snowflake after, int limit) => new(
        HttpMethod.Get, "/guilds/{guild}/scheduled-events/{event}/users", Major(guild),
        $"/guilds/{guild}/scheduled-events/{id}/users?after={after}&limit={limit}");

    public static Route StartThread(Snowflake channel, Snowflake message) => new(
        HttpMethod.Post, "/channels/{channel}/messages/{message}/threads", Major(channel),
        $"/channels/{channel}/messages/{message}/threads");

    /// <summary>The commands with their localizations, without which every comparison would find a difference.</summary>
    public static Route ReadCommands(Snowflake application, Snowflake? guild)
    {
        var commands = Commands(HttpMethod.Get, application, guild);
        return commands with { Path = $"{commands.Path}?with_localizations=true" };
    }

    public static Route WriteCommands(Snowflake application, Snowflake? guild) => Commands(HttpMethod.Put, application, guild);

    private static Route Commands(HttpMethod method, Snowflake application, Snowflake? guild)
    {
        const string inGuild = "/applications/{application}/guilds/{guild}/commands";
        return guild is { } one
            ? new(method, inGuild, Major(one), $"/applications/{application}/guilds/{one}/commands")
            : new(method, "/applications/{application}/commands", "", $"/applications/{application}/commands");
    }

    private static string Major(Snowflake id) => id.ToString();
}
