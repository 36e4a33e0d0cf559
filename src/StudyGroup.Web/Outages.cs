using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using StudyGroup.Core.Domain.Stores;

namespace StudyGroup.Web;

/// <summary>What readers see while the database can't be reached. The outage itself has been logged.</summary>
internal static class Outages
{
    // In seconds. See RFC 9110, section 10.2.3.
    private const string RetryAfter = "60";

    public static void UseOutages(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (StorageUnavailableException) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.ContentType = "text/plain; charset=utf-8";
            context.Response.Headers.RetryAfter = RetryAfter;
            context.Response.Headers.CacheControl = "no-store";
            await context.Response.WriteAsync("This page can't be shown right now. Try again in a minute.\n");
        }
    });
}
