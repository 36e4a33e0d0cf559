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
public sealed class NudgeButtons(
    IGroups groups, IPoints points, IAttendance attendance, IPosts posts) : IAnswersButtons, IAnswersInDirectMessages
{
    /// <summary>Shows the seminar.</summary>
    internal const string Details = "nudge";

    /// <summary>Topic and date still work.</summary>
    internal const string StillWorks = "nudge-right";

    /// <summary>The presenter can't make the date.</summary>
    internal const string CantMakeDate = "nudge-unsuited";

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Details, StillWorks, CantMakeDate];

    /// <inheritdoc />
    public IReadOnlyList<string> InDirectMessages => Buttons;

    /// <inheritdoc />
    public async ValueTask<Reply> PressAsync(ButtonCall call)
    {
        if (SeminarChoice.Find(call.Group, call.Action, 1).IsRefused(out var refusal, out var seminar)) return refusal;
        if (!seminar.IsPresentedBy(call.Member.Id))
            return new Refusal($"Only a presenter of {SeminarWords.Called(seminar)} can answer this.");
        if (call.Action.Name == Details) return new Reply.Private(Card(call, seminar));
        if (Schedule.StandingOf(call.Group, seminar, call.Now) == Standing.Held)
            return new Refusal($"{SeminarWords.Called(seminar)} is over, so there's nothing left to answer.");
        if (!IsAsAsked(call, seminar))
            return new Refusal($"{SeminarWords.Called(seminar)} has changed since I asked. If it's still ahead, I'll ask again.");
        var nudge = new Nudge(NudgeQuestion.Topic, call.Group.KnownStartOf(seminar)!.Value, call.Member.Id);
        nudge =
            nudge with { Answer = call.Action.Name == StillWorks ? new NudgeAnswer(IsRight: true) : await TellAsync(call, seminar, nudge) };
        var key = nudge.KeyOf(call.Group.Id, seminar.Id, call.Now);
        await posts.ChangeLiveAsync(call.Group.Id, key, post => post with { Subject = nudge });
        return new Reply.Replace(NudgeCard.Of(call.Group, seminar, nudge, isDirect: true));
    }

    private static bool IsAsAsked(ButtonCall call, Seminar seminar) =>
        PresenterSlots.IsToCome(call.Group, seminar, call.Now)
        && call.Group.KnownStartOf(seminar) is { } start && AttendanceRules.Stamp(start) == call.Action[2];

    // The channel is the only place where all organizers look.
    private async Task<NudgeAnswer> TellAsync(ButtonCall call, Seminar seminar, Nudge nudge)
    {
        if (call.Group.Settings.Channel is not { } channel) return new NudgeAnswer(IsRight: false);
        var declined = new DateDeclined(nudge.Start, nudge.Presenter);
        await groups.ChangeAsync(call.Group.Id, group => new GroupChange(
            group, [Post.Waiting(group.Id, seminar.Id, declined, channel, call.Now)]));
        return new NudgeAnswer(IsRight: false, channel);
    }

    // Under a direct message the card's own buttons wouldn't know the group.
    private Card Card(Call call, Seminar seminar) => SeminarCard.For(
        call.Group, seminar, points.Of(call.Group.Id, seminar.Id), call.Now,
        AttendanceRules.Count(call.Group, seminar, attendance.Of(call.Group.Id, seminar.Id))) with
    { Buttons = [] };
}
