using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Attending;
using StudyGroup.Core.Features.Seminars;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Reminders;

/// <summary>The buttons under a nudge that don't open a form. Only the presenter may press them.</summary>
public sealed class NudgeButtons(IPoints points, IAttendance attendance, IPosts posts, ISeasons seasons)
    : IAnswersButtons, IAnswersInDirectMessages
{
    /// <summary>Shows the seminar.</summary>
    internal const string Details = "nudge";

    /// <summary>Topic and date still work.</summary>
    internal const string StillWorks = "nudge-right";

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Details, StillWorks];

    /// <inheritdoc />
    public IReadOnlyList<string> InDirectMessages => Buttons;

    /// <inheritdoc />
    public async ValueTask<Reply> PressAsync(ButtonCall call)
    {
        if (call.Action.Name == Details)
            return Shown(call).IsRefused(out var no, out var shown)
                ? no
                : new Reply.Private(Card(call with { Group = shown.Group }, shown.Seminar));
        if (Asked(call, call.Action).IsRefused(out var refusal, out var seminar)) return refusal;
        var nudge = new Nudge(NudgeQuestion.Topic, call.Group.KnownStartOf(seminar)!.Value, call.Member.Id)
        {
            Answer = new NudgeAnswer(IsRight: true),
        };
        var key = nudge.KeyOf(call.Group.Id, seminar.Id, call.Now);
        await posts.ChangeLiveAsync(call.Group.Id, key, post => post with { Subject = nudge });
        return new Reply.Replace(NudgeCard.Of(call.Group, seminar, nudge, isDirect: true));
    }

    /// <summary>
    /// The seminar that a presenter is asked about, unless it's over or has changed since. The action's arguments are the group's id, the
    /// seminar's id and its start.
    /// </summary>
    internal static Outcome<Seminar> Asked(Call call, ActionId action)
    {
        if (Presented(call, action).IsRefused(out var refusal, out var seminar)) return refusal;
        if (Schedule.StatusOf(call.Group, seminar, call.Now) == SeminarStatus.Held)
            return new Refusal($"{SeminarWords.Called(seminar)} is over, so there's nothing left to answer.");
        var isAsAsked = PresenterSlots.IsToCome(call.Group, seminar, call.Now)
            && call.Group.KnownStartOf(seminar) is { } start && AttendanceRules.Stamp(start) == action[2];
        return isAsAsked
            ? seminar
            : new Refusal($"{SeminarWords.Called(seminar)} has changed since I asked. If it's still ahead, I'll ask again.");
    }

    private Outcome<FoundSeminar> Shown(ButtonCall call)
    {
        if (SeminarChoice.FindEver(call.Group, seasons, call.Action, 1).IsRefused(out var refusal, out var found)) return refusal;
        return Presented(call, found.Seminar).IsRefused(out refusal, out _) ? refusal : found;
    }

    private static Outcome<Seminar> Presented(Call call, ActionId action) =>
        SeminarChoice.Find(call.Group, action, 1).IsRefused(out var refusal, out var seminar) ? refusal : Presented(call, seminar);

    private static Outcome<Seminar> Presented(Call call, Seminar seminar) => seminar.IsPresentedBy(call.Member.Id)
        ? seminar
        : new Refusal($"Only a presenter of {SeminarWords.Called(seminar)} can answer this.");

    // Under a direct message the card's own buttons wouldn't know the group.
    private Card Card(Call call, Seminar seminar) => SeminarCard.For(
        call.Group, seminar, points.Of(call.Group.Id, seminar.Id), call.Now,
        AttendanceRules.TurnoutOf(call.Group, seminar, attendance.Of(call.Group.Id, seminar.Id))) with
    { Buttons = [] };
}
