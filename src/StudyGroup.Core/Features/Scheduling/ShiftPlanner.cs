using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Scheduling;

/// <summary>
/// Moves a dated seminar and every later dated one by the same span of local time. A seminar on a Friday at the usual start moves a week
/// to a Friday at the usual start, even across a clock change. Held and cancelled ones stay.
/// </summary>
public sealed class ShiftPlanner : IPlanner
{
    /// <summary>The kind of plan.</summary>
    internal const string Name = "shift";

    /// <inheritdoc />
    public string Kind => Name;

    /// <inheritdoc />
    public Outcome<Plan> Make(Group group, Options inputs, Instant now)
    {
        if (SeminarChoice.Find(group, inputs.Number("from") ?? 0).IsRefused(out var refusal, out var first)) return refusal;
        if (Schedule.StatusOf(group, first, now) != SeminarStatus.Ahead || first.Date.Known() is not { } on) return NotAhead(group, first);
        if (ReadSpan(group, on, inputs.Text("by") ?? "", now).IsRefused(out refusal, out var by)) return refusal;

        var moved = group.Seminars
            .Where(s => Schedule.StatusOf(group, s, now) == SeminarStatus.Ahead && group.ExpectedStartOf(s) >= group.ExpectedStartOf(first))
            .ToImmutableArray();
        var after = moved.Aggregate(group, (plan, s) => plan.With(s with { Date = Shifted(plan.Settings, s.Date, by) }));
        if (ClockChange.Refuse(after, moved.Select(s => s.Id)) is { } gap) return gap;
        if (after.ExpectedStartOf(after.Find(first.Id)!) <= now)
            return new Refusal($"That would put {SeminarWords.Called(first)} in the past. Try a smaller shift.");
        var count = moved.Length == 1 ? SeminarWords.Name(first) : $"{moved.Length} seminars";
        return new Plan($"Shift {count}", after, Conflicts.Of(group, after, now))
        {
            Reason = inputs.Text("reason"),
            MovesUpcomingSeminars = true,
        };
    }

    /// <summary>
    /// Moves a date by a span of local time. Whole days keep the time as given: the usual start stays the usual start, and the second of
    /// two identical times stays the second.
    /// </summary>
    internal static SeminarDate Shifted(GroupSettings settings, SeminarDate date, Period by) => date switch
    {
        SeminarDate.On on => Shifted(settings, on, by),
        SeminarDate.Tentative tentative => new SeminarDate.Tentative(Shifted(settings, tentative.Date, by)),
        _ => date,
    };

    private static SeminarDate.On Shifted(GroupSettings settings, SeminarDate.On date, Period by)
    {
        if (!by.HasTimeComponent) return date with { Day = date.Day + by };
        var local = date.Day + (date.Time ?? settings.Start) + by;
        return date with { Day = local.Date, Time = local.TimeOfDay };
    }

    private static Outcome<Period> ReadSpan(Group group, SeminarDate.On from, string typed, Instant now)
    {
        if (!typed.TrimStart().StartsWith("to ", StringComparison.OrdinalIgnoreCase)) return SpanReader.Read(typed);
        var read = WhenReader.Read(typed.TrimStart()[3..], group.Settings, now, from).Sole(group.Settings);
        if (read.IsRefused(out var refusal, out var date)) return refusal;
        if (date is not SeminarDate.On to)
            return new Refusal($"“by” needs a settled date or a span of time. Try “to 11 dec”, “1 week” or “-3 days”.");
        if (to.Time is null) return Period.Between(from.Day, to.Day, PeriodUnits.Days);
        return Period.Between(
            from.Day + (from.Time ?? group.Settings.Start), to.Day + to.Time.Value,
            PeriodUnits.Days | PeriodUnits.Hours | PeriodUnits.Minutes);
    }

    private static Refusal NotAhead(Group group, Seminar seminar) => seminar.Date.Known() is not null
        ? new(
            $"{SeminarWords.Called(seminar)} {PastWords(seminar)}. "
            + $"Pick the first upcoming seminar to move, see {new Span.Command("schedule")}.")
        : new(
            $"{SeminarWords.Called(seminar)} has no date to shift. "
            + $"Set one with {new Span.Command("manage seminar-move")}.");

    private static string PastWords(Seminar seminar) => seminar switch
    {
        { Cancelled: not null } => "is cancelled",
        { MarkedHeld: false, Date: SeminarDate.Tentative } => "had a tentative date that has passed",
        _ => "has already taken place",
    };
}
