using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Scheduling;

/// <summary>Schedules the undated seminars by number: a first date, then a rhythm that skips breaks.</summary>
public sealed class DatesPlanner : IPlanner
{
    /// <summary>The kind of plan.</summary>
    internal const string Name = "plan";

    private const int MaxSkipped = 10;

    /// <inheritdoc />
    public string Kind => Name;

    /// <inheritdoc />
    public Outcome<Plan> Make(Group group, Options inputs, Instant now)
    {
        var from = inputs.Number("from") ?? 0;
        var undated = group.Seminars.Where(s => s.Number >= from && Schedule.StatusOf(group, s, now) == SeminarStatus.Undated).ToList();
        if (undated.Count == 0) return NoneIsUndated(from);
        var typed = WhenReader.Read(inputs.Text("first") ?? "", group.Settings, now, WhenOption.LastOf(group)).Sole(group.Settings);
        if (typed.IsRefused(out var refusal, out var date)) return refusal;
        if (date is not SeminarDate.On first) return new Refusal($"“first” needs a settled date, such as “friday” or “2027-01-12”.");
        if (RhythmReader.Read(inputs.Text("rhythm") ?? "").IsRefused(out refusal, out var rhythm)) return refusal;
        var after = group;
        if (inputs.Text("skip") is { } skip)
        {
            if (SkipReader.Read(skip, group.Settings, now).IsRefused(out refusal, out var skipped)) return refusal;
            foreach (var pause in skipped.Breaks.Where(p => !group.Breaks.Any(b => b.Has(p.From) && b.Has(p.Until))))
            {
                if (BreakRules.Add(after, pause.From, pause.Until, pause.Reason).IsRefused(out refusal, out var paused)) return refusal;
                after = paused;
            }
        }

        var breaks = after.Breaks;
        var days = rhythm.DatesFrom(first.Day).Where(day => !breaks.Any(b => b.Has(day))).Take(undated.Count).ToList();
        if (days.Count < undated.Count) return new Refusal($"I can't fit {undated.Count} seminars into that rhythm. Try another one.");
        var time = rhythm.Time ?? first.Time;
        after = undated.Zip(days).Aggregate(
            after, (plan, pair) => plan.With(pair.First with { Date = new SeminarDate.On(pair.Second, time) }));
        if (ClockChange.Refuse(after, undated.Select(s => s.Id)) is { } gap) return gap;
        var warnings = Conflicts.Of(group, after, now);
        if (days[0] != first.Day)
        {
            warnings =
            [
                $"The first one would be on {DateWords.Day(days[0])}, not on {DateWords.Day(first.Day)}: "
                    + $"that day doesn't fit the rhythm or is in a break.",
                .. warnings,
            ];
        }

        var title = $"Schedule {(undated.Count == 1 ? SeminarWords.Name(undated[0]) : $"{undated.Count} seminars")}, {rhythm.Said}";
        return new Plan(title, after, warnings)
        {
            MovesUpcomingSeminars = true,
            Lines = Skipped(rhythm.DatesFrom(first.Day).TakeWhile(day => day < days[^1]), breaks),
        };
    }

    // The days of the rhythm that breaks rule out.
    private static ImmutableArray<Line> Skipped(IEnumerable<LocalDate> days, ImmutableArray<Break> breaks)
    {
        ImmutableArray<string> skipped =
            [.. days.SelectMany(day => breaks.Where(b => b.Has(day)).Take(1), (day, pause) => BreakWords.On(day, pause))];
        var more = skipped.Length > MaxSkipped ? $" and {skipped.Length - MaxSkipped} more" : "";
        return skipped.IsEmpty ? [] : [$"Skipped: {string.Join(", ", skipped.Take(MaxSkipped))}{more}"];
    }

    private static Refusal NoneIsUndated(long from) => from == 0
        ? new($"All upcoming seminars have a date. Move them with {new Span.Command("manage shift")}, or add new ones first.")
        : new($"All upcoming seminars from Seminar {from} on have a date. Pick a lower “from”, or leave it out for all.");
}
