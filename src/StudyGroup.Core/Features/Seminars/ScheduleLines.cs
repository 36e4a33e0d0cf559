using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Seminars;

/// <summary>The schedule as lines: one per seminar, date first, with breaks between the dates and a heading for each month.</summary>
internal static class ScheduleLines
{
    /// <summary>The key to the symbols in front of the seminars.</summary>
    public const string Legend = "➡️ next · 📅 dated · ❔ tentative · ▫️ no date yet · ✅ held · ❌ cancelled";

    /// <summary>The same for a finished season.</summary>
    public const string LegendOfFinished = "✅ held · ▫️ not held · ❌ cancelled";

    /// <summary>"Upcoming seminars · Designing Machine Learning Systems, by Chip Huyen".</summary>
    public static Line Title(GroupSettings settings, string what) => (settings.Book, settings.Author) switch
    {
        ({ } book, { } author) => (Line)$"{what} · {book}, by {author}",
        ({ } book, null) => $"{what} · {book}",
        _ => $"{what}",
    };

    /// <summary>
    /// An item per seminar in the given order, and one per break, placed among the dated seminars. The first of a month, or of several
    /// without a date, has a heading: "December", or "December 2026" where the year isn't this one or that of the month before.
    /// </summary>
    /// <param name="breaks">The breaks, sorted by first day.</param>
    public static ImmutableArray<ScheduleItem> Grouped(
        Group group, ImmutableArray<Seminar> seminars, IEnumerable<Break> breaks, Func<Seminar, Line> line, Instant now)
    {
        var year = now.InZone(group.Settings.Zone).Year;
        (YearMonth? Month, string? State) under = default;
        List<ScheduleItem> items = [];
        foreach (var (seminar, pause) in WithBreaks(seminars, breaks))
        {
            Line shown = seminar is null ? $"{BreakWords.Between(pause!)}" : line(seminar);
            var day = seminar is null ? pause!.From : seminar.Date.Known()?.Day;
            (YearMonth? Month, string? State) its =
                day is { } on ? (on.ToYearMonth(), null) : (null, WithoutDay(group, seminar!, now));
            if (its == under)
            {
                items.Add(new ScheduleItem([shown], seminar));
                continue;
            }

            var heading = day is { } first ? DateWords.Month(first, withYear: first.Year != year) : its.State;
            items.Add(new ScheduleItem([((Line)$"{heading}").AsHeading(), shown], seminar));
            (under, year) = (its, day?.Year ?? year);
        }

        return [.. items];
    }

    /// <summary>A seminar's line: a symbol for its status, when, what it is, and more. The heading says if there's no date.</summary>
    /// <param name="more">What follows. Nulls are skipped.</param>
    public static Line Of(Group group, Seminar seminar, string what, IEnumerable<Line?> more, Seminar? next, Instant now)
    {
        var status = Schedule.StatusOf(group, seminar, now);
        var when = seminar.Date.Known() is null ? null : SeminarWords.When(group, seminar, TimestampStyle.Short);
        if (status == SeminarStatus.Undated && when is not null) when = $"{new Span.Strikethrough(when)} · never settled";
        Line before = when is null ? $"" : (Line)$"{when} · ";
        Line line = status switch
        {
            SeminarStatus.Cancelled => $"❌ {new Span.Strikethrough($"{before}{what}")}",
            SeminarStatus.Held when seminar.Date is SeminarDate.On => $"✅ {before}{what}",
            SeminarStatus.Held => $"✅ {what}",
            SeminarStatus.NotHeld when when is not null => $"▫️ {new Span.Strikethrough(when)} · {what}",
            _ when seminar.Id == next?.Id => $"➡️ {before}{new Span.Bold(what)}",
            SeminarStatus.Ahead when seminar.Date is SeminarDate.Tentative => $"❔ {before}{what}",
            SeminarStatus.Ahead => $"📅 {before}{what}",
            _ => $"▫️ {before}{what}",
        };
        return more.OfType<Line>().Aggregate(line, (said, part) => $"{said} · {part}");
    }

    /// <summary>The line in small print if the seminar has been held or cancelled, so that those ahead stand out.</summary>
    public static Line Quietly(Group group, Seminar seminar, Line line, Instant now) =>
        Schedule.StatusOf(group, seminar, now) is SeminarStatus.Held or SeminarStatus.Cancelled ? line.AsAside() : line;

    /// <summary>"1 place free" if someone can take it, or null. A group without any presenters has no places.</summary>
    public static Line? FreePlaces(Group group, Seminar seminar, Instant now) =>
        PresenterSlots.AreUsed(group) && PresenterSlots.IsToCome(group, seminar, now) && PlaceWords.Free(group, seminar) is { } places
            ? (Line)$"{places}"
            : null;

    /// <summary>"slides ✓" if there are slides, or null.</summary>
    public static Line? Slides(Seminar seminar) => seminar.Slides.IsEmpty ? null : (Line)$"slides ✓";

    /// <summary>"notes ✓" if there are notes, or null.</summary>
    public static Line? Notes(Seminar seminar) => seminar.Notes.IsEmpty ? null : (Line)$"notes ✓";

    private static string WithoutDay(Group group, Seminar seminar, Instant now) =>
        Schedule.StatusOf(group, seminar, now) switch
        {
            SeminarStatus.Held => "No date",
            SeminarStatus.NotHeld => "Not held",
            _ => WhenWords.State(seminar.Date)!,
        };

    private static IEnumerable<(Seminar? Seminar, Break? Pause)> WithBreaks(ImmutableArray<Seminar> seminars, IEnumerable<Break> breaks)
    {
        var left = new Queue<Break>(breaks);
        var lastDated = Array.FindLastIndex([.. seminars], s => s.Date.Known() is not null);
        foreach (var (i, seminar) in seminars.Index())
        {
            while (left.TryPeek(out var pause) && (i > lastDated || (seminar.Date.Known() is { } on && on.Day >= pause.From)))
                yield return (null, left.Dequeue());
            yield return (seminar, null);
        }

        foreach (var pause in left) yield return (null, pause);
    }
}
