using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Attending;
using StudyGroup.Core.Features.Notes;
using StudyGroup.Core.Features.Points;
using StudyGroup.Core.Features.Readings;
using StudyGroup.Core.Features.Slides;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Seminars;

/// <summary>A seminar's card: everything a member needs, at a glance.</summary>
internal static class SeminarCard
{
    private const int PointsShown = 3;
    private const int PointShown = 200;

    /// <summary>The card.</summary>
    public static Card For(Group group, Seminar seminar, IReadOnlyList<Point> points, Instant now, Turnout turnout = default)
    {
        var next = Schedule.Next(group, now);
        var isNext = next?.Id == seminar.Id;
        var standing = Schedule.StandingOf(group, seminar, now);
        return new Card
        {
            Title = $"{(isNext ? "Next: " : "")}{ReadingWords.Title(group, seminar)}",
            Tone = standing switch
            {
                Standing.Cancelled or Standing.Held => Tone.Quiet,
                Standing.Ahead => Tone.Soon,
                _ => Tone.Plain,
            },
            Lines =
            [
                .. standing != Standing.Cancelled && ReadingLines.NameTheTopic(seminar) ? Array.Empty<Line>() : [$"{Topic(seminar)}"],
                .. Note(seminar, standing), .. ReadingLines.OnCard(group, seminar),
                .. AttendanceRules.Say(turnout) is { } coming ? [coming] : Array.Empty<Line>(),
            ],
            Fields =
            [
                new Field("When", [WhenLine(group, seminar, standing)], Inline: true),
                .. Place(group, seminar),
                Presenters(group, seminar, standing),
                new Field("Slides", SlidesLines.Of(seminar)),
                new Field("Discussion points", PointLines(points, Spoilers.Hide(group, seminar, now))),
                .. seminar.Notes.IsEmpty ? Array.Empty<Field>() : [new Field("Notes", Pages.Few(NotesLines.Of(seminar)))],
                .. isNext ? UpNext(group, seminar, now) : [],
            ],
            Buttons = standing switch
            {
                Standing.Cancelled => [AllPoints(seminar)],
                Standing.Held => [.. Buttons(seminar), new Button("Add notes", new ActionId(AddNotes.Action, $"{seminar.Id}"))],
                Standing.Ahead =>
                    [.. Attend.ButtonsFor(seminar, group.KnownStartOf(seminar)!.Value), .. Buttons(seminar), .. Claim(group, seminar)],
                _ => [.. Buttons(seminar), .. Claim(group, seminar)],
            },
        };
    }

    /// <summary>The buttons of any card about a seminar.</summary>
    public static ImmutableArray<Button> Buttons(Seminar seminar) =>
    [
        new Button("Add a point", new ActionId(PointAdd.Action, $"{seminar.Id}"), Weight.Main),
        AllPoints(seminar),
        new Button("Edit readings", new ActionId(EditReadings.Action, $"{seminar.Id}")),
        new Button("Add slides", new ActionId(AddSlides.Action, $"{seminar.Id}")),
    ];

    /// <summary>A seminar's place: its own, or the group's.</summary>
    public static IEnumerable<Field> Place(Group group, Seminar seminar) =>
        (seminar.Place ?? group.Settings.Place) is { } place ? [new Field("Where", [$"{place}"], Inline: true)] : [];

    /// <summary>The most wanted points, and the total.</summary>
    /// <param name="hides">Whether their texts are hidden until a reader opens them.</param>
    public static ImmutableArray<Line> PointLines(IReadOnlyList<Point> points, bool hides = false)
    {
        if (points.Count == 0) return [$"No points yet. Add the first!"];
        ImmutableArray<Line> lines = [.. points.MostWanted().Take(PointsShown)
            .Select(p => (Line)$"{Text(p, hides)} {PointAuthor.InBrackets(p)}{VoteRules.After(p)}")
            .Select(l => l.AsItem())];
        return points.Count switch
        {
            1 => [.. lines, $"1 point so far."],
            <= PointsShown => [.. lines, $"{points.Count} points so far."],
            _ => [.. lines, $"{points.Count} points so far, {points.Count - PointsShown} more under “All points”."],
        };
    }

    private static Line Text(Point point, bool hides) => Texts.Cut(Texts.OneLine(point.Text), PointShown) is var text && hides
        ? $"{new Span.Spoiler($"{text}")}"
        : (Line)$"{text}";

    /// <summary>The topic, struck through if the seminar is cancelled.</summary>
    public static Span Topic(Seminar seminar) =>
        seminar.Cancelled is null ? new Span.Bold(seminar.Topic) : new Span.Strikethrough(seminar.Topic);

    private static Field Presenters(Group group, Seminar seminar, Standing standing)
    {
        var who = SeminarWords.Presenters(seminar) ?? $"Nobody yet";
        var places = standing is Standing.Ahead or Standing.Undated ? PlaceWords.Of(group, seminar) : null;
        return new Field(
            SeminarWords.PresentersHeading(seminar), [places is null ? who : (Line)$"{who} · {places}"], Inline: true);
    }

    // A group without any presenters has no slots.
    private static IEnumerable<Button> Claim(Group group, Seminar seminar) =>
        PresenterSlots.AreUsed(group) ? ClaimButton.For(group, seminar) : [];

    private static Button AllPoints(Seminar seminar) => new("All points", new ActionId(PointList.Action, $"{seminar.Id}"));

    private static Line WhenLine(Group group, Seminar seminar, Standing standing)
    {
        if (group.ExpectedStartOf(seminar) is not { } start) return SeminarWords.When(group, seminar);
        if (standing == Standing.Undated) return $"{new Span.Strikethrough(SeminarWords.When(group, seminar))} · never settled";
        Line when = $"{SeminarWords.When(group, seminar)} ({new Span.Moment(start, TimestampStyle.Relative)})";
        return seminar.Cancelled is null ? when : $"{new Span.Strikethrough(when)}";
    }

    private static IEnumerable<Line> Note(Seminar seminar, Standing standing) => standing switch
    {
        Standing.Cancelled when seminar.Cancelled!.Reason is { } reason => [$"{new Span.Bold($"Cancelled")}: {reason}"],
        Standing.Cancelled => [$"{new Span.Bold($"Cancelled")}"],
        Standing.Held => [$"Held"],
        _ => [],
    };

    private static IEnumerable<Field> UpNext(Group group, Seminar seminar, Instant now) =>
        Schedule.After(group, seminar, now) is { } after
            ? [new Field("Up next", [$"{SeminarWords.Called(after)} · {SeminarWords.When(group, after, TimestampStyle.Short)}"])]
            : [];
}
