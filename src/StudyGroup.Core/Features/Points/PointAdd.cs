using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Points;

/// <summary><c>/point add</c> and the card's "Add a point" button: adds a discussion point to a seminar.</summary>
public sealed class PointAdd(IPoints points) : ICommand, ISuggests, IAnswersButtons, IAnswersForms
{
    /// <summary>The action: the seminar's id.</summary>
    internal const string Action = "point-add";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "point add", "Add something you'd like to discuss (default: opens a form)",
        new OptionSpec("text", "What you want to talk about") { MaxLength = Point.MaxTextLength },
        SeminarChoice.Option("Seminar (default: the next one)"));

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Action];

    /// <inheritdoc />
    public IReadOnlyList<string> Forms { get; } = [Action];

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        if (SeminarChoice.FindOrNext(call).IsRefused(out var refusal, out var seminar)) return refusal;
        return call.Options.Text("text") is { } text ? await AddAsync(call, seminar, text) : new Reply.Ask(Form(seminar));
    }

    /// <inheritdoc />
    public ValueTask<Reply> PressAsync(ButtonCall call) =>
        new(Open(call, call.Action).IsRefused(out var refusal, out var form) ? refusal : new Reply.Ask(form));

    /// <inheritdoc />
    public Outcome<Form> Open(Call call, ActionId action) =>
        SeminarChoice.Find(call.Group, action).IsRefused(out var refusal, out var seminar) ? refusal : Form(seminar);

    /// <inheritdoc />
    public async ValueTask<Reply> SubmitAsync(FormCall call) =>
        SeminarChoice.Find(call.Group, call.Action).IsRefused(out var refusal, out var seminar)
            ? refusal
            : await AddAsync(call, seminar, call.Field("text"));

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => SeminarChoice.Suggest(call);

    private static Form Form(Seminar seminar) => new(
        $"Add a point to {SeminarWords.Name(seminar)}", new ActionId(Action, $"{seminar.Id}"),
        [new FormField("text", "What do you want to talk about?", Point.MaxTextLength, Multiline: true)]);

    private async Task<Reply> AddAsync(Call call, Seminar seminar, string? typed)
    {
        if (PointRules.ReadText(typed).IsRefused(out var refusal, out var text)) return refusal;
        var added = await points.AddAsync(call.Group.Id, seminar.Id, count => PointRules.New(call, seminar, text, count));
        return added.IsRefused(out refusal, out var point) ? refusal : new Reply.Public(PointCard.Of(call.Group, point, call.Now));
    }
}
