using System.Text;
using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Rest;

/// <summary>What is sent back, or nothing if the connection is cut instead.</summary>
internal sealed record RestReply(int Status, string Body, bool IsJson = true, bool IsCut = false, bool IsTruncated = false)
{
    public static RestReply Cut { get; } = new(0, "", IsCut: true);

    public Dictionary<string, string> Headers { get; } = [];

    /// <summary>The content type, if it isn't Discord's JSON, a file or HTML.</summary>
    public string? ContentType { get; private init; }

    /// <summary>The file to send instead of text.</summary>
    public Attachment? File { get; private init; }

    public static RestReply Of(Attachment file) =>
        new(200, $"{file.FileName} ({file.ContentType}, {file.Bytes.Length} bytes)", IsJson: false) { File = file };

    public static RestReply Of(RestAnswer answer)
    {
        var reply = new RestReply(answer.Status, answer.Body?.ToJsonString() ?? "");
        if (answer.RetryAfter is { } wait)
        {
            reply.Headers["Retry-After"] = $"{Math.Ceiling(wait.TotalSeconds)}";
            reply.Headers["X-RateLimit-Scope"] = "user";
        }

        return reply;
    }

    public static RestReply RateLimited(TimeSpan after, string scope)
    {
        var reply = Of(new RestAnswer(429, new JsonObject
        {
            ["message"] = "You are being rate limited.",
            ["retry_after"] = Math.Round(after.TotalSeconds, 3),
            ["global"] = scope == "global",
        }));
        reply.Headers["Retry-After"] = $"{Math.Ceiling(after.TotalSeconds)}";
        reply.Headers["X-RateLimit-Scope"] = scope;
        if (scope == "global")
            reply.Headers["X-RateLimit-Global"] = "true";
        return reply;
    }

    public static RestReply CloudflareLimited(TimeSpan after)
    {
        var reply = new RestReply(429, "<!doctype html><html><body>error code: 1015</body></html>", IsJson: false);
        reply.Headers["Retry-After"] = $"{Math.Ceiling(after.TotalSeconds)}";
        return reply;
    }

    public static RestReply CloudflarePage(int status, bool isJson) => isJson
        ? new(status, $$"""{"title":"Error {{status}}","status":{{status}},"cloudflare_error":true}""", IsJson: false)
        {
            ContentType = "application/json",
        }
        : new(status, $"<!doctype html><html><head><title>{status} | discord.com</title></head><body>Cloudflare Ray ID: 0</body></html>",
            IsJson: false);

    public async Task WriteAsync(HttpContext context)
    {
        if (IsCut)
        {
            context.Abort();
            return;
        }

        var response = context.Response;
        response.StatusCode = Status;
        foreach (var (name, value) in Headers)
            response.Headers[name] = value;
        if (IsJson)
            response.Headers.Via = "1.1 local-discord";
        if (Body.Length == 0)
            return;

        response.ContentType = File?.ContentType ?? ContentType ?? (IsJson ? "application/json" : "text/html");
        var bytes = File?.Bytes ?? Encoding.UTF8.GetBytes(Body);
        await response.Body.WriteAsync(IsTruncated ? bytes[..(bytes.Length / 2)] : bytes, context.RequestAborted);
    }
}
