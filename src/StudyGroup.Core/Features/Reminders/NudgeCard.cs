using System.Collections.Immutable;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Attending;
using StudyGroup.Core.Features.Notes;
using StudyGroup.Core.Features.Presenting;
using StudyGroup.Core.Features.Seminars;
using StudyGroup.Core.Features.Slides;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Reminders;

/// <summary>How nudges look. Their buttons name the group first, because a direct message doesn't belong to one.</summary>
internal static class NudgeCard
{
    /// <summary>The card as it should be now: the question, or what has settled it.</summary>
    /// <param name="isDirect">Whether only the presenter sees it. In a channel the question pings them.</param>
    /// <param name="settlement">What settles it besides the presenter's own answer, or null.</param>
    /// <param name="said">What the presenter last said about a date that they can't make, or null.</param>
    public static Card Of(
        Group group, Seminar seminar, Nudge nudge, bool isDirect, NudgeSettlement? settlement = null, DateDeclined? said = null)
    {
        var buttons = Buttons(group, seminar, nudge, settlement);
        var details = Details(group, seminar, nudge);
        if (!seminar.IsPresentedBy(nudge.Presenter)) return Says(Released(seminar, nudge, isDirect));
        if (seminar.Cancelled is not null) return Says($"It's cancelled, so there's nothing to do.", details);
        if (group.FinishedAt is not null)
            return Says($"Your group has finished the book, so there's nothing left to do.", details);
        if (group.KnownStartOf(seminar) != nudge.Start) return Says($"It has moved since I asked: the date was {nudge.Start}.", details);
        return nudge switch
        {
            { Answer: { } answer } => Says(Answered(group, answer, said), [.. buttons, details]),
            { Question: NudgeQuestion.Topic } when settlement is { By: { } by, Answer: { } theirs } =>
                Says(Answered(Named(seminar, by), theirs), [.. buttons, details]),
            { Question: NudgeQuestion.Slides } when !seminar.Slides.IsEmpty =>
                Says($"The slides are in. Thanks!{Added(seminar, nudge, settlement)}", details),
            { Question: NudgeQuestion.Notes } when !seminar.Notes.IsEmpty =>
                Says($"The notes are in. Thanks!{Added(seminar, nudge, settlement)}", details),
            _ => Says(Question(nudge), [.. buttons, details]) with { PingsPeople = isDirect ? [] : [nudge.Presenter] },
        };

        Card Says(Line line, params ImmutableArray<Button> below) => new() { Lines = [Slot(group, seminar), line], Buttons = below };
    }

    /// <summary>The action that identifies the nudge's message; it shows the seminar.</summary>
    public static ActionId Marker(GroupId group, SeminarId seminar, Nudge nudge) => new(
        NudgeButtons.Details, $"{group}", $"{seminar}", AttendanceRules.Stamp(nudge.Start), $"{nudge.Presenter}", $"{(int)nudge.Question}");

    private static Line Slot(Group group, Seminar seminar)
    {
        Line far = group.ExpectedStartOf(seminar) is { } start ? (Line)$" ({new Span.Moment(start, TimestampStyle.Relative)})" : $"";
        // A direct message doesn't show which of a server's groups it's from.
        var book = string.Concat(new[] { group.Name, group.Settings.Book }.OfType<string>().Distinct().Select(name => $" · {name}"));
        return $"{SeminarWords.Called(seminar)}{book} · {SeminarWords.When(group, seminar)}{far}";
    }

    private static Line Question(Nudge nudge) => nudge.Question switch
    {
        NudgeQuestion.Topic => $"You're presenting this. Do the topic and date still work?",
        NudgeQuestion.Slides => $"You're presenting this, and there are no slides yet. Can you add them here?",
        _ => $"Thanks for presenting! Do you have notes or a recording to add?",
    };

    private static Line Answered(Group group, NudgeAnswer answer, DateDeclined? said) => answer switch
    {
        { IsRight: true } => $"You said the topic and date still work. Thanks!",
        { ToldIn: not null } when said is { DeclinedBy: not null, Suggested: { } suggested } =>
            $"The organizers declined {new Span.Strikethrough(SeminarWords.When(group.Settings, suggested))}. "
            + $"Can you suggest another date? It stays as it is until one of them moves it.",
        { ToldIn: { } channel } when said is { Suggested: { } suggested } =>
            $"I've told the organizers in {channel} that you can't make this date and could do "
            + $"{new Span.Bold(SeminarWords.When(group.Settings, suggested))} instead. It stays until one of them moves it.",
        { ToldIn: { } channel } =>
            $"I've told the organizers in {channel} that you can't make this date. It stays until one of them moves it.",
        _ => $"I can't tell the organizers, because no channel is set. Please ask one of them to move it.",
    };

    private static Line Answered(Line other, NudgeAnswer answer) => answer switch
    {
        { IsRight: true } => $"{other} said the topic and date still work. Thanks!",
        { ToldIn: { } channel } =>
            $"{other} can't make this date, and I've told the organizers in {channel}. It stays until one of them moves it.",
        _ => $"{other} can't make this date. Please ask an organizer to move it.",
    };

    private static Line Added(Seminar seminar, Nudge nudge, NudgeSettlement? settlement) =>
        settlement?.By is { } by && by != nudge.Presenter && by != MemberId.Erased ? $" {Named(seminar, by)} added them." : (Line)$"";

    private static Line Named(Seminar seminar, MemberId member) =>
        SeminarWords.Presenter(seminar.Presenters.FirstOrDefault(p => p.Member == member) ?? new Presenter(member, null));

    private static Line Released(Seminar seminar, Nudge nudge, bool isDirect)
    {
        Line released = isDirect ? $"You're no longer presenting it" : (Line)$"{nudge.Presenter} is no longer presenting it";
        return SeminarWords.Who(seminar) is { } others
            ? $"{released}: {others} {SeminarWords.AreOrIs(seminar)}."
            : (Line)$"{released}.";
    }

    private static ImmutableArray<Button> Buttons(Group group, Seminar seminar, Nudge nudge, NudgeSettlement? settlement)
    {
        var isAnswered = (nudge.Answer ?? settlement?.Answer) is not null;
        ActionId Act(string name) => new(name, $"{group.Id}", $"{seminar.Id}", AttendanceRules.Stamp(nudge.Start));
        return nudge.Question switch
        {
            NudgeQuestion.Topic =>
            [
                .. isAnswered
                    ? Array.Empty<Button>()
                    : [new Button("They still work", Act(NudgeButtons.StillWorks), ButtonStyle.Primary)],
                new Button("Change the topic", Act(PresentersForm.Nudged(EditTopic.Action))),
                new Button(
                    nudge.Answer is { IsRight: false } ? "Suggest another date" : "I can't make this date", Act(DeclineDate.Action)),
            ],
            NudgeQuestion.Slides => [new Button("Add slides", Act(PresentersForm.Nudged(AddSlides.Action)), ButtonStyle.Primary)],
            _ => [new Button("Add notes", Act(PresentersForm.Nudged(AddNotes.Action)), ButtonStyle.Primary)],
        };
    }

    private static Button Details(Group group, Seminar seminar, Nudge nudge) => new("Details", Marker(group.Id, seminar.Id, nudge));
}
