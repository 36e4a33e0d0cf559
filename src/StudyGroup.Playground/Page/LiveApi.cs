using System.Text.Json;
using StudyGroup.Playground.LocalDiscord.World;
using StudyGroup.Playground.Scenes;

namespace StudyGroup.Playground.Page;

/// <summary>
/// What happens, as it happens: server-sent events. See https://html.spec.whatwg.org/multipage/server-sent-events.html.
/// <c>direct</c> is a <see cref="DirectView"/>: the bot has opened direct messages with the viewer, before the first of them comes.
/// </summary>
internal static class LiveApi
{
    public static void Map(WebApplication app, Playground playground) => app.MapGet("/api/live", async (HttpContext context, string? @as) =>
    {
        var scene = playground.Scene;
        if (scene.Cast.Find(@as) is not { } me)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var ends = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, app.Lifetime.ApplicationStopping, scene.Over);
        try
        {
            await TellAsync(context.Response, scene, me.Person, ends.Token);
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            // The page went away, or must ask anew.
        }
    });

    private static async Task TellAsync(HttpResponse response, Scene scene, Person viewer, CancellationToken cancel)
    {
        response.ContentType = "text/event-stream";
        var changes = scene.Discord.WatchAsync(cancel);
        await SendAsync(response, "clock", new { scene.Clock.GetUtcNow().UtcDateTime }, cancel);
        await foreach (var change in changes)
        {
            if (Event(scene, viewer, change) is var (name, data))
                await SendAsync(response, name, data, cancel);
        }
    }

    private static (string Name, object Data)? Event(Scene scene, Person viewer, Change change) => change switch
    {
        { Message: { } message } when !message.IsVisibleTo(viewer) || !Cast.Sees(viewer, message.Channel) => null,
        { Kind: ChangeKind.MessageDeleted, Message: { } message } => ("gone", new { Id = Snowflakes.Text(message.Id) }),
        { Message: { } message } => ("message", MessageView.Of(message, viewer)),
        { Kind: ChangeKind.DirectMessagesChanged } => change.Channel?.Recipient?.Id == viewer.Id ? ("direct", DirectView.Of(change.Channel)) : null,
        { Kind: ChangeKind.CommandsRegistered } => ("commands", StateApi.Commands(scene, viewer)),
        { Kind: ChangeKind.ClockTurned } => ("clock", new { scene.Clock.GetUtcNow().UtcDateTime }),
        _ => ("bot", StateApi.BotStatus(scene)),
    };

    private static async Task SendAsync(HttpResponse response, string name, object data, CancellationToken cancel)
    {
        await response.WriteAsync($"event: {name}\ndata: {JsonSerializer.Serialize(data, JsonSerializerOptions.Web)}\n\n", cancel);
        await response.Body.FlushAsync(cancel);
    }
}
