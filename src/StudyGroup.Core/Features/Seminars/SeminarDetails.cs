using System.Collections.Immutable;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Attending;
using StudyGroup.Core.Features.Points;
using StudyGroup.Core.Features.Readings;
using StudyGroup.Core.Features.Slides;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Seminars;

/// <summary>Everything about a seminar and everything one can do about it, for the member who pressed "More".</summary>
internal static class SeminarDetails
{
    private const int PointShown = 200;

    /// <summary>The card.</summary>
    public static Card For(Call call, Seminar seminar, IReadOnlyList<Point> points, Turnout turnout)
    {
        var group = call.Group;
        var status = Schedule.StatusOf(group, seminar, call.Now);
        var readings = ReadingWords.For(group, seminar);
        return new Card
        {
            Title = SeminarCard.Title(seminar),
            Tone = status is SeminarStatus.Ahead ? Tone.Soon : Tone.Quiet,
            Lines =
            [
                SeminarLines.Identity(group, seminar, status),
                .. SeminarCard.Note(seminar, status),
                .. group.FinishedAt is null
                    ? Array.Empty<Line>()
                    : [((Line)$"From {group.Settings.Book ?? $"season {group.Season}"}, which you've finished").AsAside()],
            ],
            Fields =
            [
                new Field("When", [SeminarLines.When(group, seminar, status)], Inline: true),
                .. (seminar.Place ?? group.Settings.Place) is { } place
                    ? [new Field("Where", [$"{place}"], Inline: true)]
                    : Array.Empty<Field>(),
                Presenters(group, seminar, status),
                .. readings.IsEmpty
                    ? Array.Empty<Field>()
                    : [new Field("To read", Pages.Fitting([.. readings.Select(ReadingWords.Short)]))],
                new Field("Slides", SlidesLines.Of(seminar)),
                .. seminar.Notes.IsEmpty ? Array.Empty<Field>() : [new Field("Notes", Pages.Few(NotesLines.Of(seminar)))],
                .. AttendanceRules.Say(turnout) is { } coming ? [new Field("Coming", [coming])] : Array.Empty<Field>(),
                new Field("Discussion points", Points(points, group.FinishedAt is not null)),
                .. UpNext(call, seminar),
            ],
            Buttons = [.. Buttons(call, seminar, status)],
        };
    }

    private static Field Presenters(Group group, Seminar seminar, SeminarStatus status)
    {
        var who = SeminarWords.Presenters(seminar) ?? $"Nobody yet";
        var places = status is SeminarStatus.Ahead or SeminarStatus.Undated ? PlaceWords.Of(group, seminar) : null;
        return new Field(
            SeminarWords.PresentersHeading(seminar), [places is null ? who : (Line)$"{who} · {places}"], Inline: true);
    }

    private static ImmutableArray<Line> Points(IReadOnlyList<Point> points, bool isFinished) => points.Count == 0
        ? [isFinished ? $"None" : (Line)$"No points yet. Add the first!"]
        : Pages.Fitting([.. points.MostWanted().Select(p => Says(p).AsItem())]);

    private static Line Says(Point point) =>
        $"{Texts.Cut(Texts.OneLine(point.Text), PointShown)} {PointAuthor.InBrackets(point)}{VoteRules.After(point)}"
        + $"{(point.DiscussedAt is null ? "" : " ✓")}";

    private static IEnumerable<Field> UpNext(Call call, Seminar seminar) =>
        Schedule.Next(call.Group, call.Now)?.Id == seminar.Id && Schedule.After(call.Group, seminar, call.Now) is { } after
            ? [new Field("Up next", [$"{SeminarWords.Called(after)} · {SeminarWords.When(call.Group, after, TimestampStyle.Short)}"])]
            : [];

    private static IEnumerable<Button> Buttons(Call call, Seminar seminar, SeminarStatus status)
    {
        var isFinished = call.Group.FinishedAt is not null;
        if (status != SeminarStatus.Cancelled && !isFinished) yield return SeminarCard.AddPoint(seminar, ButtonStyle.Primary);
        yield return new Button("All points", new ActionId(PointList.Action, $"{seminar.Id}"));
        if (isFinished) yield break;
        if (status != SeminarStatus.Cancelled)
        {
            yield return new Button("Edit readings", new ActionId(EditReadings.Action, $"{seminar.Id}"));
            yield return new Button("Add slides", new ActionId(AddSlides.Action, $"{seminar.Id}"));
        }

        if (status is SeminarStatus.Held) yield return SeminarCard.AddNotes(seminar, ButtonStyle.Secondary);
        if (status is SeminarStatus.Ahead) yield return CalendarButton.For(seminar);
        if (status is SeminarStatus.Ahead or SeminarStatus.Undated)
            foreach (var claim in SeminarCard.Claim(call.Group, seminar)) yield return claim;
        if (!call.IsOrganizer) yield break;
        if (status is not SeminarStatus.Cancelled) yield return new Button("Move", new ActionId(ManageSeminarMove.Action, $"{seminar.Id}"));
        yield return new Button("Edit", new ActionId(ManageSeminarEdit.Action, $"{seminar.Id}"));
        yield return status is SeminarStatus.Cancelled
            ? new Button("Bring back", new ActionId(ManageSeminarRestore.Action, $"{seminar.Id}"))
            : new Button("Cancel seminar", new ActionId(ManageSeminarCancel.Action, $"{seminar.Id}"), ButtonStyle.Danger);
    }
}
