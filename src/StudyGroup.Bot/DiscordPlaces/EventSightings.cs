using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using NodaTime.Extensions;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.DiscordPlaces;
using StudyGroup.Discord;
using StudyGroup.Discord.Events;
using StudyGroup.Discord.Primitives;
using EventId = StudyGroup.Core.Text.EventId;

namespace StudyGroup.Bot.DiscordPlaces;

/// <summary>
/// Compares a group's events with those that Discord shows: notes what people changed, and finds events that were made although no answer
/// arrived.
/// </summary>
internal sealed class EventSightings(IDiscord discord, IPlaces places, TimeProvider clock, ILogger<EventSightings> log)
{
    /// <summary>Compares them and stores the result.</summary>
    /// <param name="open">What Discord shows. What is deleted here is taken out.</param>
    public async Task CompareAsync(
        Group group, IReadOnlyList<WantedEvent> wanted, List<ScheduledEvent> open, CancellationToken cancel)
    {
        foreach (var item in Repeated(group, open))
        {
            log.LogWarning("Event {Event} of group {Group} was made twice; I'm deleting it", item.Id, group.Id);
            await discord.DeleteEventAsync(new Snowflake(group.Server.Value), item.Id, cancel);
            open.Remove(item);
        }

        var known = places.Of(group.Id).Events;
        await FindUnlistedAsync(group, known, open, cancel);
        var seen = Seen(group, known, wanted, open);
        if (!seen.SequenceEqual(known)) await places.ChangeAsync(group.Id, p => p with { Events = seen });
    }

    // Before people are said to have removed an event, Discord is asked once more: a list may lag behind.
    private async Task FindUnlistedAsync(
        Group group, ImmutableArray<SeminarEvent> known, List<ScheduledEvent> open, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().ToInstant();
        foreach (var item in known.Where(item => item is { Id: not null, IsRemoved: false, IsClosing: false } && item.Shown?.Start > now))
        {
            var id = new Snowflake(item.Id!.Value.Value);
            if (!open.Exists(o => o.Id == id)
                && await discord.FindEventAsync(new Snowflake(group.Server.Value), id, cancel) is { } found)
                open.Add(found);
        }
    }

    private ImmutableArray<SeminarEvent> Seen(
        Group group, ImmutableArray<SeminarEvent> known, IReadOnlyList<WantedEvent> wanted, List<ScheduledEvent> open)
    {
        var now = clock.GetUtcNow().ToInstant();
        List<SeminarEvent> seen = [];
        foreach (var item in known.Select(item => item.Id is null ? Found(group, item.Seminar, open) ?? item : item))
        {
            var shown = open.FirstOrDefault(o => o.Id.Value == item.Id?.Value);
            var should = wanted.FirstOrDefault(w => w.Seminar == item.Seminar)?.Content;
            var after = EventSight.Seen(
                item, shown is null ? null : EventContents.Of(shown), shown?.Status == EventStatus.Active, should, now);
            if (after is { IsRemoved: true } && !item.IsRemoved)
                log.LogInformation("Somebody removed the event of seminar {Seminar} of group {Group}", item.Seminar, group.Id);
            if (after is not null) seen.Add(after);
        }

        // Made before a file was restored, or by a request that nobody remembers.
        foreach (var seminar in group.Seminars.Where(s => seen.TrueForAll(item => item.Seminar != s.Id)))
        {
            if (Found(group, seminar.Id, open) is { } found) seen.Add(found);
        }

        return [.. seen];
    }

    private SeminarEvent? Found(Group group, SeminarId seminar, List<ScheduledEvent> open)
    {
        if (Marked(group, seminar, open).FirstOrDefault() is not { } item) return null;
        log.LogInformation("Event {Event} of group {Group} is already there", item.Id, group.Id);
        var content = EventContents.Of(item);
        return new SeminarEvent
        {
            Seminar = seminar,
            ClaimedAt = clock.GetUtcNow().ToInstant(),
            Id = new EventId(item.Id.Value),
            Asked = content,
            Shown = content,
            IsUncertain = true,
            IsInChannel = content.Venue.Channel is not null,
            HasStarted = item.Status == EventStatus.Active,
        };
    }

    private ScheduledEvent[] Repeated(Group group, List<ScheduledEvent> open) =>
    [
        .. places.Of(group.Id).Events.Where(item => item.Id is { } id && open.Exists(o => o.Id.Value == id.Value))
            .SelectMany(item => Marked(group, item.Seminar, open).Where(o => o.Id.Value != item.Id!.Value.Value)),
    ];

    private static IEnumerable<ScheduledEvent> Marked(Group group, SeminarId seminar, List<ScheduledEvent> open)
    {
        var marker = EventCard.Marker(group, seminar);
        return open.Where(item => item.IsOwn && item.Description.EndsWith(marker, StringComparison.Ordinal)).OrderBy(item => item.Id);
    }
}
