using System.Collections.Immutable;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.Scheduling;

/// <summary><c>/manage shift</c>: moves a seminar and all later dated ones after a preview.</summary>
public sealed class ManageShift(Previews previews) : ICommand, ISuggests
{
    private const string To = "to ";

    private static readonly ImmutableArray<string> UsualSpans = ["1 week", "2 weeks", "-1 week", "1 day", "-1 day", "1 hour", "to friday"];

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage shift", "Move a seminar and all later ones with a date (with a preview)",
        SeminarChoice.Option("First seminar to move", "from") with { Required = true },
        new OptionSpec("by", "How far, such as 1 week, -3 days, 90 minutes, to 11 dec")
        {
            Required = true,
            Suggests = true,
            MaxLength = 100,
        },
        new OptionSpec("reason", "Reason, visible to everyone") { MaxLength = Seminar.MaxTextLength })
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
        return typed.StartsWith(To, StringComparison.OrdinalIgnoreCase)
            ? Dates(call with { Typed = typed[To.Length..] })
            : Spans(typed.TrimEnd());
    }

    // The usual spans that start with the typed text, else the text itself if it can be read, else why it can't.
    private static List<Suggestion> Spans(string typed)
    {
        var usual = UsualSpans.Where(s => s.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Select(s => new Suggestion(s, s)).ToList();
        return usual.Count > 0 ? usual : [new(SpanReader.Read(typed).Refusal is { } refusal ? $"{refusal.Sentence}" : typed, typed)];
    }

    // With a day alone, each seminar keeps its time. Text that can't be read comes back as typed, with the reason.
    private static IEnumerable<Suggestion> Dates(SuggestCall call) =>
        from date in WhenOption.Suggest(
            call, call.Options.Number("from") is { } number ? call.Group.Numbered(number)?.Date : null, settled: true)
        let shown = DayOption.AsDay(date, call) ?? date
        select shown with { Shown = Equals(date.Value, call.Typed) ? date.Shown : To + shown.Shown, Value = $"{To}{date.Value}" };
}
