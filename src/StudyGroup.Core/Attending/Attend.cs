using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Commands;
using StudyGroup.Core.Replies;
using StudyGroup.Core.Seminars;

namespace StudyGroup.Core.Attending;

/// <summary>The buttons "I'm coming" and "I can't", on reminders and on a seminar's card.</summary>
/// <param name="attendance">Who said that they are coming.</param>
public sealed class Attend(IAttendance attendance) : IAnswersButtons
{
    private const string Coming = "coming";
    private const string NotComing = "not-coming";

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Coming, NotComing];

    /// <inheritdoc />
    public async ValueTask<Reply> PressAsync(ButtonCall call)
    {
        if (SeminarChoice.Find(call.Group, call.Action).IsRefused(out var refusal, out var seminar)) return refusal;
        if (AttendanceRules.WhyNot(call.Group, seminar, call.Action[1], call.Now) is { } no) return no;
        var answer = await attendance.ChangeAsync(call.Group.Id, seminar.Id, call.Member.Id, before => AttendanceRules.Pressed(before, new Attendance
        {
            Group = call.Group.Id,
            Seminar = seminar.Id,
            Member = call.Member.Id,
            Start = call.Group.ExpectedStartOf(seminar)!.Value,
            IsComing = call.Action.Name == Coming,
            At = call.Now,
        }));
        var (coming, _) = AttendanceRules.Count(call.Group, seminar, attendance.Of(call.Group.Id, seminar.Id));
        Line what = $"{new Span.Strong(SeminarWords.Title(seminar))}, {SeminarWords.When(call.Group, seminar)}";
        return new Reply.Private(answer switch
        {
            { IsComing: true } when coming == 1 => (Line)$"You are coming to {what}. You are the first to say so.",
            { IsComing: true } => (Line)$"You are coming to {what}. With you {coming} are coming.",
            { IsComing: false } => (Line)$"You cannot come to {what}. Thank you for saying so.",
            null => (Line)$"Your answer about {what} is taken back.",
        });
    }

    /// <summary>The buttons for a seminar that starts at a moment.</summary>
    internal static ImmutableArray<Button> ButtonsFor(Seminar seminar, Instant start) =>
    [
        new Button("I'm coming", new ActionId(Coming, $"{seminar.Id}", AttendanceRules.Stamp(start)), Weight.Main),
        new Button("I can't", new ActionId(NotComing, $"{seminar.Id}", AttendanceRules.Stamp(start))),
    ];
}
