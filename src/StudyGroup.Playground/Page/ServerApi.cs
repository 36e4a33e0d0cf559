using StudyGroup.Playground.Scenes;

namespace StudyGroup.Playground.Page;

/// <summary>The servers: an organizer invites the bot to a new one, as with the link that Discord makes for it.</summary>
internal static class ServerApi
{
    public static void Map(IEndpointRouteBuilder routes, PlaygroundRun playground) => routes.MapPost("/api/invite", (InviteOrder order) =>
    {
        var cast = playground.Scene.Cast;
        if (cast.Find(order.As) != cast.Organizer)
            return Results.NotFound();
        cast.NewServer.ReturnBot();
        return Results.Json(new { Server = Cast.NewServerKey });
    });

    /// <summary>Who invites it.</summary>
    private sealed record InviteOrder(string As);
}
