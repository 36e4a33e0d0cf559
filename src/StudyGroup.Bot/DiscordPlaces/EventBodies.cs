using NodaTime;
using StudyGroup.Bot.Rendering;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.DiscordPlaces;

namespace StudyGroup.Bot.DiscordPlaces;

/// <summary>Writes the events that a group should have.</summary>
internal sealed class EventBodies(IPosts posts, EventVenues venues)
{
    private const int MaxName = 100;
    private const int MaxDescription = 1_000;

    /// <summary>The events that a group should have, and their descriptions.</summary>
    public async Task<(IReadOnlyList<WantedEvent> Wanted, IReadOnlyDictionary<SeminarId, string> Descriptions)> OfAsync(
        Group group, Instant now, CancellationToken cancel)
    {
        List<WantedEvent> wanted = [];
        Dictionary<SeminarId, string> descriptions = [];
        foreach (var card in group.Settings.Events ? EventCard.AllFor(group, posts.Of(group.Id), now) : [])
        {
            var description = Description(group, card);
            descriptions.Add(card.Seminar, description);
            wanted.Add(new WantedEvent(card.Seminar, new EventContent(
                PlainText.Of(card.Name, MaxName), EventContents.Hash(description),
                await venues.OfAsync(group.Server, card.Place, cancel), card.Start, card.End)));
        }

        return (wanted, descriptions);
    }

    private static string Description(Group group, EventCard card)
    {
        var marker = EventCard.Marker(group, card.Seminar);
        return $"{Markup.Of(card.Lines, MaxDescription - marker.Length - 2)}\n\n{marker}";
    }
}
