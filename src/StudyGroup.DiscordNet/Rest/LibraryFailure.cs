using System.Text;
using System.Text.Json;
using Discord.Net;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Rest;
using DiscordErrorCode = Discord.DiscordErrorCode;

namespace StudyGroup.DiscordNet.Rest;

/// <summary>What a call of the library failed of.</summary>
/// <param name="Problem">The library's exception.</param>
/// <param name="Outcome">What that says of the request; null where it was never tried.</param>
internal sealed record LibraryFailure(Exception Problem, Outcome? Outcome)
{
    /// <summary>Whether Discord does not take the bot's token.</summary>
    public bool IsTokenRefused => Outcome is Outcome.Answered { Status: 401, Error.Code: not null };

    /// <summary>Whether Discord may have done what it was asked.</summary>
    public bool MayHaveRun => Outcome is not (null or Outcome.NotSent);

    /// <summary>The failure, or null where the exception is no failure of Discord's or the network's.</summary>
    public static LibraryFailure? Of(Exception problem) => problem switch
    {
        HttpException answered => new(problem, new Outcome.Answered((int)answered.HttpCode, new RateLimitHeaders(), Body(answered.DiscordCode))),
        RateLimitedException => new(problem, null),
        HttpRequestException failed when HttpWire.IsBeforeSending(failed) => new(problem, new Outcome.NotSent(problem)),
        HttpRequestException or IOException or TimeoutException or JsonException or Newtonsoft.Json.JsonException => new(problem, new Outcome.Lost(problem)),
        OperationCanceledException => new(problem, null),
        _ => null,
    };

    /// <summary>The exception that the door promises.</summary>
    /// <param name="token">What must not show, should Discord's words repeat it.</param>
    /// <param name="mayHaveRun">Whether this try or one before it may have had its effect.</param>
    public DiscordException AtTheDoor(string token, bool mayHaveRun)
    {
        if (Problem is not HttpException answered)
            return new DiscordUnavailableException($"Discord did not answer: {Problem.Message}", Problem) { HadNoEffect = !mayHaveRun };

        var (status, code) = ((int)answered.HttpCode, (int?)answered.DiscordCode);
        var details = answered.Errors.SelectMany(field => field.Errors.Select(error => $"; {field.Path}: {error.Message}"));
        var words = $"{answered.Reason ?? "no reason given"}{string.Concat(details)}".Replace(token, "(hidden)", StringComparison.Ordinal);
        return status is >= 400 and < 500 && !RetryPolicy.IsTemporary(code)
            ? new DiscordRefusedException(status, code ?? 0, words)
            : new DiscordUnavailableException($"Discord answered {status}: {words}") { Status = status };
    }

    // The library found no code where the answer was no JSON of Discord's.
    private static byte[] Body(DiscordErrorCode? code) => code is { } one ? Encoding.UTF8.GetBytes($$"""{"code":{{(int)one}}}""") : [];
}
