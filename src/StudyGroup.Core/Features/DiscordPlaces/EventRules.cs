using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.DiscordPlaces;

/// <summary>
/// Works out the next step towards an events tab that shows the seminars ahead; after each step the new state is looked at again.
/// </summary>
public static class EventRules
{
    /// <summary>How many events a server may have that are scheduled or active.</summary>
    public const int MaxEvents = 100;

    /// <summary>How long to wait after a refusal before trying again.</summary>
    public static readonly Duration RetryAfter = Duration.FromHours(1);

    /// <summary>How often to look at the events if nobody reports a change.</summary>
    public static readonly Duration CheckInterval = Duration.FromHours(1);

    // Discord refuses a start in the past, and a request takes a moment.
    private static readonly Duration Margin = Duration.FromMinutes(1);

    /// <summary>Whether an event may still be given a start.</summary>
    public static bool MayStartAt(Instant start, Instant now) => start > now + Margin;

    /// <summary>Whether a seminar should have an event: it's ahead and its date is settled.</summary>
    public static bool IsWanted(Group group, Seminar seminar, Instant now) =>
        group.Settings.Events && seminar.Date is SeminarDate.On && Schedule.StatusOf(group, seminar, now) == SeminarStatus.Ahead;

    /// <summary>The next step, or null if there's nothing to do.</summary>
    /// <param name="isOn">Whether the group wants events.</param>
    /// <param name="wanted">The events that the seminars ahead should have.</param>
    /// <param name="room">How many more events the server may have.</param>
    public static EventStep? Next(
        Places places, bool isOn, IReadOnlyCollection<WantedEvent> wanted, int room, Instant now)
    {
        if (places.EventProblems.Any(p => p.Seminar is null && IsRecent(p.At, now))) return null;
        foreach (var item in places.Events.Where(item => !IsBlocked(places, item.Seminar, now)))
        {
            if (StepFor(item, isOn, wanted.FirstOrDefault(w => w.Seminar == item.Seminar)?.Content, now) is { } step) return step;
        }

        if (Missing(places, wanted, now).FirstOrDefault(w => !IsBlocked(places, w.Seminar, now)) is not { } missing) return null;
        if (room > 0) return new EventStep.Create(missing.Seminar, missing.Content);

        // The nearest seminars come first.
        var last = places.Events.Where(e => e is { Id: not null, IsRemoved: false, Shown: not null } && !HasStarted(e, now))
            .MaxBy(e => e.Shown!.Start);
        return last?.Shown!.Start > missing.Content.Start ? new EventStep.Delete(last) : null;
    }

    /// <summary>The seminars that should get an event and have none, nearest first.</summary>
    public static ImmutableArray<WantedEvent> Missing(
        Places places, IReadOnlyCollection<WantedEvent> wanted, Instant now) =>
    [
        .. wanted.Where(w => places.EventOf(w.Seminar) is null && MayStartAt(w.Content.Start, now))
            .OrderBy(w => w.Content.Start).ThenBy(w => w.Seminar.Value),
    ];

    private static EventStep? StepFor(SeminarEvent item, bool isOn, EventContent? wanted, Instant now)
    {
        if (item.IsRemoved) return wanted is null ? new EventStep.Forget(item) : null;
        if (item is not { Id: not null, Shown: { } shown, Asked: { } asked })
            return new EventStep.Settle(item, wanted is not null && MayStartAt(wanted.Start, now) ? wanted : null);
        var hasStarted = HasStarted(item, now);
        if (!isOn) return hasStarted ? new EventStep.Close(item, hasStarted) : new EventStep.Delete(item);
        if (item.IsClosing) return new EventStep.Close(item, hasStarted);
        if (wanted is null) return Ended(item, shown, hasStarted, now);

        var parts = (item.IsUncertain ? EventParts.All : wanted.DifferencesFrom(asked)) & ~item.Kept;
        if (parts.HasFlag(EventParts.Time) && wanted.Start != shown.Start)
        {
            // A start can't be moved once it has passed, nor to one that has passed.
            if (hasStarted || !MayStartAt(wanted.Start, now)) return new EventStep.Close(item, hasStarted);
        }

        if (parts != EventParts.None) return new EventStep.Edit(item, wanted, parts);
        var isToStart = item is { IsInChannel: true, HasStarted: false } && !item.Kept.HasFlag(EventParts.Time) && shown.Start <= now;
        return isToStart ? new EventStep.Start(item) : null;
    }

    private static EventStep Ended(SeminarEvent item, EventContent shown, bool hasStarted, Instant now)
    {
        var isOver = shown.End <= now;
        var endsByItself = !item.IsInChannel || item.Kept.HasFlag(EventParts.Time);
        return isOver && endsByItself ? new EventStep.Forget(item) : new EventStep.Close(item, hasStarted);
    }

    // Outside channels, events start by themselves.
    private static bool HasStarted(SeminarEvent item, Instant now) =>
        item.HasStarted || (item is { IsInChannel: false, Shown: { } shown } && shown.Start <= now);

    private static bool IsBlocked(Places places, SeminarId seminar, Instant now) =>
        places.EventProblems.Any(p => p.Seminar == seminar && IsRecent(p.At, now));

    // If the clock was turned back, nothing is recent.
    private static bool IsRecent(Instant at, Instant now) => at <= now && now - at < RetryAfter;
}
