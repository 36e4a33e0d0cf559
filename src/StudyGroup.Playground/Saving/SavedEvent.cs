using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.Saving;

/// <summary>An event with ids instead of objects.</summary>
internal sealed record SavedEvent(
    ulong Id,
    ulong Creator,
    string Name,
    string? Description,
    string Location,
    DateTimeOffset Start,
    DateTimeOffset End,
    EventStatus Status,
    IReadOnlyList<ulong> Interested)
{
    public static SavedEvent Of(ScheduledEvent item) =>
        new(item.Id, item.Creator.Id, item.Name, item.Description, item.Location, item.Start, item.End, item.Status, item.Interested);

    /// <summary>Restores the event if its creator still exists.</summary>
    public void LoadIn(Guild guild)
    {
        if (guild.FindPerson(Creator) is { } creator)
            guild.Events.Load(new ScheduledEvent(Id, creator, Name, Description, Location, Start, End, Status, Interested));
    }
}
