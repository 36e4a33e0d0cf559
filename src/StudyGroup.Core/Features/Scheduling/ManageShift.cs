using System.Collections.Immutable;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.Scheduling;

/// <summary><c>/manage shift</c>: moves a seminar and all dated ones after it, after a preview.</summary>
/// <param name="previews">Shows what would be.</param>
public sealed class ManageShift(Previews previews) : ICommand, ISuggests
{
    private const string To = "to ";

    private static readonly ImmutableArray<string> Stretches = ["1 week", "2 weeks", "-1 week", "1 day", "-1 day", "1 hour", "to friday"];

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage shift", "Move a seminar and all dated ones after it; you see it before it is done",
        SeminarChoice.Option("The first that moves", "from") with { Required = true },
        new OptionSpec("by", "How far: 1 week, -3 days, 90 minutes, to 11 dec") { Required = true, Suggests = true, Longest = 100 },
        new OptionSpec("reason", "Why, for everyone to read") { Longest = Seminar.LongestText })
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandCall call) => previews.AnswerAsync(call, ShiftPlanner.Name);

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call)
    {
        if (call.Option == "from") return SeminarChoice.Suggest(call);
        var typed = call.Typed.TrimStart();
        return typed.StartsWith(To, StringComparison.OrdinalIgnoreCase) ? Dates(call with { Typed = typed[To.Length..] }) : Stretch(typed.TrimEnd());
    }

    // The usual ones that begin as what is typed, else what is typed if it can be read; where neither is, why not.
    private static List<Suggestion> Stretch(string typed)
    {
        var usual = Stretches.Where(s => s.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).Select(s => new Suggestion(s, s)).ToList();
        return usual.Count > 0 ? usual : [new(SpanReader.Read(typed).Refusal is { } refusal ? $"{refusal.Sentence}" : typed, typed)];
    }

    // A day alone leaves each seminar its time. What was not understood comes back as it was typed, with the reason.
    private static IEnumerable<Suggestion> Dates(SuggestCall call) =>
        from date in WhenOption.Suggest(call, call.Options.Number("from") is { } number ? call.Group.Numbered(number)?.Date : null, settled: true)
        let shown = DayOption.AsDay(date, call) ?? date
        select shown with { Shown = Equals(date.Value, call.Typed) ? date.Shown : To + shown.Shown, Value = $"{To}{date.Value}" };
}
