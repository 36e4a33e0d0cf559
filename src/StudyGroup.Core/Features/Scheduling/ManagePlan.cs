using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.Scheduling;

/// <summary><c>/manage plan</c>: lays dates on the seminars that have none, after a preview.</summary>
/// <param name="previews">Shows what would be.</param>
public sealed class ManagePlan(Previews previews) : ICommand, ISuggests
{
    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage plan", "Lay dates on the seminars that have none; you see it before it is done",
        new OptionSpec("first", "The first date, such as friday 18:00 or 2027-01-12 18:00") { Required = true, Suggests = true, Longest = 100 },
        new OptionSpec(RhythmOption.Name, "Such as: every 2 weeks on friday 18:00") { Required = true, Suggests = true, Longest = 100 },
        new OptionSpec("skip", "Days without: 24 dec to 6 jan: winter break; 2027-04-02; breaks are left out in any case") { Longest = 500 },
        SeminarChoice.Option("From which seminar on; all without a date if you say nothing", "from"))
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
        _ => WhenOption.Suggest(call, WhenOption.LastOf(call.Group), settled: true).Select(date => AfterBreak(date, call)).DistinctBy(date => date.Value),
    };

    // A date in a break is offered as the same weekday and time after it.
    private static Suggestion AfterBreak(Suggestion offered, SuggestCall call)
    {
        var settings = call.Group.Settings;
        if (WhenReader.Read((string)offered.Value, settings, call.Now, WhenOption.LastOf(call.Group)).Sole(settings).IsRefused(out _, out var read) || read is not SeminarDate.On date)
            return offered;
        var open = date;
        while (call.Group.Breaks.Any(b => b.Has(open.Day))) open = open with { Day = open.Day.PlusWeeks(1) };
        return open == date ? offered : new Suggestion(WhenWords.SayInFull(open, settings, call.Now), WhenWords.Type(open, settings));
    }
}
