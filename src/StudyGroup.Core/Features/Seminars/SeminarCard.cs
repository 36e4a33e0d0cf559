using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Attending;
using StudyGroup.Core.Features.Points;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Seminars;

/// <summary>
/// A seminar's card: everything a member needs, at a glance. The topic is the title; each line below has one kind of thing; what is still
/// missing is said in one quiet line. <see cref="SeminarDetails"/> has the rest.
/// </summary>
internal static class SeminarCard
{
    /// <summary>The card.</summary>
    /// <param name="more">The button that shows the rest; null for the usual one.</param>
    public static Card For(
        Group group, Seminar seminar, IReadOnlyList<Point> points, Instant now, Turnout turnout, Button? more = null)
    {
        var status = Schedule.StatusOf(group, seminar, now);
        return new Card
        {
            Title = Title(seminar),
            Tone = status switch
            {
                SeminarStatus.Cancelled or SeminarStatus.Held or SeminarStatus.NotHeld => Tone.Quiet,
                SeminarStatus.Ahead => Tone.Soon,
                _ => Tone.Plain,
            },
            Lines =
            [
                SeminarLines.Identity(group, seminar, status),
                .. Note(seminar, status),
                $"📅 {SeminarLines.When(group, seminar, status)}",
                .. SeminarLines.ReadingsAndPlace(group, seminar),
                .. SeminarLines.PresentersAndSlides(group, seminar, status),
                .. SeminarLines.Points(points, Spoilers.Hide(group, seminar, now)),
                .. status == SeminarStatus.Held ? SeminarLines.Notes(seminar) : [],
                .. AttendanceRules.Say(turnout) is { } coming ? [coming] : Array.Empty<Line>(),
                .. status == SeminarStatus.Cancelled || group.FinishedAt is not null
                    ? []
                    : SeminarLines.Missing(group, seminar, points, status),
            ],
            Buttons = [.. Buttons(group, seminar, status, turnout), more ?? new Button("More", Details(seminar))],
        };
    }

    /// <summary>The topic as a heading, struck through if the seminar is cancelled.</summary>
    public static Line Title(Seminar seminar) =>
        seminar.Cancelled is null ? $"{seminar.Topic}" : (Line)$"{new Span.Strikethrough(seminar.Topic)}";

    /// <summary>The action that shows everything about a seminar.</summary>
    public static ActionId Details(Seminar seminar) => new(SeminarCommand.Action, $"{seminar.Id}");

    /// <summary>The topic, struck through if the seminar is cancelled.</summary>
    public static Span Topic(Seminar seminar) =>
        seminar.Cancelled is null ? new Span.Bold(seminar.Topic) : new Span.Strikethrough(seminar.Topic);

    /// <summary>"Cancelled: no room", or that it wasn't held; empty otherwise.</summary>
    public static IEnumerable<Line> Note(Seminar seminar, SeminarStatus status) => status switch
    {
        SeminarStatus.Cancelled when seminar.Cancelled!.Reason is { } reason => [$"{new Span.Bold($"Cancelled")}: {reason}"],
        SeminarStatus.Cancelled => [$"{new Span.Bold($"Cancelled")}"],
        SeminarStatus.NotHeld => [$"{new Span.Bold($"Not held")}: the book was finished first"],
        _ => [],
    };

    // At most three; the fourth is "More".
    private static IEnumerable<Button> Buttons(Group group, Seminar seminar, SeminarStatus status, Turnout turnout) => status switch
    {
        _ when group.FinishedAt is not null => [],
        SeminarStatus.Cancelled => [],
        SeminarStatus.Held => [AddNotes(seminar, ButtonStyle.Primary), AddPoint(seminar, ButtonStyle.Secondary)],
        SeminarStatus.Ahead =>
        [
            .. Attend.ButtonsFor(seminar, group.KnownStartOf(seminar)!.Value, turnout.Coming.Count),
            AddPoint(seminar, ButtonStyle.Secondary),
        ],
        _ => [AddPoint(seminar, ButtonStyle.Primary), .. Claim(group, seminar)],
    };

    /// <summary>The button that adds a point.</summary>
    public static Button AddPoint(Seminar seminar, ButtonStyle style) =>
        new("Add a point", new ActionId(PointAdd.Action, $"{seminar.Id}"), style);

    /// <summary>The button that adds notes.</summary>
    public static Button AddNotes(Seminar seminar, ButtonStyle style) =>
        new("Add notes", new ActionId(Features.Notes.AddNotes.Action, $"{seminar.Id}"), style);

    /// <summary>The button of a free place. A group without any presenters has no slots.</summary>
    public static IEnumerable<Button> Claim(Group group, Seminar seminar) =>
        PresenterSlots.AreUsed(group) ? ClaimButton.For(group, seminar) : [];
}
