using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Attending;
using StudyGroup.Core.Features.Readings;
using StudyGroup.Core.Features.Seminars;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Reminders;

/// <summary>How reminders look.</summary>
internal static class ReminderCard
{
    /// <summary>The card as it should read now: the reminder, or what has become of its seminar.</summary>
    /// <param name="group">The group.</param>
    /// <param name="seminar">The seminar.</param>
    /// <param name="post">The reminder's post.</param>
    /// <param name="reminder">What it says.</param>
    /// <param name="points">The seminar's points.</param>
    /// <param name="now">The group's time.</param>
    /// <param name="turnout">How many are coming.</param>
    public static Card Of(
        Group group, Seminar seminar, Post post, Reminder reminder, IReadOnlyList<Point> points, Instant now, Turnout turnout = default)
    {
        if (seminar.Cancelled is { } cancelled)
            return Overridden(post, seminar, reminder, cancelled.Reason is { } reason ? $"Cancelled: {reason}" : (Line)$"Cancelled");
        if (group.StartOf(seminar) is not { } start || group.KnownStartOf(seminar) != reminder.Start)
            return Overridden(post, seminar, reminder, $"Moved: {SeminarWords.When(group, seminar)}");
        return new Card
        {
            Title = $"{seminar.Topic} {Starts(post, reminder, start, now)}",
            Tone = Tone.Soon,
            Pings = group.Settings.Role,
            Lines =
            [
                .. ReadingLines.OnCard(group, seminar),
                $"{ReadingWords.Title(group, seminar)}",
                .. AttendanceRules.Say(turnout) is { } coming ? [coming] : Array.Empty<Line>(),
                .. post.Late ? [Late(group, seminar, reminder)] : Array.Empty<Line>(),
            ],
            Fields =
            [
                new Field("When", [$"{start} ({new Span.Moment(start, TimestampStyle.Relative)})"], Inline: true),
                .. SeminarCard.Place(group, seminar),
                .. SeminarWords.Presenters(seminar) is { } who
                    ? [new Field(SeminarWords.PresentersHeading(seminar), [who], Inline: true)]
                    : Array.Empty<Field>(),
                new Field("Slides", SlidesLines.Of(seminar)),
                new Field("Discussion points", SeminarCard.PointLines(points)),
            ],
            Buttons = [.. Attend.ButtonsFor(seminar, reminder.Start), .. SeminarCard.Buttons(seminar), SeminarButton.Of(post)],
        };
    }

    // A title has to stay true: a punctual reminder names its lead time, a late one how much time was left.
    private static string Starts(Post post, Reminder reminder, Instant start, Instant now)
    {
        if (!post.Late) return $"starts {DateWords.Lead(reminder.Lead)}";
        var sent = post.State == PostState.Posted ? post.At : now;
        return (sent < start ? "starts " : "started ") + DateWords.HowFar(sent, start);
    }

    private static Line Late(Group group, Seminar seminar, Reminder reminder) =>
        ((Line)$"This reminder is late: it was due {new Span.Moment(ReminderKind.DueAt(group, seminar, reminder), TimestampStyle.Short)}.")
            .AsAside();

    private static Card Overridden(Post post, Seminar seminar, Reminder reminder, Line now) => new()
    {
        Title = $"{seminar.Topic}",
        Tone = Tone.Quiet,
        Lines = [$"{SeminarWords.Title(seminar)}", $"{new Span.Strikethrough($"{reminder.Start}")}", $"{new Span.Bold(now)}"],
        Buttons = [SeminarButton.Of(post)],
    };
}
