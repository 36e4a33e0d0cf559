using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.Validation;

namespace StudyGroup.Playground.LocalDiscord.Rest;

/// <summary>The answer to a request: a body, nothing, or a refusal with Discord's code.</summary>
internal sealed record RestAnswer(int Status, JsonNode? Body)
{
    /// <summary>With 429: how long the client should wait.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    public static RestAnswer NoContent { get; } = new(204, null);

    public static RestAnswer UnknownGuild { get; } = Refused(404, 10004, "Unknown Guild");

    public static RestAnswer UnknownChannel { get; } = Refused(404, 10003, "Unknown Channel");

    public static RestAnswer UnknownMessage { get; } = Refused(404, 10008, "Unknown Message");

    public static RestAnswer MissingAccess { get; } = Refused(403, 50001, "Missing Access");

    public static RestAnswer MissingPermissions { get; } = Refused(403, 50013, "Missing Permissions");

    public static RestAnswer TooLarge { get; } = Refused(413, 40005, "Request entity too large");

    public static RestAnswer UnknownUser { get; } = Refused(404, 10013, "Unknown User");

    public static RestAnswer CannotMessageUser { get; } = Refused(403, 50007, "Cannot send messages to this user");

    public static RestAnswer NoMutualGuild { get; } = Refused(
        403, 50278, "Cannot send messages to this user due to having no mutual guilds");

    public static RestAnswer ThreadArchived { get; } = Refused(400, 50083, "Thread is archived");

    public static RestAnswer ThreadLocked { get; } = Refused(400, 160005, "This thread is locked");

    public static RestAnswer EmptyMessage { get; } = Refused(400, 50006, "Cannot send an empty message");

    public static RestAnswer Ok(JsonNode body) => new(200, body);

    public static RestAnswer Refused(int status, int code, string message) =>
        new(status, new JsonObject { ["message"] = message, ["code"] = code });

    /// <summary>A limit other than the bucket's is exhausted.</summary>
    public static RestAnswer TooManyOldEdits(TimeSpan retryAfter) => new(429, new JsonObject
    {
        ["message"] = "Maximum number of edits to messages older than 1 hour reached. Try again later",
        ["code"] = 30046,
        ["retry_after"] = Math.Round(retryAfter.TotalSeconds, 3),
        ["global"] = false,
    })
    {
        RetryAfter = retryAfter,
    };

    public static RestAnswer Invalid(FormErrors errors) =>
        new(400, new JsonObject { ["message"] = "Invalid Form Body", ["code"] = 50035, ["errors"] = errors.Tree });

    public static RestAnswer Invalid(string path, string code, string message)
    {
        var errors = new FormErrors();
        errors.Add(path, code, message);
        return Invalid(errors);
    }
}
