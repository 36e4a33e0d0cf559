using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Reminders;

/// <summary>How reminders look: a line per seminar, which stays true whenever it's read.</summary>
internal static class ReminderCard
{
    // A longer place would make a second line of it. It's on the seminar's card.
    private const int PlaceShown = 60;

    /// <summary>The reminder as it should read now, or what has become of its seminars.</summary>
    public static Card Of(Group group, Post post, Reminder reminder)
    {
        var all = Reminder.All(post, reminder);
        return new Card
        {
            Pings = all.Any(r => ReminderKind.Pings(group.Settings, r.Lead)) ? group.Settings.Role : null,
            Lines = [.. all.Select(r => Says(group, post, r))],
            Buttons = [SeminarButton.Of(post)],
        };
    }

    private static Line Says(Group group, Post post, FurtherReminder reminder)
    {
        if (group.Find(reminder.Seminar) is not { } seminar) return $"A seminar that was here has been removed from the schedule.";
        var name = SeminarWords.Called(seminar);
        if (seminar.Cancelled is { } cancelled)
            return $"{new Span.Strikethrough($"{name} · {When(reminder)}")} · cancelled{(cancelled.Reason is { } why ? $": {why}" : "")}";
        if (group.FinishedAt is not null && !seminar.MarkedHeld)
            return $"{new Span.Strikethrough($"{name} · {When(reminder)}")} · not held, because the book was finished first";
        if (group.StartOf(seminar) is not { } start || group.KnownStartOf(seminar) != reminder.Start)
            return $"{name} · {new Span.Strikethrough(When(reminder))} · moved: {SeminarWords.When(group, seminar)}";
        return $"{name} · {When(reminder with { Start = start })}, {new Span.Moment(start, TimestampStyle.Relative)}"
            + $"{Place(group, seminar)}{Late(group, seminar, post, reminder)}";
    }

    private static Line When(FurtherReminder reminder) => $"{new Span.Moment(reminder.Start, TimestampStyle.Short)}";

    private static string Place(Group group, Seminar seminar) =>
        (seminar.Place ?? group.Settings.Place) is { } place && Texts.Length(place) <= PlaceShown ? $" · 📍 {place}" : "";

    private static Line Late(Group group, Seminar seminar, Post post, FurtherReminder reminder) => post.Late
        ? $" · late: it was due {new Span.Moment(ReminderKind.DueAt(group, seminar, reminder.Lead), TimestampStyle.Short)}"
        : (Line)$"";
}
