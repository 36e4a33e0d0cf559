using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime.Extensions;
using StudyGroup.Core.Features.WebPages;
using StudyGroup.Web.Html;

namespace StudyGroup.Web;

/// <summary>A group's page.</summary>
internal static class GroupPage
{
    private static readonly string Policy =
        $"default-src 'none'; style-src '{PageHtml.StyleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void MapPage(
        this IEndpointRouteBuilder routes, PublishedPages pages, PageWriter writer, PageLinks links, TimeProvider clock) =>
        routes.MapMethods($"/{PageLinks.Folder}/{{token}}", Requests.Reading, context =>
        {
            var token = (string)context.GetRouteValue("token")!;
            if (pages.Find(token) is not { } published) return NotFound.WriteAsync(context);
            var now = clock.GetCurrentInstant();
            var lines = new LineHtml(published.Group.Settings.Zone, now);
            return WriteAsync(context, PageHtml.Write(writer.Write(published, now), links.Feed(token), lines));
        });

    private static Task WriteAsync(HttpContext context, string html)
    {
        // Asks every time, so that a page that's no longer there, or no longer true, isn't shown.
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.ContentSecurityPolicy = Policy;
        if (context.IsNotModified(Requests.TagOf(html, isWeak: false))) return Task.CompletedTask;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(html);
    }
}
