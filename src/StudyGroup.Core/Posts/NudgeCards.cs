using System.Collections.Immutable;
using StudyGroup.Core.Attending;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Notes;
using StudyGroup.Core.Presenting;
using StudyGroup.Core.Replies;
using StudyGroup.Core.Seminars;
using StudyGroup.Core.Slides;

namespace StudyGroup.Core.Posts;

/// <summary>How nudges look. Their buttons name the group first, as a direct message belongs to none.</summary>
internal static class NudgeCards
{
    /// <summary>The card of a nudge.</summary>
    /// <param name="group">The group.</param>
    /// <param name="seminar">The seminar.</param>
    /// <param name="nudge">What is asked.</param>
    /// <param name="isDirect">Whether only the presenter sees it; in a channel it pings them.</param>
    public static Card Of(Group group, Seminar seminar, PostSubject.Nudge nudge, bool isDirect) => new()
    {
        PingsPerson = isDirect ? null : nudge.Presenter,
        Lines = [Slot(group, seminar), Question(nudge)],
        Buttons = [.. Buttons(group, seminar, nudge, isAnswered: false), Details(group, seminar, nudge)],
    };

    /// <summary>The card of a nudge that was answered.</summary>
    public static Card Answered(Group group, Seminar seminar, PostSubject.Nudge nudge, Line answer) => new()
    {
        Lines = [Slot(group, seminar), answer],
        Buttons = [.. Buttons(group, seminar, nudge, isAnswered: true), Details(group, seminar, nudge)],
    };

    /// <summary>The action that marks a nudge's message as this one and no other; it shows the seminar.</summary>
    public static ActionId Marker(GroupId group, SeminarId seminar, PostSubject.Nudge nudge) => new(
        NudgeButtons.Details, $"{group}", $"{seminar}", AttendanceRules.Stamp(nudge.Start), $"{nudge.Presenter}", $"{(int)nudge.Kind}");

    private static Line Slot(Group group, Seminar seminar)
    {
        var start = group.ExpectedStartOf(seminar)!.Value;
        var book = group.Settings.Book is { } read ? $" · {read}" : "";
        return $"{new Span.Strong(SeminarWords.Title(seminar))}: {seminar.Topic}{book} · {SeminarWords.When(group, seminar)} ({new Span.Moment(start, MomentLook.Relative)})";
    }

    private static Line Question(PostSubject.Nudge nudge) => nudge.Kind switch
    {
        NudgeKind.Topic => $"You present it. Are topic and date still right?",
        NudgeKind.Slides => $"You present it, and there are no slides yet. Would you add them here?",
        _ => $"Thank you for presenting. Are there notes or a recording to add?",
    };

    private static ImmutableArray<Button> Buttons(Group group, Seminar seminar, PostSubject.Nudge nudge, bool isAnswered)
    {
        ActionId Act(string name) => new(name, $"{group.Id}", $"{seminar.Id}", AttendanceRules.Stamp(nudge.Start));
        return nudge.Kind switch
        {
            NudgeKind.Topic =>
            [
                .. isAnswered ? Array.Empty<Button>() : [new Button("All right", Act(NudgeButtons.Right), Weight.Main)],
                new Button("Change the topic", Act(PresentersForm.Nudged(EditTopic.Action))),
                new Button("The date does not suit", Act(NudgeButtons.Unsuited)),
            ],
            NudgeKind.Slides => [new Button("Add slides", Act(PresentersForm.Nudged(AddSlides.Action)), Weight.Main)],
            _ => [new Button("Add notes", Act(PresentersForm.Nudged(AddNotes.Action)), Weight.Main)],
        };
    }

    private static Button Details(Group group, Seminar seminar, PostSubject.Nudge nudge) => new("Details", Marker(group.Id, seminar.Id, nudge));
}
