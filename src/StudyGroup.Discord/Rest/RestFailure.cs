using StudyGroup.Discord.Errors;

namespace StudyGroup.Discord.Rest;

/// <summary>Turns an unsuccessful answer into an exception.</summary>
internal static class RestFailure
{
    /// <param name="secrets">Hidden in case Discord's message repeats them.</param>
    public static DiscordException Of(Route route, Outcome.Answered answer, params ReadOnlySpan<string> secrets)
    {
        var (code, message) = answer.Error;
        foreach (var secret in secrets)
        {
            if (secret.Length > 0)
                message = message.Replace(secret, "(hidden)", StringComparison.Ordinal);
        }

        return answer.Status is >= 400 and < 500 and not 429 && !RetryPolicy.IsTemporary(code)
            ? new DiscordRefusedException(answer.Status, code ?? 0, $"{message} ({route})")
            : new DiscordUnavailableException($"Discord answered {answer.Status}: {message} ({route})") { Status = answer.Status };
    }
}
