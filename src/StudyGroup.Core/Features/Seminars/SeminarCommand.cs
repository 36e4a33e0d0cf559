using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Attending;

namespace StudyGroup.Core.Features.Seminars;

/// <summary><c>/seminar</c>: shows any seminar.</summary>
public sealed class SeminarCommand(IPoints points, IAttendance attendance) : ICommand, ISuggests, IAnswersButtons
{
    /// <summary>The action of a button that shows everything about a seminar. The first argument is its id; others don't matter.</summary>
    internal const string Action = "seminar";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "seminar", "What to read for a seminar, its date, place, presenter, slides and points",
        SeminarChoice.Option("Seminar", "number") with { Required = true });

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Action];

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandCall call) =>
        new(SeminarChoice.Find(call.Group, call.Options.Number("number")!.Value).IsRefused(out var refusal, out var seminar)
            ? refusal
            : new Reply.Public(Card(call, seminar)));

    /// <inheritdoc />
    public ValueTask<Reply> PressAsync(ButtonCall call) =>
        new(SeminarChoice.Find(call.Group, call.Action).IsRefused(out var refusal, out var seminar)
            ? refusal
            : new Reply.Private(SeminarDetails.For(
                call, seminar, points.Of(call.Group.Id, seminar.Id), Turnout(call, seminar))));

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => SeminarChoice.Suggest(call);

    private Card Card(Call call, Seminar seminar) =>
        SeminarCard.For(call.Group, seminar, points.Of(call.Group.Id, seminar.Id), call.Now, Turnout(call, seminar));

    private Turnout Turnout(Call call, Seminar seminar) =>
        AttendanceRules.TurnoutOf(call.Group, seminar, attendance.Of(call.Group.Id, seminar.Id));
}
