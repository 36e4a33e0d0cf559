using NodaTime;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.DiscordPlaces;

/// <summary>Compares an event with what Discord shows of it, to find out what people did to it.</summary>
public static class EventSight
{
    /// <summary>The event after a look at it; null if it's over and can be forgotten.</summary>
    /// <param name="shown">What Discord shows; null if the event isn't there any more, or is over.</param>
    /// <param name="hasStarted">Whether it has started.</param>
    /// <param name="wanted">What it should show; null if it isn't wanted any more.</param>
    public static SeminarEvent? Seen(SeminarEvent item, EventContent? shown, bool hasStarted, EventContent? wanted, Instant now)
    {
        if (item.Id is null || item.IsRemoved || item is not { Shown: { } before, Asked: { } asked }) return item;
        if (shown is null)
        {
            // Started events can be ended by anybody who runs them.
            var isDone = item.IsClosing || item.HasStarted || before.Start <= now;
            return isDone ? null : item with { IsRemoved = true };
        }

        var seen = item with { HasStarted = hasStarted, IsInChannel = shown.Venue.Channel is not null };
        if (item.IsUncertain) return seen with { Shown = shown };
        var changed = shown.DifferencesFrom(before);
        // What people changed to what it should be anyway is as good as written.
        var agreed = wanted is null ? EventParts.None : changed & ~shown.DifferencesFrom(wanted);
        return seen with
        {
            Kept = changed & ~agreed,
            Shown = before.With(agreed, shown),
            Asked = asked.With(agreed, shown),
        };
    }
}
