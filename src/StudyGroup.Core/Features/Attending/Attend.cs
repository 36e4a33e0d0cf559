using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Attending;

/// <summary>
/// The buttons "I'm coming" and "I can't" on reminders and on a seminar's card, and "Remove my answer" in the private reply. Giving the
/// same answer twice changes nothing, on any card.
/// </summary>
public sealed class Attend(IAttendance attendance) : IAnswersButtons
{
    private const string Coming = "coming";
    private const string NotComing = "not-coming";
    private const string Withdraw = "attend-withdraw";

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Coming, NotComing, Withdraw];

    /// <inheritdoc />
    public async ValueTask<Reply> PressAsync(ButtonCall call)
    {
        if (SeminarChoice.Find(call.Group, call.Action).IsRefused(out var refusal, out var seminar)) return refusal;
        if (AttendanceRules.WhyNot(call.Group, seminar, call.Action[1], call.Now) is { } no) return no;
        return call.Action.Name == Withdraw ? await RemoveAsync(call, seminar) : await KeepAsync(call, seminar);
    }

    private async Task<Reply> KeepAsync(ButtonCall call, Seminar seminar)
    {
        var start = call.Group.KnownStartOf(seminar)!.Value;
        var isComing = call.Action.Name == Coming;
        await attendance.ChangeAsync(call.Group.Id, seminar.Id, call.Member.Id, before => AttendanceRules.Answered(before, new Attendance
        {
            Group = call.Group.Id,
            Seminar = seminar.Id,
            Member = call.Member.Id,
            Start = start,
            IsComing = isComing,
            At = call.Now,
        }));
        var coming = AttendanceRules.TurnoutOf(call.Group, seminar, attendance.Of(call.Group.Id, seminar.Id)).Coming.Count;
        var name = SeminarWords.Called(seminar);
        Line others = coming == 1 ? $"You're the first." : (Line)$"{coming:N0} people are coming, including you.";
        return new Reply.Private(new Card
        {
            Lines =
            [
                isComing
                    ? (Line)$"You're in for {name}, {SeminarWords.When(call.Group, seminar)}. {others}"
                    : $"Got it, you can't make {name}. Thanks for letting us know.",
            ],
            Buttons = [RemoveButton(seminar, start, isComing)],
        });
    }

    // A button under an older answer doesn't remove the newer one.
    private async Task<Reply> RemoveAsync(ButtonCall call, Seminar seminar)
    {
        var start = call.Group.KnownStartOf(seminar)!.Value;
        var kept = await attendance.ChangeAsync(
            call.Group.Id, seminar.Id, call.Member.Id, before => AttendanceRules.IsOther(before, start, call.Action[2]) ? before : null);
        var name = SeminarWords.Called(seminar);
        return new Reply.Replace(kept is null
            ? (Line)$"Your answer for {name} is removed."
            : new Card
            {
                Lines =
                [
                    kept.IsComing
                        ? (Line)$"You've changed your answer since: you're in for {name}."
                        : $"You've changed your answer since: you can't make {name}.",
                ],
                Buttons = [RemoveButton(seminar, start, kept.IsComing)],
            });
    }

    private static Button RemoveButton(Seminar seminar, Instant start, bool isComing) =>
        new("Remove my answer", new ActionId(Withdraw, $"{seminar.Id}", AttendanceRules.Stamp(start), AttendanceRules.Said(isComing)));

    /// <summary>The buttons for a seminar with a known start. The first says how many are coming.</summary>
    internal static ImmutableArray<Button> ButtonsFor(Seminar seminar, Instant start, int coming) =>
    [
        new Button(
            coming == 0 ? "I'm coming" : $"I'm coming · {coming}", new ActionId(Coming, $"{seminar.Id}", AttendanceRules.Stamp(start)),
            ButtonStyle.Primary),
        new Button("I can't", new ActionId(NotComing, $"{seminar.Id}", AttendanceRules.Stamp(start))),
    ];
}
