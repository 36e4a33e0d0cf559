using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.Page;

/// <summary>An event of the server, as the page shows it to somebody.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">Markdown; may be empty.</param>
/// <param name="Location">Where it is.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends.</param>
/// <param name="IsActive">Whether it has begun.</param>
/// <param name="Creator">Who made it.</param>
/// <param name="Interested">How many are interested.</param>
/// <param name="IsMine">Whether the viewer is.</param>
internal sealed record EventView(
    string Id,
    string Name,
    string Description,
    string Location,
    DateTimeOffset Start,
    DateTimeOffset End,
    bool IsActive,
    string Creator,
    int Interested,
    bool IsMine)
{
    public static EventView Of(ScheduledEvent item, Person viewer) => new(
        Snowflakes.Text(item.Id),
        item.Name,
        item.Description ?? "",
        item.Location,
        item.Start,
        item.End,
        item.Status == EventStatus.Active,
        Snowflakes.Text(item.Creator.Id),
        item.Interested.Count,
        item.Interested.Contains(viewer.Id));
}
