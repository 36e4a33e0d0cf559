using StudyGroup.Playground.LocalDiscord.Wire;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Rest;

/// <summary>See https://docs.discord.com/developers/resources/channel#get-channel.</summary>
internal static class ChannelRoutes
{
    public static IEnumerable<Route> All => [new("GET", "/channels/{channel}", Get)];

    /// <summary>The channel in the path if the bot sees it and has <paramref name="needed"/> in it; otherwise the refusal.</summary>
    public static RestAnswer? Find(RestRequest request, Permissions needed, out Channel channel)
    {
        if (!request.World.Channels.TryGetValue(request.Id("channel"), out channel!))
            return RestAnswer.UnknownChannel;
        channel.Guild.Threads.ArchiveSilent();
        var permissions = PermissionRules.InChannel(channel.Guild.Bot, channel);
        if (!permissions.HasFlag(Permissions.ViewChannel))
            return RestAnswer.MissingAccess;
        return permissions.HasFlag(needed) ? null : RestAnswer.MissingPermissions;
    }

    private static RestAnswer Get(RestRequest request) =>
        Find(request, Permissions.None, out var channel) ?? RestAnswer.Ok(ChannelJson.Of(channel));
}
