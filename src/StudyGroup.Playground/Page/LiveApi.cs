using System.Net.WebSockets;
using System.Text.Json;
using StudyGroup.Playground.LocalDiscord.World;
using StudyGroup.Playground.Scenes;

namespace StudyGroup.Playground.Page;

/// <summary>
/// What happens, live, over a web socket: browsers open only six streams of server-sent events per host, so one more window
/// would wait forever. Each message is <c>{ "name": …, "data": … }</c>.
/// <c>direct</c> is a <see cref="DirectView"/>: the bot has opened direct messages with the viewer, before the first of them comes.
/// </summary>
internal static class LiveApi
{
    // "Service restart": the page comes back at once. See https://www.iana.org/assignments/websocket/websocket.xhtml.
    private const WebSocketCloseStatus AskAnew = (WebSocketCloseStatus)1012;

    private static readonly TimeSpan CloseWithin = TimeSpan.FromSeconds(2);

    public static void Map(WebApplication app, PlaygroundRun playground) =>
        app.MapGet("/api/live", async (HttpContext context, string? @as, string? server) =>
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
            return;
        }

        var scene = playground.Scene;
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted, app.Lifetime.ApplicationStopping, scene.Over);
        using var patience = new CancellationTokenSource();
        var leaving = LeaveAsync(socket, ends, patience.Token);
        try
        {
            var viewer = Cast.In(scene.Cast.Server(server), scene.Cast.Be(@as));
            await TellAsync(socket, playground, scene, viewer, ends.Token);
        }
        catch (Exception problem) when (problem is OperationCanceledException or WebSocketException)
        {
            // The page went away, or must reload its state.
        }

        await ends.CancelAsync();
        await CloseAsync(socket);
        patience.CancelAfter(CloseWithin);
        await leaving;
    });

    private static async Task TellAsync(WebSocket socket, PlaygroundRun playground, Scene scene, Person viewer, CancellationToken cancel)
    {
        var changes = scene.Discord.WatchAsync(cancel);
        // The first message: from here on nothing is missed.
        await SendAsync(socket, "clock", new { scene.Clock.GetUtcNow().UtcDateTime }, cancel);
        await foreach (var change in changes)
        {
            if (Event(playground, scene, viewer, change) is var (name, data))
                await SendAsync(socket, name, data, cancel);
        }
    }

    // The page only ever sends its close.
    private static async Task LeaveAsync(WebSocket socket, CancellationTokenSource ends, CancellationToken patience)
    {
        try
        {
            var nothing = new byte[16];
            while ((await socket.ReceiveAsync(nothing.AsMemory(), patience)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception problem) when (problem is OperationCanceledException or WebSocketException)
        {
            // It went away without closing.
        }

        await ends.CancelAsync();
    }

    private static async Task CloseAsync(WebSocket socket)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
            return;
        try
        {
            await socket.CloseOutputAsync(AskAnew, null, CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // It's already gone.
        }
    }

    private static (string Name, object Data)? Event(PlaygroundRun playground, Scene scene, Person viewer, Change change) => change switch
    {
        { Message: { } message } when !message.IsVisibleTo(viewer) || !Cast.Sees(viewer, message.Channel) => null,
        { Kind: ChangeKind.MessageDeleted, Message: { } message } => ("gone", new { Id = Snowflakes.Text(message.Id) }),
        { Message: { } message } => ("message", MessageView.Of(message, viewer)),
        { Kind: ChangeKind.DirectMessagesChanged } =>
            change.Channel?.Recipient?.Id == viewer.Id ? ("direct", DirectView.Of(change.Channel)) : null,
        { Kind: ChangeKind.ThreadChanged, Channel: { } thread } => Cast.Sees(viewer, thread) ? ("thread", ChannelView.Of(thread)) : null,
        { Kind: ChangeKind.ThreadDeleted, Channel: { } thread } => ("thread-gone", new { Id = Snowflakes.Text(thread.Id) }),
        { Event: not null } when viewer.Guild != scene.Cast.Guild => null,
        { Kind: ChangeKind.EventChanged, Event: { IsOpen: true } item } => ("event", EventView.Of(item, viewer)),
        { Event: { } item } => ("event-gone", new { Id = Snowflakes.Text(item.Id) }),
        { Kind: ChangeKind.CommandsRegistered } => ("commands", StateApi.Commands(scene, viewer)),
        { Kind: ChangeKind.ClockTurned } => ("clock", new { scene.Clock.GetUtcNow().UtcDateTime }),
        _ => ("bot", StateApi.BotStatus(playground, scene)),
    };

    private static ValueTask SendAsync(WebSocket socket, string name, object data, CancellationToken cancel) => socket.SendAsync(
        JsonSerializer.SerializeToUtf8Bytes(new { Name = name, Data = data }, JsonSerializerOptions.Web).AsMemory(),
        WebSocketMessageType.Text,
        true,
        cancel);
}
