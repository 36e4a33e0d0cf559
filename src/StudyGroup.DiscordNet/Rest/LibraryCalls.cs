using System.Text.Json;
using Discord;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;
using StudyGroup.Discord.Rest;

namespace StudyGroup.DiscordNet.Rest;

/// <summary>
/// Calls the library, which waits for Discord's limits; asks again where <see cref="RetryPolicy"/> says so, and makes of
/// its failures the door's. All that is called here does no more when asked twice, except posting a message.
/// </summary>
internal sealed class LibraryCalls(TokenLatch latch, string token, TimeProvider clock, Func<double> chance, Lazy<Task> loggedIn)
{
    /// <summary>Calls for what the library makes of the answer.</summary>
    public Task<T> AskAsync<T>(Func<RequestOptions, Task<T>> ask, CancellationToken cancel) => RepeatAsync(ask, cancel);

    /// <summary>Calls for the effect.</summary>
    public Task DoAsync(Func<RequestOptions, Task> ask, CancellationToken cancel) => RepeatAsync(
        async options =>
        {
            await ask(options);
            return true;
        },
        cancel);

    /// <summary>Calls for the answer's JSON, which the caller disposes, with a body of ours in place of the library's.</summary>
    public Task<JsonDocument> ReadAsync(Func<RequestOptions, Task> ask, RequestBody body, CancellationToken cancel) =>
        RepeatAsync(options => RawAsync(ask, options, body), cancel);

    /// <summary>The same for a message that is posted: where it may have had its effect it isn't asked again.</summary>
    public Task<JsonDocument> PostAsync(Func<RequestOptions, Task> ask, RequestBody body, CancellationToken cancel) =>
        RepeatAsync(options => RawAsync(ask, options, body), cancel, isRepeatable: false);

    /// <summary>Calls for what the library makes of an answer that is ours: Discord is not asked.</summary>
    public Task<T> MakeAsync<T>(Func<RequestOptions, Task<T>> ask, ReadOnlyMemory<byte> answer, CancellationToken cancel) => RepeatAsync(
        options =>
        {
            RawCall.Current = new RawCall { Told = answer };
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
            // Discord did as it was asked; that the library cannot read the answer, say for a component that it does not know, is no matter.
        }

        return JsonDocument.Parse(call.Answer ?? throw new InvalidOperationException("The library did not ask Discord."));
    }

    private async Task<T> RepeatAsync<T>(Func<RequestOptions, Task<T>> ask, CancellationToken cancel, bool isRepeatable = true)
    {
        // The library sends nothing before it has been given the token.
        await loggedIn.Value;
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
                // The library's queue says of what was cancelled before its turn that it took too long.
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
                throw failure.IsTokenRefused ? latch.Close() : failure.AtTheDoor(token, mayHaveRun);
            await clock.WaitUntilAsync(clock.Elapsed() + wait.Value, cancel);
        }
    }
}
