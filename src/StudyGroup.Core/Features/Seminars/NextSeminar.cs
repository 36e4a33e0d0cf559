using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Attending;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Seminars;

/// <summary><c>/next-seminar</c>: shows the next seminar.</summary>
public sealed class NextSeminar(IPoints points, IAttendance attendance, IVisits visits)
    : ICommand, IAnswersForAllGroups, IAnswersButtons
{
    /// <summary>The action of a button that shows the next seminar. Its arguments don't matter.</summary>
    internal const string Action = "next-seminar";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new("next-seminar", "When we meet next, what to read, the slides and the points so far");

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Action];

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandCall call) =>
        new(Card(call).IsRefused(out var refusal, out var card) ? refusal : new Reply.Public(card with
        {
            Buttons = [.. card.Buttons, .. CatchUpButton.For(call.Group, visits.Of(call.Group.Id, call.Member.Id), call.Now)],
        }));

    /// <inheritdoc />
    public ValueTask<Reply> AnswerForAllAsync(CommandCall call, IReadOnlyList<Group> groups) =>
        new(new Reply.Public(NextOfEach.Of(groups, call.Now)));

    /// <inheritdoc />
    public ValueTask<Reply> PressAsync(ButtonCall call) =>
        new(Card(call).IsRefused(out var refusal, out var card) ? refusal : new Reply.Private(card));

    private Outcome<Card> Card(Call call) => Schedule.Next(call.Group, call.Now) is { } next
        ? SeminarCard.For(
            call.Group, next, points.Of(call.Group.Id, next.Id), call.Now,
            AttendanceRules.TurnoutOf(call.Group, next, attendance.Of(call.Group.Id, next.Id)))
        : SeminarChoice.NoNext(call.Group, $"See past seminars with {new Span.Command("schedule")} show:all.");
}
