using Microsoft.AspNetCore.Http;

namespace StudyGroup.Web;

/// <summary>
/// The one answer for whatever isn't there: an unknown path, a token that was never valid or was given up, a group that is gone. It doesn't
/// say which.
/// </summary>
internal static class NotFound
{
    public static Task WriteAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync("There's nothing here. Ask your group's organizers for the current link.\n");
    }
}
