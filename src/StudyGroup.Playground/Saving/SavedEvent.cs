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
    DateTimeOffset? End,
    EventStatus Status,
    IReadOnlyList<ulong> Interested,
    ulong? Channel = null)
{
    public static SavedEvent Of(ScheduledEvent item) =>
        new(
            item.Id, item.Creator.Id, item.Name, item.Description, item.Location, item.Start, item.End, item.Status, item.Interested,
            item.Channel?.Id);

    /// <summary>Restores the event if its creator and its channel still exist.</summary>
    public void LoadIn(Guild guild)
    {
        var channel = guild.Channels.FirstOrDefault(channel => channel.Id == Channel);
        if (guild.FindPerson(Creator) is not { } creator || (Channel is not null && channel is null)) return;
        guild.Events.Load(
            new ScheduledEvent(Id, creator, Name, Description, Location, Start, End, Status, Interested) { Channel = channel });
    }
}
