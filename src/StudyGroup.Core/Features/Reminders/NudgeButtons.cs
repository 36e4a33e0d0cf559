using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Attending;
using StudyGroup.Core.Features.Seminars;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Reminders;

/// <summary>The buttons under a nudge that open no form, for its presenter alone.</summary>
/// <param name="groups">The groups.</param>
/// <param name="points">The points.</param>
/// <param name="attendance">Who said that they are coming.</param>
/// <param name="posts">The nudges.</param>
public sealed class NudgeButtons(IGroups groups, IPoints points, IAttendance attendance, IPosts posts) : IAnswersButtons, IAnswersInDirectMessages
{
    /// <summary>Shows the seminar.</summary>
    internal const string Details = "nudge";

    /// <summary>Topic and date are right.</summary>
    internal const string Right = "nudge-right";

    /// <summary>The date does not suit.</summary>
    internal const string Unsuited = "nudge-unsuited";

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Details, Right, Unsuited];

    /// <inheritdoc />
    public IReadOnlyList<string> InDirectMessages => Buttons;

    /// <inheritdoc />
    public async ValueTask<Reply> PressAsync(ButtonCall call)
    {
        if (SeminarChoice.Find(call.Group, call.Action, 1).IsRefused(out var refusal, out var seminar)) return refusal;
        if (seminar.Presenter != call.Member.Id) return new Refusal($"That is for the presenter of {SeminarWords.Name(seminar)}.");
        if (call.Action.Name == Details) return new Reply.Private(Card(call, seminar));
        if (Schedule.StandingOf(call.Group, seminar, call.Now) == Standing.Held)
            return new Refusal($"{SeminarWords.Name(seminar)} is over, so there is nothing left to answer.");
        if (!IsAsAsked(call, seminar)) return new Refusal($"{SeminarWords.Name(seminar)} has changed since I asked you. If it is still to come, I ask again in good time.");
        var nudge = new Nudge(NudgeQuestion.Topic, call.Group.KnownStartOf(seminar)!.Value, call.Member.Id);
        nudge = nudge with { Answer = call.Action.Name == Right ? new NudgeAnswer(IsRight: true) : await TellAsync(call, seminar, nudge) };
        await posts.ChangeStandingAsync(call.Group.Id, nudge.KeyOf(call.Group.Id, seminar.Id, call.Now), post => post with { Subject = nudge });
        return new Reply.Replace(NudgeCard.Of(call.Group, seminar, nudge, isDirect: true));
    }

    private static bool IsAsAsked(ButtonCall call, Seminar seminar) =>
        PresenterSlots.IsToCome(call.Group, seminar, call.Now)
        && call.Group.KnownStartOf(seminar) is { } start && AttendanceRules.Stamp(start) == call.Action[2];

    // Organizers read it in the channel, as there is nowhere else where all of them look.
    private async Task<NudgeAnswer> TellAsync(ButtonCall call, Seminar seminar, Nudge nudge)
    {
        if (call.Group.Settings.Channel is not { } channel) return new NudgeAnswer(IsRight: false);
        var declined = new DateDeclined(nudge.Start, nudge.Presenter);
        await groups.ChangeAsync(call.Group.Id, group => new GroupChange(
            group, [Post.Waiting(group.Id, seminar.Id, declined, channel, call.Now)]));
        return new NudgeAnswer(IsRight: false, channel);
    }

    // The card's own buttons would not know the group under a direct message.
    private Card Card(Call call, Seminar seminar) => SeminarCard.For(
        call.Group, seminar, points.Of(call.Group.Id, seminar.Id), call.Now,
        AttendanceRules.Count(call.Group, seminar, attendance.Of(call.Group.Id, seminar.Id))) with
    { Buttons = [] };
}
