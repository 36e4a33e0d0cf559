using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.Validation;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.Page;

/// <summary>What people with the permission do to events.</summary>
internal static class ActOnEvents
{
    private const int MaxNameLength = 100;
    private const int MaxDescriptionLength = 1_000;

    private static readonly Acted Refused = new("You can't change this event.", null, null);

    public static ScheduledEvent? Find(Actor actor, string id) =>
        actor.Person.Guild.ScheduledEvents.FirstOrDefault(item => Snowflakes.Text(item.Id) == id);

    public static Acted Edit(Actor actor, EditEventOrder order)
    {
        if (Find(actor, order.Event) is not { } item)
            return new Acted("The event is over.", null, null);
        if (!Fits(order.Name, MaxNameLength) || !Fits(order.Location, MaxNameLength))
            return new Acted($"A name or a place has 1 to {MaxNameLength} characters.", null, null);
        if (order.Description is { } text && Form.Runes(text) > MaxDescriptionLength)
            return new Acted($"A description has up to {MaxDescriptionLength:N0} characters.", null, null);
        return actor.Person.EditEvent(item, found => found with
        {
            Name = order.Name ?? found.Name,
            Description = order.Description ?? found.Description,
            Location = found.Channel is null ? order.Location ?? found.Location : "",
        })
            ? new Acted(null, null, null)
            : Refused;
    }

    public static Acted Delete(Actor actor, DeleteEventOrder order) =>
        Find(actor, order.Event) is not { } item ? new Acted("The event is over.", null, null)
        : actor.Person.DeleteEvent(item) ? new Acted(null, null, null)
        : Refused;

    private static bool Fits(string? text, int max) => text is null || (text.Trim().Length > 0 && Form.Runes(text) <= max);
}
