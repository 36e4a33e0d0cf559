namespace StudyGroup.Discord.Events;

/// <summary>
/// A new event. See https://docs.discord.com/developers/resources/guild-scheduled-event#create-guild-scheduled-event.
/// </summary>
/// <param name="Name">1 to 100 characters.</param>
/// <param name="Description">Up to 1,000 characters.</param>
/// <param name="Start">In the future.</param>
/// <param name="End">Later than the start.</param>
public sealed record EventBody(string Name, string Description, EventPlace Place, DateTimeOffset Start, DateTimeOffset End);

/// <summary>What to change about an event. What is null stays as it is.</summary>
public sealed record EventChange
{
    /// <summary>1 to 100 characters.</summary>
    public string? Name { get; init; }

    /// <summary>Up to 1,000 characters; "" for none.</summary>
    public string? Description { get; init; }

    /// <summary>Where it is. Discord wants the end along with another kind of place.</summary>
    public EventPlace? Place { get; init; }

    /// <summary>In the future; only for an event that hasn't started.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>Later than the start.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>From scheduled to active or canceled, or from active to completed.</summary>
    public EventStatus? Status { get; init; }
}
