using Microsoft.Extensions.Logging;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Rest;

/// <summary>Lets requests out when every limit that they are under allows it, and learns the limits from the answers.</summary>
internal sealed class RateLimits(TimeProvider clock, ILogger log)
{
    private readonly Buckets _buckets = new();
    private readonly GlobalLimit _global = new();
    private readonly OldEdits _oldEdits = new();

    /// <summary>Waits for the route's turn.</summary>
    /// <returns>The limit, which wants to learn what came of the request.</returns>
    /// <exception cref="DiscordUnavailableException">The turn would not come before <paramref name="giveUpAt"/>.</exception>
    public async Task<Bucket> EnterAsync(Route route, TimeSpan giveUpAt, CancellationToken cancel)
    {
        while (true)
        {
            if (route.Edits is { } message && _oldEdits.Wait(route.Major, message, clock.Elapsed()) > TimeSpan.Zero)
                throw OldEdits.TooMany();
            var bucket = _buckets.Of(route, clock.Elapsed());
            await TurnAsync(bucket, route, giveUpAt, cancel);
            try
            {
                if (await PassAsync(bucket, route, giveUpAt, cancel))
                    return bucket;
            }
            finally
            {
                bucket.Turn.Release();
            }
        }
    }

    /// <summary>An answer came (null for none).</summary>
    public void Learn(Route route, Bucket bucket, Outcome.Answered? answer)
    {
        var now = clock.Elapsed();
        if (answer?.Headers.Bucket is { } name)
        {
            _buckets.Name(route, name);
            var named = _buckets.Of(route, now);
            if (named != bucket)
                named.Learn(answer.Headers, now);
        }

        if (answer is { Status: 429 })
            Stop(route, TooManyRequests.Parse(answer), now);
        else if (answer is { IsSuccess: true })
            _global.Reached();

        // Last, for it wakes those who wait: they must find all of the above.
        bucket.Learn(answer?.Headers, now);
    }

    private void Stop(Route route, TooManyRequests limited, TimeSpan now)
    {
        var wait = limited.Wait;
        switch (limited.Reach)
        {
            case Reach.Bot:
                _global.Pause(now + wait);
                break;
            case Reach.Address:
                wait = _global.PauseAddress(now, wait);
                break;
            case Reach.OldMessages when route.Edits is { } message:
                _oldEdits.Stop(route.Major, message, now + wait, now);
                break;
            default:
                _buckets.Block(route, now + wait);
                break;
        }

        log.Log(
            limited.Reach is Reach.Route or Reach.OldMessages ? LogLevel.Information : LogLevel.Warning,
            "Discord asks to wait {Seconds:0.0} s ({Reach}) after {Route}.", wait.TotalSeconds, limited.Reach, route);
    }

    private async Task TurnAsync(Bucket bucket, Route route, TimeSpan giveUpAt, CancellationToken cancel)
    {
        if (bucket.Turn.Wait(0, cancel))
            return;

        using var patience = new CancellationTokenSource(Positive(giveUpAt - clock.Elapsed()), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        try
        {
            await bucket.Turn.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw TooLong(route);
        }
    }

    /// <returns>Whether the request may go out; false where the route has come under another limit meanwhile.</returns>
    private async Task<bool> PassAsync(Bucket bucket, Route route, TimeSpan giveUpAt, CancellationToken cancel)
    {
        while (true)
        {
            var now = clock.Elapsed();
            if (_buckets.Of(route, now) != bucket)
                return false;

            var changed = bucket.Changed;
            var wait = bucket.Wait(now);
            if (wait is { } known && Longer(known, _buckets.Blocked(route, now)) is var both)
            {
                // Asked last, since a yes is counted at once.
                wait = both > TimeSpan.Zero ? both : _global.Take(now, route.CountsGlobally);
                if (wait == TimeSpan.Zero)
                {
                    bucket.Take();
                    return true;
                }
            }

            if (now + (wait ?? TimeSpan.Zero) >= giveUpAt)
                throw TooLong(route);

            using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            await Task.WhenAny(changed, clock.WaitUntilAsync(wait is null ? giveUpAt : now + wait.Value, over.Token));
            await over.CancelAsync();
            cancel.ThrowIfCancellationRequested();
        }
    }

    private static DiscordUnavailableException TooLong(Route route) =>
        new($"Discord asks to wait longer than this call would ({route}).") { HadNoEffect = true };

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Positive(TimeSpan span) => span > TimeSpan.Zero ? span : TimeSpan.Zero;
}
