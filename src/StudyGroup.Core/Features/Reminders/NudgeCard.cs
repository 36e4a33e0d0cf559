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

/// <summary>How nudges look. Their buttons name the group first, as a direct message belongs to none.</summary>
internal static class NudgeCard
{
    /// <summary>The card of a nudge as it is to read now: its question, or what has settled it.</summary>
    /// <param name="group">The group.</param>
    /// <param name="seminar">The seminar.</param>
    /// <param name="nudge">What is asked.</param>
    /// <param name="isDirect">Whether only the presenter sees it; in a channel the question pings them.</param>
    public static Card Of(Group group, Seminar seminar, Nudge nudge, bool isDirect)
    {
        var buttons = Buttons(group, seminar, nudge);
        var details = Details(group, seminar, nudge);
        if (seminar.Presenter != nudge.Presenter) return Says(Released(seminar, nudge, isDirect));
        if (seminar.Cancelled is not null) return Says($"It is cancelled, so there is nothing to do.", details);
        if (group.KnownStartOf(seminar) != nudge.Start) return Says($"It was moved since I asked: it was to be {nudge.Start}.", details);
        return nudge switch
        {
            { Answer: { } answer } => Says(Answered(answer), [.. buttons, details]),
            { Question: NudgeQuestion.Slides } when !seminar.Slides.IsEmpty => Says($"There are slides now. Thank you!", details),
            { Question: NudgeQuestion.Notes } when !seminar.Notes.IsEmpty => Says($"There are notes now. Thank you!", details),
            _ => Says(Question(nudge), [.. buttons, details]) with { PingsPerson = isDirect ? null : nudge.Presenter },
        };

        Card Says(Line line, params ImmutableArray<Button> below) => new() { Lines = [Slot(group, seminar), line], Buttons = below };
    }

    /// <summary>The action that marks a nudge's message as this one and no other; it shows the seminar.</summary>
    public static ActionId Marker(GroupId group, SeminarId seminar, Nudge nudge) => new(
        NudgeButtons.Details, $"{group}", $"{seminar}", AttendanceRules.Stamp(nudge.Start), $"{nudge.Presenter}", $"{(int)nudge.Question}");

    private static Line Slot(Group group, Seminar seminar)
    {
        Line far = group.ExpectedStartOf(seminar) is { } start ? (Line)$" ({new Span.Moment(start, MomentLook.Relative)})" : $"";
        var book = group.Settings.Book is { } read ? $" · {read}" : "";
        return $"{new Span.Strong(SeminarWords.Title(seminar))}: {seminar.Topic}{book} · {SeminarWords.When(group, seminar)}{far}";
    }

    private static Line Question(Nudge nudge) => nudge.Question switch
    {
        NudgeQuestion.Topic => $"You present it. Are topic and date still right?",
        NudgeQuestion.Slides => $"You present it, and there are no slides yet. Would you add them here?",
        _ => $"Thank you for presenting. Are there notes or a recording to add?",
    };

    private static Line Answered(NudgeAnswer answer) => answer switch
    {
        { IsRight: true } => $"Topic and date are right, you say. Thank you!",
        { ToldIn: { } channel } => $"I tell the organizers in {channel} that the date does not suit you. It stands until one of them moves it.",
        _ => $"The group has no channel in which I could tell the organizers. Please ask one of them to move it.",
    };

    private static Line Released(Seminar seminar, Nudge nudge, bool isDirect)
    {
        Line whoNot = isDirect ? $"You do" : (Line)$"{nudge.Presenter} does";
        return SeminarWords.Presenter(seminar) is { } other ? $"{whoNot} not present it any more: {other} does." : (Line)$"{whoNot} not present it any more.";
    }

    private static ImmutableArray<Button> Buttons(Group group, Seminar seminar, Nudge nudge)
    {
        ActionId Act(string name) => new(name, $"{group.Id}", $"{seminar.Id}", AttendanceRules.Stamp(nudge.Start));
        return nudge.Question switch
        {
            NudgeQuestion.Topic =>
            [
                .. nudge.Answer is not null ? Array.Empty<Button>() : [new Button("All right", Act(NudgeButtons.Right), Weight.Main)],
                new Button("Change the topic", Act(PresentersForm.Nudged(EditTopic.Action))),
                new Button("The date does not suit", Act(NudgeButtons.Unsuited)),
            ],
            NudgeQuestion.Slides => [new Button("Add slides", Act(PresentersForm.Nudged(AddSlides.Action)), Weight.Main)],
            _ => [new Button("Add notes", Act(PresentersForm.Nudged(AddNotes.Action)), Weight.Main)],
        };
    }

    private static Button Details(Group group, Seminar seminar, Nudge nudge) => new("Details", Marker(group.Id, seminar.Id, nudge));
}
