using System.Text.Json;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Rest;

/// <summary>
/// Calls the HTTP API: waits for rate limits, retries as <see cref="RetryPolicy"/> says, and turns failures into exceptions.
/// </summary>
internal sealed class RestClient(
    HttpWire wire, RateLimits limits, InvalidRequests invalid, TokenLatch latch, string token, TimeProvider clock, Func<double> chance)
{
    /// <summary>Makes a call and ignores the content of the answer.</summary>
    public async Task SendAsync(RestRequest request, CancellationToken cancel) => await AskAsync(request, Accept, cancel);

    /// <summary>Makes a call and returns the answer's JSON, which the caller disposes.</summary>
    public async Task<JsonDocument> ReadAsync(RestRequest request, CancellationToken cancel)
    {
        var answer = await AskAsync(request, Read, cancel);
        return answer ?? throw new DiscordUnavailableException($"Discord's answer was empty ({request.Route}).");
    }

    /// <summary>Makes a call and returns what is read from the answer.</summary>
    public Task<T> SendAsync<T>(RestRequest request, Func<Outcome.Answered, T> read, CancellationToken cancel) =>
        AskAsync(request, read, cancel);

    private async Task<T> AskAsync<T>(RestRequest request, Func<Outcome.Answered, T> read, CancellationToken cancel)
    {
        var giveUpAt = clock.Elapsed() + request.Patience;
        var mayHaveRun = false;
        for (var retries = 0; ;)
        {
            latch.Check();
            Outcome outcome;
            try
            {
                outcome = await TryAsync(request, giveUpAt, cancel);
            }
            catch (DiscordUnavailableException tooLong) when (mayHaveRun)
            {
                throw new DiscordUnavailableException(tooLong.Message, tooLong);
            }

            if (outcome is Outcome.Answered { IsSuccess: true } answer)
            {
                try
                {
                    return read(answer);
                }
                catch (JsonException torn)
                {
                    outcome = new Outcome.Lost(torn);
                }
            }

            if (outcome is Outcome.Answered { Status: 429 })
                continue; // The rate limits now know how long to wait.

            mayHaveRun |= outcome is not Outcome.NotSent;
            var wait = RetryPolicy.WaitBeforeRetry(outcome, request.IsRepeatable, retries, chance());
            if (wait is null || clock.Elapsed() + wait.Value >= giveUpAt)
                throw Failure(request, outcome, mayHaveRun);
            retries++;
            await clock.WaitUntilAsync(clock.Elapsed() + wait.Value, cancel);
        }
    }

    private async Task<Outcome> TryAsync(RestRequest request, TimeSpan giveUpAt, CancellationToken cancel)
    {
        var bucket = await limits.EnterAsync(request.Route, giveUpAt, cancel);
        Outcome? outcome = null;
        try
        {
            outcome = await wire.TryAsync(request.Route, request.Body, RetryPolicy.TryWithin, cancel);
            return outcome;
        }
        finally
        {
            limits.Learn(request.Route, bucket, outcome as Outcome.Answered);
            if (outcome is Outcome.Answered answered)
                invalid.Count(answered.Status);
        }
    }

    private DiscordException Failure(RestRequest request, Outcome outcome, bool mayHaveRun) => outcome switch
    {
        Outcome.Answered { Status: 401, Error.Code: not null } when !request.Route.ByInteraction => latch.Close(),
        Outcome.Answered answered => RestFailure.Of(request.Route, answered, token, request.Secret),
        Outcome.NotSent failed =>
            new DiscordUnavailableException($"Can't reach Discord: {failed.Failure.Message}", failed.Failure) { HadNoEffect = !mayHaveRun },
        Outcome.Lost lost => new DiscordUnavailableException($"Discord didn't answer ({request}): {lost.Failure.Message}", lost.Failure),
        _ => throw new InvalidOperationException($"Unknown outcome: {outcome}"),
    };

    private static JsonDocument? Accept(Outcome.Answered answer) => null;

    private static JsonDocument? Read(Outcome.Answered answer) => answer.Body.Length == 0 ? null : JsonDocument.Parse(answer.Body);
}
