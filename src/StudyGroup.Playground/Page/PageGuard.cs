namespace StudyGroup.Playground.Page;

/// <summary>
/// Accepts only requests from the page itself: another site could send requests to localhost, or point its own name here.
/// </summary>
internal static class PageGuard
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly string[] Hosts = ["localhost", "127.0.0.1", "[::1]"];

    public static Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        if (Refusal(context.Request) is not { } refusal)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsync(refusal);
    }

    private static string? Refusal(HttpRequest request)
    {
        if (!Hosts.Contains(request.Host.Host))
            return "The playground only answers on localhost.";
        var origin = request.Headers.Origin.ToString();
        // Browsers let any site open a web socket to any host.
        if (request.HttpContext.WebSockets.IsWebSocketRequest)
            return origin == $"{request.Scheme}://{request.Host}" ? null : "The playground only talks to its own page.";
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            return null;
        if (origin.Length > 0 && origin != $"{request.Scheme}://{request.Host}")
            return "The playground only takes requests from its own page.";
        // A form on another site can't send this content type.
        return request.HasJsonContentType() ? null : "The playground only accepts JSON.";
    }
}
