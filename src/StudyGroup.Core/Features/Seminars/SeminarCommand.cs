using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Attending;

namespace StudyGroup.Core.Features.Seminars;

/// <summary><c>/seminar</c>: shows any seminar.</summary>
public sealed class SeminarCommand(IPoints points, IAttendance attendance, ISeasons seasons)
    : ICommand, ISuggests, IAnswersButtons, IAnswersSelects
{
    /// <summary>The action of a button that shows everything about a seminar. The first argument is its id; others don't matter.</summary>
    internal const string Action = "seminar";

    /// <summary>The action of a menu that shows everything about the chosen seminar: the value of a choice is its id.</summary>
    internal const string Chosen = "seminar-chosen";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "seminar", "What to read for a seminar, its date, place, presenter, slides and points",
        SeminarChoice.Option("Seminar", "number") with { Required = true });

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Action];

    /// <inheritdoc />
    public IReadOnlyList<string> Selects { get; } = [Chosen];

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandCall call) =>
        new(SeminarChoice.Find(call.Group, call.Options.Number("number")!.Value).IsRefused(out var refusal, out var seminar)
            ? refusal
            : new Reply.Public(Card(call, seminar)));

    /// <inheritdoc />
    public ValueTask<Reply> PressAsync(ButtonCall call) => new(Details(call, call.Action));

    /// <inheritdoc />
    public ValueTask<Reply> ChooseAsync(SelectCall call) =>
        new(Details(call, new ActionId(Action, (call.Chosen as TextGiven)?.Text ?? "")));

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => SeminarChoice.Suggest(call);

    private Reply Details(Call call, ActionId action)
    {
        if (SeminarChoice.FindEver(call.Group, seasons, action).IsRefused(out var refusal, out var found)) return refusal;
        var then = call with { Group = found.Group };
        return new Reply.Private(SeminarDetails.For(
            then, found.Seminar, points.Of(call.Group.Id, found.Seminar.Id), Turnout(then, found.Seminar)));
    }

    private Card Card(Call call, Seminar seminar) =>
        SeminarCard.For(call.Group, seminar, points.Of(call.Group.Id, seminar.Id), call.Now, Turnout(call, seminar));

    private Turnout Turnout(Call call, Seminar seminar) =>
        AttendanceRules.TurnoutOf(call.Group, seminar, attendance.Of(call.Group.Id, seminar.Id));
}
