using System.Security.Cryptography;
using System.Text;
using NodaTime.Extensions;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Events;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.DiscordPlaces;

/// <summary>Events as Discord has them and as Core has them.</summary>
internal static class EventContents
{
    private const int HashBytes = 8;

    /// <summary>What an event in Discord shows.</summary>
    public static EventContent Of(ScheduledEvent item) => new(
        item.Name,
        Hash(item.Description),
        item.Place.Kind == EventKind.External
            ? new EventVenue(item.Place.Location)
            : new EventVenue(
                null, item.Place.Channel is { } channel ? new ChannelId(channel.Value) : null, item.Place.Kind == EventKind.Stage),
        item.Start.ToInstant(),
        (item.End ?? item.Start).ToInstant());

    /// <summary>A hash of a description: 16 characters.</summary>
    public static string Hash(string description) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(description)).AsSpan(0, HashBytes));

    /// <summary>A new event.</summary>
    public static EventBody Body(EventContent content, string description) => new(
        content.Name, description, Place(content.Venue), content.Start.ToDateTimeOffset(), content.End.ToDateTimeOffset());

    /// <summary>A change of some parts of an event.</summary>
    /// <param name="hasStarted">Whether the start can't change any more.</param>
    public static EventChange Change(EventContent content, string description, EventParts parts, bool hasStarted)
    {
        var (inTime, inVenue) = (parts.HasFlag(EventParts.Time), parts.HasFlag(EventParts.Venue));
        return new EventChange
        {
            Name = parts.HasFlag(EventParts.Name) ? content.Name : null,
            Description = parts.HasFlag(EventParts.Description) ? description : null,
            Place = inVenue ? Place(content.Venue) : null,
            Start = inTime && !hasStarted ? content.Start.ToDateTimeOffset() : null,
            End = inTime || inVenue ? content.End.ToDateTimeOffset() : null,
        };
    }

    private static EventPlace Place(EventVenue venue) => venue.Channel is { } channel
        ? new EventPlace(venue.IsStage ? EventKind.Stage : EventKind.Voice, new Snowflake(channel.Value), null)
        : new EventPlace(EventKind.External, null, venue.Location);
}
