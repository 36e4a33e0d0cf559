using StudyGroup.Core.Attending;
using StudyGroup.Core.Commands;
using StudyGroup.Core.Points;
using StudyGroup.Core.Replies;

namespace StudyGroup.Core.Seminars;

/// <summary><c>/next-seminar</c>: the card of the next seminar.</summary>
/// <param name="points">The points.</param>
/// <param name="attendance">Who said that they are coming.</param>
public sealed class NextSeminar(IPoints points, IAttendance attendance) : ICommand
{
    /// <inheritdoc />
    public CommandSpec Spec { get; } = new("next-seminar", "When we meet next, what we read, the slides and the points so far");

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandCall call) => new(Schedule.Next(call.Group, call.Now) is { } next
        ? new Reply.Public(SeminarCard.For(call.Group, next, points.Of(call.Group.Id, next.Id), call.Now, AttendanceRules.Count(call.Group, next, attendance.Of(call.Group.Id, next.Id))))
        : SeminarChoice.NoNext(call.Group, $"See what there was with /schedule show:all."));
}
