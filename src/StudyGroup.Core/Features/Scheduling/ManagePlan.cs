using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.Scheduling;

/// <summary><c>/manage plan</c>: schedules the undated seminars after a preview.</summary>
public sealed class ManagePlan(Previews previews) : ICommand, ISuggests
{
    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage plan", "Schedule the undated seminars (with a preview)",
        new OptionSpec("first", "First date, such as friday 18:00 or 2027-01-12 18:00")
        {
            Required = true,
            Suggests = true,
            MaxLength = 100,
        },
        new OptionSpec(RhythmOption.Name, "Rhythm, such as every 2 weeks on friday 18:00")
        {
            Required = true,
            Suggests = true,
            MaxLength = 100,
        },
        new OptionSpec("skip", "Extra days to skip besides breaks, such as 24 dec to 6 jan: winter break; 2027-04-02") { MaxLength = 500 },
        SeminarChoice.Option("First seminar to schedule (default: all undated ones)", "from"))
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandCall call) => previews.AnswerAsync(call, DatesPlanner.Name);

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => call.Option switch
    {
        "from" => SeminarChoice.Suggest(call),
        RhythmOption.Name => RhythmOption.Suggest(call.Typed),
        _ => WhenOption.Suggest(call, WhenOption.LastOf(call.Group), settled: true)
            .Select(date => AfterBreak(date, call)).DistinctBy(date => date.Value),
    };

    // A date in a break moves to the same weekday and time after the break.
    private static Suggestion AfterBreak(Suggestion offered, SuggestCall call)
    {
        var settings = call.Group.Settings;
        var reading = WhenReader.Read((string)offered.Value, settings, call.Now, WhenOption.LastOf(call.Group)).Sole(settings);
        if (reading.IsRefused(out _, out var read) || read is not SeminarDate.On date) return offered;
        var open = date;
        while (call.Group.Breaks.Any(b => b.Has(open.Day))) open = open with { Day = open.Day.PlusWeeks(1) };
        return open == date ? offered : new Suggestion(WhenWords.SayInFull(open, settings, call.Now), WhenWords.Type(open, settings));
    }
}
