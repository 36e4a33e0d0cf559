using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Scheduling;

/// <summary><c>/manage break-add</c>: adds a break, which the schedule shows and plans skip.</summary>
public sealed class ManageBreakAdd(GroupChanges changes) : ICommand, ISuggests
{
    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage break-add", "Add a break without seminars, such as a reading week",
        DayOption.Spec("from", "First day, such as 21 dec or 2026-12-21") with { Required = true },
        new OptionSpec("reason", "Reason, such as “reading week”") { Required = true, MaxLength = Break.MaxReasonLength },
        DayOption.Spec("until", "Last day (default: the first day)"))
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        if (DayReader.Read(call.Options.Text("from")!, call.Group.Settings, call.Now).IsRefused(out var refusal, out var from))
            return refusal;
        var until = from;
        if (call.Options.Text("until") is { } typed
            && DayReader.Read(typed, call.Group.Settings, call.Now).IsRefused(out refusal, out until))
            return refusal;
        var changed = await changes.ChangeAsync(call, group => BreakRules.Add(group, from.Day, until.Day, call.Options.Text("reason")!));
        if (changed.IsRefused(out refusal, out var added)) return refusal;
        var pause = added.Group.Breaks.Single(b => b.Id.Value == added.Group.NextBreakId - 1);
        var affected = BreakRules.Affected(added.Group, pause, call.Now).Select(SeminarWords.Name).ToList();
        return new Reply.Private(new Card
        {
            Title = $"{BreakWords.Say(pause)}",
            Lines =
            [
                $"{BreakWords.Days(pause)}",
                .. affected.Count > 0 ? [Move(affected).AsAside()] : Array.Empty<Line>(),
            ],
        }.WithUndo(added));
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => DayOption.Suggest(call);

    private static Line Move(List<string> affected) =>
        $"{string.Join(", ", affected)} {(affected.Count == 1 ? "falls" : "fall")} in this break. "
        + $"Move {(affected.Count == 1 ? "it" : "them")} with {new Span.Command("manage seminar-move")} "
        + $"or {new Span.Command("manage shift")}.";
}
