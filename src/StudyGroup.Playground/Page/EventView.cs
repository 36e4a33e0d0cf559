using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.Page;

/// <summary>An event of the server, as the page shows it to somebody.</summary>
/// <param name="Description">Markdown; may be empty.</param>
/// <param name="IsInChannel">Whether it is in a voice or stage channel.</param>
/// <param name="IsActive">Whether it has started.</param>
/// <param name="Interested">How many are interested.</param>
/// <param name="IsMine">Whether the viewer is interested.</param>
/// <param name="MayChange">Whether the viewer may edit and delete it.</param>
internal sealed record EventView(
    string Id,
    string Name,
    string Description,
    string Location,
    bool IsInChannel,
    DateTimeOffset Start,
    DateTimeOffset? End,
    bool IsActive,
    string Creator,
    int Interested,
    bool IsMine,
    bool MayChange)
{
    public static EventView Of(ScheduledEvent item, Person viewer) => new(
        Snowflakes.Text(item.Id),
        item.Name,
        item.Description ?? "",
        item.Place,
        item.Channel is not null,
        item.Start,
        item.End,
        item.Status == EventStatus.Active,
        Snowflakes.Text(item.Creator.Id),
        item.Interested.Count,
        item.Interested.Contains(viewer.Id),
        viewer.Guild.World.Read(() => EventRights.MayChange(viewer, item)));
}
