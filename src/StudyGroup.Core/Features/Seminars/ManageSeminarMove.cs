using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Seminars;

/// <summary><c>/manage seminar-move</c>: sets, changes or clears a seminar's date.</summary>
/// <param name="drafts">Holds the command while the bot asks which date is meant.</param>
public sealed class ManageSeminarMove(GroupChanges changes, IDrafts drafts) : ICommand, ISuggests, IAnswersButtons, IAnswersForms
{
    /// <summary>The action of the button "Move" and of its form. The argument is the seminar's id.</summary>
    internal const string Action = "seminar-move";

    private const string Pick = "move-when";

    private readonly WhenQuestion _question = new(drafts);

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage seminar-move", "Set, change or clear a seminar's date",
        SeminarChoice.Option("Seminar") with { Required = true },
        WhenOption.Spec("New date, such as friday 6pm, in 2 weeks, a week later, maybe friday, TBA, coming soon") with { Required = true })
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Pick, Action];

    /// <inheritdoc />
    public IReadOnlyList<string> Forms { get; } = [Action];

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        if (SeminarChoice.Find(call.Group, call.Options.Number("seminar")!.Value).IsRefused(out var refusal, out var seminar))
            return refusal;
        var read = WhenReader.Read(call.Options.Text(WhenOption.Name)!, call.Group.Settings, call.Now, seminar.Date);
        if (read is ParsedDate.InDoubt doubt) return await _question.AskAsync(call, Pick, doubt);
        if (read.Sole(call.Group.Settings).IsRefused(out refusal, out var date)) return refusal;
        var old = seminar.Date;
        var changed = await changes.ChangeAsync(call, group => SeminarMoves.Move(group, seminar.Id, date, out old));
        return changed.IsRefused(out refusal, out var done) ? refusal : SeminarMoves.Done(call, done, seminar, old, date);
    }

    /// <inheritdoc />
    public ValueTask<Reply> PressAsync(ButtonCall call) => call.Action.Name == Pick
        ? _question.PickAsync(call, this)
        : SeminarForms.PressAsync(Open(call, call.Action));

    /// <inheritdoc />
    public Outcome<Form> Open(Call call, ActionId action) => SeminarForms.Find(call, action).IsRefused(out var refusal, out var seminar)
        ? refusal
        : new Form($"Move {SeminarWords.Name(seminar)}", action, [WhenOption.Field("New date, “TBA” or “coming soon”")]);

    /// <inheritdoc />
    public async ValueTask<Reply> SubmitAsync(FormCall call) => call.Field(WhenOption.Name) is null
        ? new Refusal($"There's no date in that. Write one, such as “friday 6pm”.")
        : await SeminarForms.RunAsync(call, this);

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => call.Option == WhenOption.Name
        ? WhenOption.Suggest(call, call.Options.Number("seminar") is { } number ? call.Group.Numbered(number)?.Date : null)
        : SeminarChoice.Suggest(call);
}
