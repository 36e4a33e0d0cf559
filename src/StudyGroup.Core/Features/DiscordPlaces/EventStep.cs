using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.DiscordPlaces;

/// <summary>One thing to do about a group's events.</summary>
public abstract record EventStep(SeminarId Seminar)
{
    /// <summary>Make an event.</summary>
    public sealed record Create(SeminarId Seminar, EventContent Content) : EventStep(Seminar);

    /// <summary>Find out whether an event was made. If not, make it, or forget it if there's nothing to show any more.</summary>
    public sealed record Settle(SeminarEvent Event, EventContent? Content) : EventStep(Event.Seminar);

    /// <summary>Change some parts of an event.</summary>
    public sealed record Edit(SeminarEvent Event, EventContent Content, EventParts Parts) : EventStep(Event.Seminar);

    /// <summary>Start an event in a channel.</summary>
    public sealed record Start(SeminarEvent Event) : EventStep(Event.Seminar);

    /// <summary>End an event: complete it if it has started, cancel it if not. Both are final.</summary>
    public sealed record Close(SeminarEvent Event, bool HasStarted) : EventStep(Event.Seminar);

    /// <summary>Delete an event, because the group wants none or to make room for an earlier one.</summary>
    public sealed record Delete(SeminarEvent Event) : EventStep(Event.Seminar);

    /// <summary>Forget an event: it's over, or people removed it and it isn't wanted any more.</summary>
    public sealed record Forget(SeminarEvent Event) : EventStep(Event.Seminar);
}

/// <summary>The event that a seminar should have.</summary>
/// <param name="Content">What it should show.</param>
public sealed record WantedEvent(SeminarId Seminar, EventContent Content);
