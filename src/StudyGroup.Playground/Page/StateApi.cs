using System.Text.Json;
using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;
using StudyGroup.Playground.Scenes;

namespace StudyGroup.Playground.Page;

/// <summary>
/// Everything somebody sees when they open the page. <c>DirectMessages</c> has their channel with the bot (<see cref="DirectView"/>) once
/// the bot has opened one; its messages are among <c>Messages</c>. <c>TakesDirectMessages</c> says whether they accept direct messages.
/// </summary>
internal static class StateApi
{
    public static void Map(IEndpointRouteBuilder routes, PlaygroundRun playground) =>
        routes.MapGet("/api/state", (string? @as, string? server) =>
        {
            var scene = playground.Scene;
            var cast = scene.Cast;
            var me = cast.Be(@as);
            var guild = cast.Server(server);
            var viewer = Cast.In(guild, me);
            var channels = Channels(cast, viewer);
            Channel[] direct = me.Person.DirectMessages is { } own ? [own] : [];
            return Results.Json(new
            {
                Me = me.Key,
                scene.Clock.GetUtcNow().UtcDateTime,
                Guild = guild.Name,
                Server = guild == cast.NewServer ? Cast.NewServerKey : "",
                Servers = Servers(cast),
                MayInvite = me == cast.Organizer && !cast.NewServer.HasBot,
                Bot = BotStatus(playground, scene),
                Application = Snowflakes.Text(scene.Discord.ApplicationId),
                People = cast.Players.Select(PersonView.Of).Append(PersonView.Of(guild.Bot)),
                Roles = guild.Roles.Where(role => role != guild.Everyone)
                    .Select(role => new NamedView(Snowflakes.Text(role.Id), role.Name)),
                Channels = channels.Select(ChannelView.Of),
                DirectMessages = direct.Select(DirectView.Of),
                me.Person.TakesDirectMessages,
                Events = guild.ScheduledEvents.Select(item => EventView.Of(item, viewer)),
                Opens = Snowflakes.Text((guild.SystemChannel ?? cast.Seminars).Id),
                Commands = Commands(scene, me.Person),
                Messages = channels.Concat(direct).SelectMany(channel => channel.Messages(viewer))
                    .Select(message => MessageView.Of(message, viewer)),
            }, JsonSerializerOptions.Web);
        });

    /// <summary>Whether the bot is connected, or why not; <c>MayTryAgain</c> if starting over failed.</summary>
    public static object BotStatus(PlaygroundRun playground, Scene scene) => new
    {
        scene.Discord.IsBotConnected,
        Problem = playground.Problem is { } problem ? $"The playground couldn't start over. {problem}" : scene.BotProblem,
        MayTryAgain = playground.Problem is not null,
    };

    /// <summary>The commands offered to somebody.</summary>
    public static IEnumerable<JsonElement> Commands(Scene scene, Person viewer) => scene.Discord.Commands(scene.Cast.Guild)
        .Where(command => Places(scene, viewer).Any(place => viewer.Guild.World.Read(
            () => CommandAccess.Refusal(System.Text.Json.Nodes.JsonObject.Create(command)!, viewer, place)) is null));

    // A command may be for servers, for direct messages, or for both.
    private static IEnumerable<Channel> Places(Scene scene, Person viewer) =>
        viewer.DirectMessages is { } direct ? [scene.Cast.Seminars, direct] : [scene.Cast.Seminars];

    private static object[] Servers(Cast cast) => cast.NewServer.HasBot
        ? [new { Key = "", cast.Guild.Name }, new { Key = Cast.NewServerKey, cast.NewServer.Name }]
        : [new { Key = "", cast.Guild.Name }];

    private static Channel[] Channels(Cast cast, Person viewer) =>
        [.. viewer.Guild.Channels.Concat(viewer.Guild.World.Read(() => viewer.Guild.Threads.All.ToArray()))
            .Where(channel => channel != cast.Backstage && !channel.IsSpoken && Cast.Sees(viewer, channel))];
}
