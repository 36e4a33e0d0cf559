using Microsoft.AspNetCore.Builder;

namespace StudyGroup.Web;

/// <summary>
/// Headers of every answer: browsers run nothing, send the address to nobody, and don't guess types; search engines keep out.
/// </summary>
internal static class SafeHeaders
{
    public static void UseSafeHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        return next(context);
    });
}
