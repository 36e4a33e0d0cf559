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
/// Moves a dated seminar, and every dated one after it, by the same stretch of local time: what was on a Friday at the usual start
/// is a week later on a Friday at the usual start, whatever the clocks do in between. Held and cancelled ones stay.
/// </summary>
public sealed class ShiftPlanner : IPlanner
{
    /// <summary>The kind of its plans.</summary>
    internal const string Name = "shift";

    /// <inheritdoc />
    public string Kind => Name;

    /// <inheritdoc />
    public Outcome<Plan> Make(Group group, Options inputs, Instant now)
    {
        if (SeminarChoice.Find(group, inputs.Number("from") ?? 0).IsRefused(out var refusal, out var first)) return refusal;
        if (Schedule.StandingOf(group, first, now) != Standing.Ahead || first.Date.Known() is not { } on) return NotAhead(group, first);
        if (Stretch(group, on, inputs.Text("by") ?? "", now).IsRefused(out refusal, out var by)) return refusal;

        var moved = group.Seminars
            .Where(s => Schedule.StandingOf(group, s, now) == Standing.Ahead && group.ExpectedStartOf(s) >= group.ExpectedStartOf(first))
            .ToImmutableArray();
        var after = moved.Aggregate(group, (so, s) => so.With(s with { Date = Shifted(so.Settings, s.Date, by) }));
        if (ClockChange.Refuse(after, moved.Select(s => s.Id)) is { } gap) return gap;
        if (after.ExpectedStartOf(after.Find(first.Id)!) <= now)
            return new Refusal($"{SeminarWords.Name(first)} would then be over already; shift it by less.");
        var count = moved.Length == 1 ? SeminarWords.Name(first) : $"{moved.Length} seminars";
        return new Plan($"Shift {count}", after, Conflicts.Of(group, after, now)) { Reason = inputs.Text("reason"), IsOfWhatIsToCome = true };
    }

    /// <summary>A date moved by a stretch of local time. Whole days leave the time as it was said: the usual start stays the usual start, and the second of two the second.</summary>
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

    private static Outcome<Period> Stretch(Group group, SeminarDate.On from, string typed, Instant now)
    {
        if (!typed.TrimStart().StartsWith("to ", StringComparison.OrdinalIgnoreCase)) return SpanReader.Read(typed);
        if (WhenReader.Read(typed.TrimStart()[3..], group.Settings, now, from).Sole(group.Settings).IsRefused(out var refusal, out var date)) return refusal;
        if (date is not SeminarDate.On to) return new Refusal($"Shift needs a date or a stretch of time, such as “to 11 dec”, “1 week” or “-3 days”.");
        if (to.Time is null) return Period.Between(from.Day, to.Day, PeriodUnits.Days);
        return Period.Between(from.Day + (from.Time ?? group.Settings.Start), to.Day + to.Time.Value, PeriodUnits.Days | PeriodUnits.Hours | PeriodUnits.Minutes);
    }

    private static Refusal NotAhead(Group group, Seminar seminar) => seminar.Date.Known() is not null
        ? new($"{SeminarWords.Name(seminar)} is not to come any more. Name the first seminar to come that shall move; see {new Span.Command("schedule")}.")
        : new($"{SeminarWords.Name(seminar)} has no date that could be shifted: {SeminarWords.LocalWhen(group.Settings, seminar.Date)}. Give it one with {new Span.Command("manage seminar-move")}.");
}
