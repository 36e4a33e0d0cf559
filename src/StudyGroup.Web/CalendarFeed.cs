using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Core.Features.Export;
using StudyGroup.Core.Features.WebPages;

namespace StudyGroup.Web;

/// <summary>A group's calendar, for programs that fetch it every now and then.</summary>
internal static class CalendarFeed
{
    public static void MapCalendar(this IEndpointRouteBuilder routes, PublishedPages pages, TimeProvider clock) =>
        routes.MapMethods($"/{PageLinks.Folder}/{{token}}/{PageLinks.FeedFile}", Requests.Reading, context =>
            pages.Find((string)context.GetRouteValue("token")!) is { } published
                ? WriteAsync(context, published, clock.GetCurrentInstant())
                : NotFound.WriteAsync(context));

    private static Task WriteAsync(HttpContext context, PublishedGroup published, Instant now)
    {
        context.Response.Headers.CacheControl = "private, max-age=300";
        // The tag leaves out the time stamp, so that it changes only with the calendar.
        if (context.IsNotModified(Requests.TagOf(CalendarExport.Write(published.Group, NodaConstants.UnixEpoch), isWeak: true)))
            return Task.CompletedTask;
        context.Response.ContentType = "text/calendar; charset=utf-8";
        return context.Response.WriteAsync(CalendarExport.Write(published.Group, now));
    }
}
