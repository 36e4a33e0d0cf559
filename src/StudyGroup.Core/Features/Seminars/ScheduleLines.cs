using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Seminars;

/// <summary>The series, a line a seminar, with the breaks between the dates.</summary>
internal static class ScheduleLines
{
    /// <summary>What the marks before the seminars mean.</summary>
    public const string Legend = "➡️ next · 📅 dated · ❔ tentative · ▫️ no date yet · ✅ held · ❌ cancelled";

    /// <summary>"Seminars to come · Designing Machine Learning Systems, by Chip Huyen".</summary>
    public static Line Title(GroupSettings settings, string what) => (settings.Book, settings.Author) switch
    {
        ({ } book, { } author) => (Line)$"{what} · {book}, by {author}",
        ({ } book, null) => $"{what} · {book}",
        _ => $"{what}",
    };

    /// <summary>A line for each seminar, in their order, and one for each break, in its place among those that have a date.</summary>
    /// <param name="seminars">The seminars.</param>
    /// <param name="breaks">The breaks by their first day.</param>
    /// <param name="line">How a seminar reads.</param>
    public static IEnumerable<Line> WithBreaks(ImmutableArray<Seminar> seminars, IEnumerable<Break> breaks, Func<Seminar, Line> line)
    {
        var left = new Queue<Break>(breaks);
        var lastDated = Array.FindLastIndex([.. seminars], s => s.Date.Known() is not null);
        foreach (var (i, seminar) in seminars.Index())
        {
            while (left.TryPeek(out var pause) && (i > lastDated || (seminar.Date.Known() is { } on && on.Day >= pause.From)))
                yield return $"{BreakWords.Between(left.Dequeue())}";
            yield return line(seminar);
        }

        foreach (var pause in left) yield return $"{BreakWords.Between(pause)}";
    }

    /// <summary>How a seminar reads: a mark for where it stands, what it is, when, and more.</summary>
    /// <param name="group">The group.</param>
    /// <param name="seminar">The seminar.</param>
    /// <param name="what">What it is.</param>
    /// <param name="more">What is said after the date; nulls are left out.</param>
    /// <param name="next">The next seminar, or null.</param>
    /// <param name="now">The group's time.</param>
    public static Line Of(Group group, Seminar seminar, string what, IEnumerable<Line?> more, Seminar? next, Instant now)
    {
        var when = SeminarWords.When(group, seminar, MomentLook.Short);
        Line line = Schedule.StandingOf(group, seminar, now) switch
        {
            Standing.Cancelled => $"❌ {new Span.Struck($"{what} · {when}")}",
            Standing.Held when seminar.Date is SeminarDate.On => $"✅ {what} · {when}",
            Standing.Held => $"✅ {what}",
            _ when seminar.Id == next?.Id => $"➡️ {new Span.Strong(what)} · {when}",
            Standing.Ahead when seminar.Date is SeminarDate.Tentative => $"❔ {what} · {when}",
            Standing.Ahead => $"📅 {what} · {when}",
            _ => $"▫️ {what} · {when}",
        };
        return more.OfType<Line>().Aggregate(line, (said, part) => $"{said} · {part}");
    }

    /// <summary>That a seminar's slot can be taken, or null. A group that does not say who presents has no slots to take.</summary>
    public static Line? FreeSlot(Group group, Seminar seminar, Instant now) =>
        PresenterSlots.AreUsed(group) && PresenterSlots.IsOpen(group, seminar, now) ? (Line)$"free slot" : null;

    /// <summary>That there are slides, or null.</summary>
    public static Line? Slides(Seminar seminar) => seminar.Slides.IsEmpty ? null : (Line)$"slides ✓";

    /// <summary>That there are notes, or null.</summary>
    public static Line? Notes(Seminar seminar) => seminar.Notes.IsEmpty ? null : (Line)$"notes ✓";
}
