using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Scheduling;

/// <summary><c>/manage break-remove</c>: removes a break from the schedule.</summary>
public sealed class ManageBreakRemove(GroupChanges changes) : ICommand, ISuggests
{
    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage break-remove", "Remove a break from the schedule",
        new OptionSpec("break", "Break; pick one from the list", OptionKind.Number) { Required = true, Suggests = true })
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        var id = call.Options.Number("break")!.Value;
        if (call.Group.Breaks.FirstOrDefault(b => b.Id.Value == id) is not { } pause) return Gone(call.Group);
        var changed = await changes.ChangeAsync(
            call, group => group.Breaks.Contains(pause) ? group with { Breaks = group.Breaks.Remove(pause) } : Gone(group));
        if (changed.IsRefused(out var refusal, out var removed)) return refusal;
        Line done = $"The break on {new Span.Strikethrough(BreakWords.Days(pause))} ({pause.Reason}) is removed.";
        return new Reply.Private(((Card)done).WithUndo(removed));
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) =>
        from pause in call.Group.Breaks
        let shown = $"{BreakWords.Days(pause)} · {pause.Reason}"
        where shown.Contains(call.Typed.Trim(), StringComparison.OrdinalIgnoreCase) || pause.Id.ToString() == call.Typed.Trim()
        select new Suggestion(shown, (long)pause.Id.Value);

    private static Refusal Gone(Group group) => group.Breaks.IsEmpty
        ? new($"There are no breaks. Add one with {new Span.Command("manage break-add")}.")
        : new($"I can't find that break. Pick one from the list; it has {group.Breaks.Length}.");
}
