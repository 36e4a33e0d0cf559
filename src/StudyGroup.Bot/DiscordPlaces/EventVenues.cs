using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Bot.Rendering;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.DiscordPlaces;
using StudyGroup.Core.Text;
using StudyGroup.Discord;
using StudyGroup.Discord.Events;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.DiscordPlaces;

/// <summary>
/// Turns a place, as typed, into an event's: a voice or stage channel of the server if the place mentions or links to one, the text
/// otherwise.
/// </summary>
internal sealed partial class EventVenues(IDiscord discord, TimeProvider clock)
{
    private const int MaxLocation = 100;

    private readonly ConcurrentDictionary<(ServerId, ulong), (EventKind Kind, Instant At)> _known = [];

    /// <summary>The place of an event.</summary>
    /// <exception cref="StudyGroup.Discord.Errors.DiscordUnavailableException">What the channel is can't be found out right
    /// now.</exception>
    public async Task<EventVenue> OfAsync(ServerId server, string place, CancellationToken cancel)
    {
        if (Mentioned(server, place) is not { } channel) return new EventVenue(PlainText.Of(place, MaxLocation));
        return await KindAsync(server, channel, cancel) switch
        {
            EventKind.Voice => new EventVenue(null, new ChannelId(channel)),
            EventKind.Stage => new EventVenue(null, new ChannelId(channel), IsStage: true),

            // People see a location as it's written, so a bare mention would be a number to them.
            _ => new EventVenue(
                Mention().Match(place) is { Success: true } bare && bare.Length == place.Trim().Length
                    ? $"https://discord.com/channels/{server}/{channel}"
                    : PlainText.Of(place, MaxLocation)),
        };
    }

    private async Task<EventKind> KindAsync(ServerId server, ulong channel, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().ToInstant();
        if (_known.TryGetValue((server, channel), out var known) && known.At <= now && now - known.At < EventRules.CheckInterval)
            return known.Kind;
        var kind = await discord.GetEventKindAsync(new Snowflake(server.Value), new Snowflake(channel), cancel);
        _known[(server, channel)] = (kind, now);
        return kind;
    }

    private static ulong? Mentioned(ServerId server, string place)
    {
        var id = Mention().Match(place) is { Success: true } mention ? mention.Groups["channel"].Value
            : Link().Match(place) is { Success: true } link && link.Groups["server"].Value == $"{server}" ? link.Groups["channel"].Value
            : null;
        return ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var channel) ? channel : null;
    }

    [GeneratedRegex("<#(?<channel>[0-9]{1,20})>", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();

    [GeneratedRegex(
        @"https://(ptb\.|canary\.)?discord(app)?\.com/channels/(?<server>[0-9]{1,20})/(?<channel>[0-9]{1,20})(?![0-9/])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
