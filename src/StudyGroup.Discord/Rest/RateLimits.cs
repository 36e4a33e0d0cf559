using Microsoft.Extensions.Logging;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;
using StudyGroup.Discord.Telemetry;

namespace StudyGroup.Discord.Rest;

/// <summary>Holds requests back until every rate limit allows them, and learns the limits from the answers.</summary>
/// <param name="share">See <see cref="DiscordOptions.RequestShare"/>.</param>
internal sealed class RateLimits(Func<double> share, TimeProvider clock, RequestFigures figures, ILogger log)
{
    private readonly Buckets _buckets = new();
    private readonly GlobalLimit _global = new(share);
    private readonly OldEdits _oldEdits = new();

    /// <summary>Waits until a request may be sent.</summary>
    /// <returns>The route's limit, for <see cref="Learn"/>.</returns>
    /// <exception cref="DiscordUnavailableException">That would take until after <paramref name="giveUpAt"/>.</exception>
    public async Task<Bucket> EnterAsync(Route route, TimeSpan giveUpAt, CancellationToken cancel)
    {
        var since = figures.Timestamp;
        while (true)
        {
            if (route.Edits is { } message && _oldEdits.Wait(route.Major, message, clock.Elapsed()) > TimeSpan.Zero)
                throw OldEdits.TooMany();
            var bucket = _buckets.Of(route, clock.Elapsed());
            await TurnAsync(bucket, route, giveUpAt, cancel);
            try
            {
                if (await PassAsync(bucket, route, giveUpAt, cancel))
                {
                    figures.Waited(route.Method.Method, route.Template, since);
                    return bucket;
                }
            }
            finally
            {
                bucket.Turn.Release();
            }
        }
    }

    /// <summary>Learns from an answer, or from a lost one if it is null.</summary>
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

        // This comes last, because it wakes waiting requests, which must see all of the above.
        bucket.Learn(answer?.Headers, now);
    }

    private void Stop(Route route, TooManyRequests limited, TimeSpan now)
    {
        var wait = limited.Wait;
        switch (limited.Scope)
        {
            case LimitScope.Bot:
                _global.Pause(now + wait);
                break;
            case LimitScope.Address:
                wait = _global.PauseAddress(now, wait);
                break;
            case LimitScope.OldMessages when route.Edits is { } message:
                _oldEdits.Stop(route.Major, message, now + wait, now);
                break;
            default:
                _buckets.Block(route, now + wait);
                break;
        }

        log.Log(
            limited.Scope is LimitScope.Route or LimitScope.OldMessages ? LogLevel.Information : LogLevel.Warning,
            "Discord asks to wait {Seconds:0.0} s ({Scope}) after {Route}.", wait.TotalSeconds, limited.Scope, route);
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

    /// <returns>Whether the request may be sent; false if the route has meanwhile moved to another limit.</returns>
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
                // Comes last, because a zero counts the request.
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
        new($"Discord asks for a longer wait than this call allows ({route}).") { HadNoEffect = true };

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Positive(TimeSpan span) => span > TimeSpan.Zero ? span : TimeSpan.Zero;
}
