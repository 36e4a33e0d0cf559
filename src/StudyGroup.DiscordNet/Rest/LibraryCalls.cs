using System.Text.Json;
using Discord;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;
using StudyGroup.Discord.Rest;

namespace StudyGroup.DiscordNet.Rest;

/// <summary>
/// Calls the library, which observes Discord's rate limits. Retries as <see cref="RetryPolicy"/> says, and converts the library's
/// exceptions to ours. Repeating any of these calls is harmless, except for posting a message.
/// </summary>
internal sealed class LibraryCalls(TokenLatch latch, string token, TimeProvider clock, Func<double> chance, Func<Task> logIn)
{
    /// <summary>Returns what the library makes of Discord's answer.</summary>
    public Task<T> AskAsync<T>(Func<RequestOptions, Task<T>> ask, CancellationToken cancel) => RepeatAsync(ask, cancel);

    /// <summary>Makes a call and ignores the answer.</summary>
    public Task DoAsync(Func<RequestOptions, Task> ask, CancellationToken cancel) => RepeatAsync(
        async options =>
        {
            await ask(options);
            return true;
        },
        cancel);

    /// <summary>Sends a body of ours instead of the library's and returns the answer's JSON, which the caller disposes.</summary>
    public Task<JsonDocument> ReadAsync(Func<RequestOptions, Task> ask, RequestBody body, CancellationToken cancel) =>
        RepeatAsync(options => RawAsync(ask, options, body), cancel);

    /// <summary>The same for posting a message, which isn't repeated if it may have taken effect.</summary>
    public Task<JsonDocument> PostAsync(Func<RequestOptions, Task> ask, RequestBody body, CancellationToken cancel) =>
        RepeatAsync(options => RawAsync(ask, options, body), cancel, isRepeatable: false);

    /// <summary>Returns what the library makes of a made-up answer, without asking Discord.</summary>
    public Task<T> PretendAsync<T>(Func<RequestOptions, Task<T>> ask, ReadOnlyMemory<byte> answer, CancellationToken cancel) => RepeatAsync(
        options =>
        {
            RawCall.Current = new RawCall { MadeUpAnswer = answer };
            return ask(options);
        },
        cancel);

    private static async Task<JsonDocument> RawAsync(Func<RequestOptions, Task> ask, RequestOptions options, RequestBody body)
    {
        var call = new RawCall { Body = body };
        RawCall.Current = call;
        try
        {
            await ask(options);
        }
        catch (Exception) when (call.Answer is not null)
        {
            // Discord did what it was asked. It doesn't matter if the library can't read the answer, for example because of an unknown
            // component.
        }

        return JsonDocument.Parse(call.Answer ?? throw new InvalidOperationException("The library didn't send a request."));
    }

    private async Task<T> RepeatAsync<T>(Func<RequestOptions, Task<T>> ask, CancellationToken cancel, bool isRepeatable = true)
    {
        // The library sends nothing until it has the token.
        await logIn();
        var giveUpAt = clock.Elapsed() + RetryPolicy.Patience;
        using var patience = new CancellationTokenSource(RetryPolicy.Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        var mayHaveRun = false;
        for (var retries = 0; ; retries++)
        {
            latch.Check();
            var options = new RequestOptions
            {
                CancelToken = either.Token,
                Timeout = (int)(giveUpAt - clock.Elapsed()).TotalMilliseconds,

                // Left to the client's settings, the library would send a message again after a 502.
                RetryMode = RetryMode.RetryRatelimit,
            };
            LibraryFailure failure;
            try
            {
                return await ask(options);
            }
            catch (Exception problem) when (LibraryFailure.Of(problem) is { } known)
            {
                // If a call is cancelled in the library's queue, the library says that it took too long.
                cancel.ThrowIfCancellationRequested();
                failure = known;
            }
            catch (DiscordUnavailableException tooLong) when (mayHaveRun && tooLong.HadNoEffect)
            {
                throw new DiscordUnavailableException(tooLong.Message, tooLong);
            }

            mayHaveRun |= failure.MayHaveRun;

            var wait = failure.Outcome is { } outcome ? RetryPolicy.WaitBeforeRetry(outcome, isRepeatable, retries, chance()) : null;
            if (wait is null || clock.Elapsed() + wait.Value >= giveUpAt)
                throw failure.IsTokenRefused ? latch.Close() : failure.ToDiscordException(token, mayHaveRun);
            await clock.WaitUntilAsync(clock.Elapsed() + wait.Value, cancel);
        }
    }
}
