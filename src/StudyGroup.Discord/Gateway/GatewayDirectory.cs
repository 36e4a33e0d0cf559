using System.Text.Json;
using Microsoft.Extensions.Logging;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;
using StudyGroup.Discord.Rest;

namespace StudyGroup.Discord.Gateway;

/// <summary>
/// Knows the gateway's address and how many sessions the bot may still start, for all shards. Asks Discord at the start, after the address
/// failed, and before a session is started, but at most once a minute and not at every reconnect. See
/// https://docs.discord.com/developers/events/gateway#get-gateway-bot.
/// </summary>
internal sealed class GatewayDirectory(RestClient rest, TimeProvider clock, Func<double> chance, ILogger log) : IDisposable
{
    // Shards that start together share one answer. Later, other processes may have started sessions too.
    private static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private GatewayInfo? _known;
    private TimeSpan _askedAt;
    private bool _isAnnounced;

    /// <summary>How many sessions may be started at the same time.</summary>
    public int MaxConcurrency { get; private set; } = 1;

    /// <summary>Asks Discord, retrying while it can't be reached.</summary>
    /// <exception cref="DiscordFatalException">Discord rejected the token, or the API isn't at the configured address.</exception>
    public async Task<GatewayInfo> LogInAsync(CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            return await AskUntilAnsweredAsync(cancel);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Logs in unless that has happened.</summary>
    public async Task EnsureLoggedInAsync(CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            if (_known is null)
                await AskUntilAnsweredAsync(cancel);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Where to connect to resume a session that has no address of its own.</summary>
    public async Task<Uri> UrlAsync(CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            return (_known ?? await AskAsync(cancel)).Url;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>
    /// Where to connect to start a session, which is counted: call <see cref="NotStarted"/> if it comes to nothing. Waits while Discord
    /// allows none.
    /// </summary>
    public async Task<Uri> UrlToStartAsync(CancellationToken cancel)
    {
        while (true)
        {
            TimeSpan again;
            await _turn.WaitAsync(cancel);
            try
            {
                var known = await FreshAsync(cancel);
                if (known.Starts.Remaining > 0)
                {
                    _isAnnounced = false;
                    Count(-1);
                    return known.Url;
                }

                again = _askedAt + known.Starts.ResetAfter;
                if (again <= clock.Elapsed())
                {
                    await AskAsync(cancel);
                    continue;
                }

                Announce(again - clock.Elapsed());
            }
            finally
            {
                _turn.Release();
            }

            await clock.WaitUntilAsync(again, cancel);
        }
    }

    /// <summary>A session that <see cref="UrlToStartAsync"/> counted wasn't started.</summary>
    public void NotStarted() => Count(+1);

    /// <summary>Forgets the address because it failed.</summary>
    public void Forget() => _known = null;

    public void Dispose() => _turn.Dispose();

    private async Task<GatewayInfo> AskUntilAnsweredAsync(CancellationToken cancel)
    {
        for (var failures = 1; ; failures++)
        {
            try
            {
                return await AskAsync(cancel);
            }
            catch (DiscordException missing) when (
                missing is DiscordRefusedException { Status: 404 } or DiscordUnavailableException { Status: 404 })
            {
                throw new DiscordFatalException(
                    "Discord:ApiBaseUrl isn't Discord's API: it answers 404. The usual value is https://discord.com/api/v10.");
            }
            catch (DiscordException failure) when (failure is not DiscordFatalException)
            {
                var wait = Backoff.After(failures, chance());
                log.LogWarning("Can't reach Discord ({Problem}). Trying again in {Seconds:0.0} s.", failure.Message, wait.TotalSeconds);
                await clock.WaitUntilAsync(clock.Elapsed() + wait, cancel);
            }
        }
    }

    private async Task<GatewayInfo> FreshAsync(CancellationToken cancel)
    {
        if (_known is { } known && clock.Elapsed() - _askedAt < FreshFor)
            return known;
        try
        {
            return await AskAsync(cancel);
        }
        catch (DiscordUnavailableException) when (_known is { } old)
        {
            // The gateway may work although the API doesn't.
            return old;
        }
    }

    private async Task<GatewayInfo> AskAsync(CancellationToken cancel)
    {
        // Retrying is up to the caller.
        using var answer = await rest.ReadAsync(new RestRequest(Routes.GatewayBot()) { Patience = TimeSpan.Zero }, cancel);
        try
        {
            (_known, _askedAt) = (GatewayInfo.Parse(answer.RootElement), clock.Elapsed());
            MaxConcurrency = _known.Starts.MaxConcurrency;
            return _known;
        }
        catch (JsonException malformed)
        {
            throw new DiscordUnavailableException($"Discord's answer about the gateway is unusable: {malformed.Message}", malformed);
        }
    }

    private void Count(int change)
    {
        // A newer answer from Discord is better than our counting.
        if (_known is { } known)
        {
            var starts = known.Starts with { Remaining = known.Starts.Remaining + change };
            Interlocked.CompareExchange(ref _known, known with { Starts = starts }, known);
        }
    }

    // Once for all the shards that wait.
    private void Announce(TimeSpan wait)
    {
        if (_isAnnounced)
            return;
        _isAnnounced = true;
        log.LogWarning(
            "The bot has started too many sessions. Discord allows the next in {Minutes:0} minutes; waiting.", wait.TotalMinutes);
    }
}
