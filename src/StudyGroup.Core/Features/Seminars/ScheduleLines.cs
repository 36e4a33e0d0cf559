using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Seminars;

/// <summary>The schedule as lines: one per seminar, with breaks between the dates.</summary>
internal static class ScheduleLines
{
    /// <summary>The key to the symbols in front of the seminars.</summary>
    public const string Legend = "➡️ next · 📅 dated · ❔ tentative · ▫️ no date yet · ✅ held · ❌ cancelled";

    /// <summary>"Upcoming seminars · Designing Machine Learning Systems, by Chip Huyen".</summary>
    public static Line Title(GroupSettings settings, string what) => (settings.Book, settings.Author) switch
    {
        ({ } book, { } author) => (Line)$"{what} · {book}, by {author}",
        ({ } book, null) => $"{what} · {book}",
        _ => $"{what}",
    };

    /// <summary>One line per seminar in the given order, with each break placed among the dated ones.</summary>
    /// <param name="breaks">The breaks, sorted by first day.</param>
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

    /// <summary>A seminar's line: a symbol for its status, what it is, when, and more.</summary>
    /// <param name="more">What follows the date. Nulls are skipped.</param>
    public static Line Of(Group group, Seminar seminar, string what, IEnumerable<Line?> more, Seminar? next, Instant now)
    {
        var when = SeminarWords.When(group, seminar, TimestampStyle.Short);
        Line line = Schedule.StandingOf(group, seminar, now) switch
        {
            Standing.Cancelled => $"❌ {new Span.Strikethrough($"{what} · {when}")}",
            Standing.Held when seminar.Date is SeminarDate.On => $"✅ {what} · {when}",
            Standing.Held => $"✅ {what}",
            _ when seminar.Id == next?.Id => $"➡️ {new Span.Bold(what)} · {when}",
            Standing.Ahead when seminar.Date is SeminarDate.Tentative => $"❔ {what} · {when}",
            Standing.Ahead => $"📅 {what} · {when}",
            _ => $"▫️ {what} · {when}",
        };
        return more.OfType<Line>().Aggregate(line, (said, part) => $"{said} · {part}");
    }

    /// <summary>"free slot" or "1 place left" if someone can take it, or null. A group without any presenters has no slots.</summary>
    public static Line? FreeSlot(Group group, Seminar seminar, Instant now)
    {
        if (!PresenterSlots.AreUsed(group) || !PresenterSlots.IsToCome(group, seminar, now)) return null;
        if (PresenterSlots.IsFree(seminar)) return $"free slot";
        return PlaceWords.Of(group, seminar) is { } places ? (Line)$"{places}" : null;
    }

    /// <summary>"slides ✓" if there are slides, or null.</summary>
    public static Line? Slides(Seminar seminar) => seminar.Slides.IsEmpty ? null : (Line)$"slides ✓";

    /// <summary>"notes ✓" if there are notes, or null.</summary>
    public static Line? Notes(Seminar seminar) => seminar.Notes.IsEmpty ? null : (Line)$"notes ✓";
}
