using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Import;
using StudyGroup.Core.Features.Scheduling;
using StudyGroup.Core.Features.Settings;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Setup;

/// <summary>Plans everything that was answered in <c>/setup</c>: the settings, then the schedule, then its dates.</summary>
public sealed class SetupPlanner(ImportPlanner import) : IPlanner
{
    /// <summary>The kind of plan.</summary>
    internal const string Name = "setup";

    private readonly ContentsPlanner _contents = new();
    private readonly DatesPlanner _dates = new();

    /// <inheritdoc />
    public string Kind => Name;

    /// <inheritdoc />
    public Outcome<Plan> Make(Group group, Options inputs, Instant now) =>
        Make(group, inputs, now, (before, _) => import.Make(before, inputs, now));

    /// <inheritdoc />
    public async Task<PlanMaker> PrepareAsync(Group group, Options inputs)
    {
        if (inputs.Text(SetupAnswers.Schedule) != SetupSchedule.Readme) return (newest, now) => Make(newest, inputs, now);
        var make = await import.PrepareAsync(group, inputs);
        return (newest, now) => Make(newest, inputs, now, make);
    }

    /// <summary>The group with its settings and schedule but before new dates.</summary>
    internal Outcome<Plan> BeforeDates(Group group, Options inputs, Instant now) =>
        BeforeDates(group, inputs, now, (before, _) => import.Make(before, inputs, now));

    private Outcome<Plan> BeforeDates(Group group, Options inputs, Instant now, PlanMaker readme)
    {
        if (SettingsChange.Apply(group.Settings, inputs).IsRefused(out var refusal, out var settings)) return refusal;
        if (inputs.Yes(SetupAnswers.Nobody)) settings = settings with { Role = null };
        if (inputs.Text(SetupAnswers.Schedule) == SetupSchedule.Sample && inputs.Text(SetupAnswers.Book) is null)
            settings = settings with { Book = SampleBook.Title, Author = SampleBook.Author };
        var after = group with { Settings = settings };
        if (EveryoneRole.Refuse(group, after) is { } everyone) return everyone;
        if (ClockChange.Refuse(after, MovedStarts.Of(group, settings, now).Select(s => s.Id)) is { } gap) return gap;
        return inputs.Text(SetupAnswers.Schedule) switch
        {
            SetupSchedule.Empty => new Plan("", Emptied(after, inputs, now), []),
            SetupSchedule.Contents or SetupSchedule.Sample =>
                _contents.Make(inputs.Yes(SetupAnswers.Replace) ? Emptied(after, inputs, now) : after, inputs, now),
            SetupSchedule.Readme => readme(after, now).IsRefused(out refusal, out var plan)
                ? refusal
                : plan with { After = WithHeld(after, plan.After, inputs, now) },
            _ => new Plan("", after, []),
        };
    }

    private Outcome<Plan> Make(Group group, Options inputs, Instant now, PlanMaker readme)
    {
        if (BeforeDates(group, inputs, now, readme).IsRefused(out var refusal, out var plan)) return refusal;
        if (inputs.Text(SetupAnswers.Rhythm) is not null && HasUndated(plan.After, now))
        {
            if (_dates.Make(plan.After, inputs, now).IsRefused(out refusal, out var dated)) return refusal;
            plan = dated with { Warnings = [.. plan.Warnings, .. dated.Warnings] };
        }

        return plan with { Title = "Set up your reading group" };
    }

    /// <summary>What a pasted README leaves open; null if nothing is.</summary>
    internal ScheduleQuestion? Question(Options inputs) =>
        inputs.Text(SetupAnswers.Schedule) == SetupSchedule.Readme && inputs.ExactText(ImportPlanner.Text) is { } text
            ? ScheduleQuestion.Of(import.Readings.Read(text, ImportPlanner.DatesOf(inputs)), inputs)
            : null;

    /// <summary>Whether a seminar ahead has no date yet.</summary>
    internal static bool HasUndated(Group group, Instant now) =>
        group.Seminars.Any(s => Schedule.StatusOf(group, s, now) == SeminarStatus.Undated);

    /// <summary>The seminars held so far.</summary>
    internal static ImmutableArray<Seminar> Held(Group group, Instant now) =>
        [.. group.Seminars.Where(s => Schedule.StatusOf(group, s, now) == SeminarStatus.Held)];

    // What has been held is the group's memory, so it stays unless they say otherwise.
    private static Group Emptied(Group group, Options inputs, Instant now) =>
        group with { Seminars = inputs.Yes(SetupAnswers.ReplaceHeld) ? [] : Held(group, now) };

    // An import removes all that its text doesn't have.
    private static Group WithHeld(Group before, Group after, Options inputs, Instant now)
    {
        if (!inputs.Yes(SetupAnswers.Replace) || inputs.Yes(SetupAnswers.ReplaceHeld)) return after;
        var lost = Held(before, now).Where(s => after.Find(s.Id) is null && after.Numbered(s.Number) is null);
        return after with { Seminars = [.. after.Seminars.Concat(lost).OrderBy(s => s.Number)] };
    }
}
