using System.Text.Json;
using Microsoft.Extensions.Logging;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;
using StudyGroup.Discord.Rest;

namespace StudyGroup.Discord.Gateway;

/// <summary>
/// Where the gateway is, and how often the bot may still identify.
/// Asked at the start, when the address did not work, and when the identifies that Discord granted are used up: not at each reconnect.
/// See https://docs.discord.com/developers/events/gateway#get-gateway-bot.
/// </summary>
internal sealed class GatewayDirectory(RestClient rest, TimeProvider clock, Func<double> chance, ILogger log)
{
    private GatewayInfo? _known;

    /// <summary>Whether Discord has said where the gateway is.</summary>
    public bool IsKnown => _known is not null;

    /// <summary>Asks Discord, again and again while it cannot be reached.</summary>
    /// <exception cref="DiscordFatalException">Discord does not take the token, or the address is not that of its API.</exception>
    public async Task LogInAsync(CancellationToken cancel)
    {
        for (var failures = 1; ; failures++)
        {
            try
            {
                _known = await AskAsync(cancel);
                return;
            }
            catch (DiscordException missing) when (missing is DiscordRefusedException { Status: 404 } or DiscordUnavailableException { Status: 404 })
            {
                throw new DiscordFatalException("There is no Discord at Discord:ApiBaseUrl (it answers 404): the usual value is https://discord.com/api/v10.");
            }
            catch (DiscordException failure) when (failure is not DiscordFatalException)
            {
                var wait = Backoff.After(failures, chance());
                log.LogWarning("Discord cannot be reached ({Problem}); trying again in {Seconds:0.0} s.", failure.Message, wait.TotalSeconds);
                await clock.WaitUntilAsync(clock.Elapsed() + wait, cancel);
            }
        }
    }

    /// <summary>Where to connect. Before an identify that Discord would not allow it waits until it does.</summary>
    public async Task<Uri> UrlAsync(bool identify, CancellationToken cancel)
    {
        _known ??= await AskAsync(cancel);
        while (identify && _known.Remaining < 1)
        {
            log.LogWarning("Discord allows no further session before {Minutes:0} minutes have passed; waiting.", _known.ResetAfter.TotalMinutes);
            await clock.WaitUntilAsync(clock.Elapsed() + _known.ResetAfter, cancel);
            _known = await AskAsync(cancel);
        }

        return _known.Url;
    }

    /// <summary>The address did not work: ask for it again.</summary>
    public void Forget() => _known = null;

    /// <summary>An IDENTIFY was sent.</summary>
    public void Identified() => _known = _known is null ? null : _known with { Remaining = _known.Remaining - 1 };

    private async Task<GatewayInfo> AskAsync(CancellationToken cancel)
    {
        // How often and how slowly it is asked again is the caller's back-off alone.
        using var answer = await rest.ReadAsync(new RestRequest(Routes.GatewayBot()) { Patience = TimeSpan.Zero }, cancel);
        try
        {
            return GatewayInfo.Parse(answer.RootElement);
        }
        catch (JsonException malformed)
        {
            throw new DiscordUnavailableException($"Discord did not say where its gateway is: {malformed.Message}", malformed);
        }
    }
}
