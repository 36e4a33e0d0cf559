using System.Text;
using System.Text.Json;
using Discord.Net;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Rest;
using DiscordErrorCode = Discord.DiscordErrorCode;

namespace StudyGroup.DiscordNet.Rest;

/// <summary>Why a call to the library failed.</summary>
/// <param name="Outcome">What happened to the request; null if it was never sent.</param>
internal sealed record LibraryFailure(Exception Problem, Outcome? Outcome)
{
    /// <summary>Whether Discord rejected the bot's token.</summary>
    public bool IsTokenRefused => Outcome is Outcome.Answered { Status: 401, Error.Code: not null };

    /// <summary>Whether the request may have taken effect.</summary>
    public bool MayHaveRun => Outcome is not (null or Outcome.NotSent);

    /// <summary>The failure, or null if the exception has nothing to do with Discord or the network.</summary>
    public static LibraryFailure? Of(Exception problem) => problem switch
    {
        HttpException answered =>
            new(problem, new Outcome.Answered((int)answered.HttpCode, new RateLimitHeaders(), Body(answered.DiscordCode))),
        RateLimitedException => new(problem, null),
        HttpRequestException failed when HttpWire.IsBeforeSending(failed) => new(problem, new Outcome.NotSent(problem)),
        HttpRequestException or IOException or TimeoutException or JsonException or Newtonsoft.Json.JsonException =>
            new(problem, new Outcome.Lost(problem)),
        OperationCanceledException => new(problem, null),
        _ => null,
    };

    /// <summary>The exception to throw.</summary>
    /// <param name="token">Hidden in case Discord's message repeats it.</param>
    /// <param name="mayHaveRun">Whether this try or an earlier one may have taken effect.</param>
    public DiscordException ToDiscordException(string token, bool mayHaveRun)
    {
        if (Problem is not HttpException answered)
            return new DiscordUnavailableException($"Discord didn't answer: {Problem.Message}", Problem) { HadNoEffect = !mayHaveRun };

        var (status, code) = ((int)answered.HttpCode, (int?)answered.DiscordCode);
        var details = answered.Errors.SelectMany(field => field.Errors.Select(error => $"; {field.Path}: {error.Message}"));
        var words = $"{answered.Reason ?? "no reason given"}{string.Concat(details)}".Replace(token, "(hidden)", StringComparison.Ordinal);
        return status is >= 400 and < 500 && !RetryPolicy.IsTemporary(code)
            ? new DiscordRefusedException(status, code ?? 0, words)
            : new DiscordUnavailableException($"Discord answered {status}: {words}") { Status = status };
    }

    // If there is no code, the answer wasn't JSON from Discord.
    private static byte[] Body(DiscordErrorCode? code) => code is { } one ? Encoding.UTF8.GetBytes($$"""{"code":{{(int)one}}}""") : [];
}
