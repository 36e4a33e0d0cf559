using StudyGroup.Playground.LocalDiscord.Traffic;

namespace StudyGroup.Playground.LocalDiscord.Gateway;

/// <summary>Accepts WebSocket requests on any path.</summary>
internal static class GatewayEndpoint
{
    public static async Task RunAsync(HttpContext context, GatewayHub hub)
    {
        if (Refuses(context, hub))
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var query = context.Request.Query;
        hub.Log.Add(TrafficKind.Connected, context.Request.Path + context.Request.QueryString);
        await using var connection = new GatewayConnection(hub, socket, context.Abort, compress: query["compress"] == "zlib-stream");
        if (query["v"].ToString() is not ("10" or "") || query["encoding"].ToString() is not ("json" or ""))
            connection.Close(query["v"].ToString() is "10" or "" ? CloseCode.DecodeError : CloseCode.InvalidVersion);
        await connection.RunAsync(context.RequestAborted);
    }

    private static bool Refuses(HttpContext context, GatewayHub hub)
    {
        lock (hub.World.Gate)
        {
            if (hub.RefusesConnections > 0)
                hub.RefusesConnections--;
            else if (hub.RefusesResumes > 0 && context.Request.Path.Value?.EndsWith("/resume", StringComparison.Ordinal) == true)
                hub.RefusesResumes--;
            else
                return false;
        }

        hub.Log.Add(TrafficKind.Refused, context.Request.Path);
        return true;
    }
}
