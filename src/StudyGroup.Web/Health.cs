using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace StudyGroup.Web;

/// <summary><c>/healthz</c>: 200 if the bot is healthy, 503 if it isn't.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes, IBotHealth health) =>
        routes.MapMethods("/healthz", Requests.Reading, context =>
        {
            var isHealthy = health.IsHealthy;
            context.Response.StatusCode = isHealthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
            context.Response.ContentType = "text/plain; charset=utf-8";
            context.Response.Headers.CacheControl = "no-store";
            return context.Response.WriteAsync(isHealthy ? "ok\n" : "unavailable\n");
        }).DisableRateLimiting();
}
