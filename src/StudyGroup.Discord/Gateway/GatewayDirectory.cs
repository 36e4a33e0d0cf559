using System.Text.Json;
using Microsoft.Extensions.Logging;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;
using StudyGroup.Discord.Rest;

namespace StudyGroup.Discord.Gateway;

/// <summary>
/// Knows the gateway's address and how many sessions the bot may still start. Asks Discord at the start, after the address failed, and
/// after all sessions have been used up, but not at every reconnect. See
/// https://docs.discord.com/developers/events/gateway#get-gateway-bot.
/// </summary>
internal sealed class GatewayDirectory(RestClient rest, TimeProvider clock, Func<double> chance, ILogger log)
{
    private GatewayInfo? _known;

    /// <summary>Whether the gateway's address is known.</summary>
    public bool IsKnown => _known is not null;

    /// <summary>Asks Discord, retrying while it can't be reached.</summary>
    /// <exception cref="DiscordFatalException">Discord rejected the token, or the API isn't at the configured address.</exception>
    public async Task LogInAsync(CancellationToken cancel)
    {
        for (var failures = 1; ; failures++)
        {
            try
            {
                _known = await AskAsync(cancel);
                return;
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

    /// <summary>Where to connect. If Discord currently allows no new session and one is needed, waits until it does.</summary>
    public async Task<Uri> UrlAsync(bool identify, CancellationToken cancel)
    {
        _known ??= await AskAsync(cancel);
        while (identify && _known.Remaining < 1)
        {
            log.LogWarning(
                "The bot has started too many sessions. Discord allows the next in {Minutes:0} minutes; waiting.",
                _known.ResetAfter.TotalMinutes);
            await clock.WaitUntilAsync(clock.Elapsed() + _known.ResetAfter, cancel);
            _known = await AskAsync(cancel);
        }

        return _known.Url;
    }

    /// <summary>Forgets the address because it failed.</summary>
    public void Forget() => _known = null;

    /// <summary>Counts a new session.</summary>
    public void Identified() => _known = _known is null ? null : _known with { Remaining = _known.Remaining - 1 };

    private async Task<GatewayInfo> AskAsync(CancellationToken cancel)
    {
        // Retrying is up to the caller.
        using var answer = await rest.ReadAsync(new RestRequest(Routes.GatewayBot()) { Patience = TimeSpan.Zero }, cancel);
        try
        {
            return GatewayInfo.Parse(answer.RootElement);
        }
        catch (JsonException malformed)
        {
            throw new DiscordUnavailableException($"Discord's answer about the gateway is unusable: {malformed.Message}", malformed);
        }
    }
}
