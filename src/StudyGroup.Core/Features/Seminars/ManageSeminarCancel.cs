using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Seminars;

/// <summary><c>/manage seminar-cancel</c>: cancels a seminar. It stays in the schedule, struck through.</summary>
public sealed class ManageSeminarCancel(GroupChanges changes) : ICommand, ISuggests, IAnswersButtons, IAnswersForms
{
    /// <summary>The action of the button "Cancel seminar" and of its form. The argument is the seminar's id.</summary>
    internal const string Action = "seminar-cancel";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage seminar-cancel", "Cancel a seminar (it stays listed, struck through)",
        SeminarChoice.Option("Seminar") with { Required = true },
        new OptionSpec("reason", "Reason, visible to everyone") { MaxLength = Seminar.MaxTextLength })
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Action];

    /// <inheritdoc />
    public IReadOnlyList<string> Forms { get; } = [Action];

    /// <inheritdoc />
    public ValueTask<Reply> PressAsync(ButtonCall call) => SeminarForms.PressAsync(Open(call, call.Action));

    /// <inheritdoc />
    public Outcome<Form> Open(Call call, ActionId action) => SeminarForms.Find(call, action).IsRefused(out var refusal, out var seminar)
        ? refusal
        : new Form($"Cancel {SeminarWords.Name(seminar)}?", action,
            [new FormField("reason", "Reason, visible to everyone", Seminar.MaxTextLength, Required: false)]);

    /// <inheritdoc />
    public ValueTask<Reply> SubmitAsync(FormCall call) => SeminarForms.RunAsync(call, this);

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        if (SeminarChoice.Find(call.Group, call.Options.Number("seminar")!.Value).IsRefused(out var refusal, out var seminar))
            return refusal;
        var reason = call.Options.Text("reason");
        var changed = await changes.ChangeAsync(call, group => Cancel(group, seminar.Id, reason));
        if (changed.IsRefused(out refusal, out var cancelled)) return refusal;
        var why = reason is null ? "" : $" Reason: {reason}.";
        Line done =
            $"{SeminarWords.Called(seminar)} is cancelled.{why} To bring it back, use {new Span.Command("manage seminar-restore")}.";
        return new Reply.Private(((Card)done).WithUndo(cancelled));
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => SeminarChoice.Suggest(call);

    private static Outcome<Group> Cancel(Group group, SeminarId id, string? reason)
    {
        if (group.Find(id) is not { } seminar) return SeminarChoice.Gone(group, id);
        return seminar.Cancelled is null
            ? group.With(seminar with { Cancelled = new Cancellation(reason) })
            : new Refusal(
                $"{SeminarWords.Called(seminar)} is already cancelled. "
                + $"To bring it back, use {new Span.Command("manage seminar-restore")}.");
    }
}
