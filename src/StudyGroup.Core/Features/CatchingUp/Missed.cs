using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Points;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.CatchingUp;

/// <summary>What a member missed, as items of a list.</summary>
/// <param name="changes">Its changes, newest first.</param>
/// <param name="now">The group's time.</param>
internal sealed class Missed(Group group, MemberId member, IPoints points, IReadOnlyList<Change> changes, Instant now)
{
    private const int MaxListed = 3;
    private const int MaxPoints = 8;
    private const int TextShown = 150;

    /// <summary>The seminars that were held since, what moved or was cancelled, and new points. Empty if there's nothing.</summary>
    public IEnumerable<ImmutableArray<Line>> Since(Instant since)
    {
        foreach (var seminar in Held(since)) yield return Recap(seminar);
        ImmutableArray<Line> moved = [.. Moved(since).Select(item => NewsLines.Of(group, group.Find(item.Seminar)!, item).AsItem())];
        if (!moved.IsEmpty) yield return [$"{new Span.Bold("What changed")}", .. moved];
        ImmutableArray<Line> added = [.. Added(since)];
        if (!added.IsEmpty) yield return [$"{new Span.Bold("New points")}", .. added];
    }

    /// <summary>
    /// That a season was finished, after the seminars in it that were held since. The group is that season's. Without a time, that's all.
    /// </summary>
    public IEnumerable<ImmutableArray<Line>> InFinished(Season season, Instant? since)
    {
        if (since is { } last)
            foreach (var seminar in Held(last)) yield return Recap(seminar);
        var held = season.Held.Count();
        yield return
        [
            $"{new Span.Bold(season.Name)} is finished, with {(held == 1 ? "1 seminar" : $"{held} seminars")} held. "
                + $"See it with {new Span.Command("schedule")} season:{season.Number}.",
        ];
    }

    /// <summary>All held seminars, a line each.</summary>
    public IEnumerable<ImmutableArray<Line>> SoFar() => Held(Instant.MinValue).Select(seminar => ImmutableArray.Create(InShort(seminar)));

    /// <summary>The next seminar; empty if there's none.</summary>
    public IEnumerable<ImmutableArray<Line>> Next()
    {
        if (Schedule.Next(group, now) is not { } next) yield break;
        Line far = group.ExpectedStartOf(next) is { } start ? (Line)$" ({new Span.Moment(start, TimestampStyle.Relative)})" : $"";
        Line upNext = $"{new Span.Bold("Up next")}: {SeminarWords.Called(next)} · {SeminarWords.When(group, next)}{far}";
        ImmutableArray<Line> read = [.. ReadingWords.For(group, next).Select(ReadingWords.Named)];
        yield return [upNext, .. Listed("To read", read)];
    }

    private IEnumerable<Seminar> Held(Instant since) => Schedule.InOrder(group).Where(seminar =>
        Schedule.StatusOf(group, seminar, now) == SeminarStatus.Held
        && (seminar.Date is SeminarDate.On ? group.EndOf(seminar) > since : since == Instant.MinValue || WasMarked(seminar, since)));

    // A seminar without a date was held when it was marked so.
    private bool WasMarked(Seminar seminar, Instant since) => changes.Any(change => change.At > since
        && change.Parts.OfType<Part.OfSeminar>()
            .Any(part => part.Id == seminar.Id && part is { Before.MarkedHeld: not true, After.MarkedHeld: true }));

    private ImmutableArray<Line> Recap(Seminar seminar)
    {
        var discussed = points.Of(group.Id, seminar.Id).Where(point => point.DiscussedAt is not null).MostWanted();
        Line by = SeminarWords.Presenters(seminar) is { } who ? (Line)$" · {who}" : $"";
        return
        [
            $"{SeminarWords.Called(seminar)} · held{On(seminar)}{by}",
            .. Listed("Discussed", [.. discussed.Select(point => (Line)$"“{Texts.Cut(Texts.OneLine(point.Text), TextShown)}”")]),
            .. Listed("Slides", Slides(seminar)),
            .. Listed("Notes", NotesLines.Of(seminar)),
        ];
    }

    private Line InShort(Seminar seminar)
    {
        Line slides = seminar.Slides.IsEmpty ? (Line)$"" : $" · {Slides(seminar)[^1]}";
        Line notes = seminar.Notes.IsEmpty ? (Line)$"" : $" · {NotesLines.Of(seminar)[^1]}";
        return ((Line)$"{SeminarWords.Called(seminar)}{On(seminar)}{slides}{notes}").AsItem();
    }

    private Line On(Seminar seminar) =>
        seminar.Date is SeminarDate.On ? (Line)$" {SeminarWords.When(group, seminar, TimestampStyle.Short)}" : $"";

    private static ImmutableArray<Line> Slides(Seminar seminar) =>
        [.. seminar.Slides.Select(deck => (Line)$"{new Span.Link(deck.Title ?? "Slides", deck.Url)}")];

    private static IEnumerable<Line> Listed(string what, ImmutableArray<Line> items)
    {
        if (items.IsEmpty) return [];
        var said = items.Take(MaxListed).Aggregate((one, other) => $"{one}, {other}");
        return [((Line)$"{what}: {said}{(items.Length > MaxListed ? $" and {items.Length - MaxListed} more" : "")}").AsItem()];
    }

    // Compares each seminar ahead, or cancelled, with how it was then.
    private IEnumerable<NewsItem> Moved(Instant since)
    {
        foreach (var seminar in Schedule.InOrder(group))
        {
            var parts = changes.Where(change => change.At > since).SelectMany(change => change.Parts).OfType<Part.OfSeminar>();
            if (parts.LastOrDefault(part => part.Id == seminar.Id) is not { } first) continue;
            if (Schedule.StatusOf(group, seminar, now) == SeminarStatus.Held || group.EndOf(seminar) <= since) continue;
            if (WhatHappened(first.Before, seminar) is { } kind)
            {
                yield return new NewsItem(
                    seminar.Id, kind, first.Before?.Date ?? SeminarDate.Unknown, seminar.Date, seminar.Cancelled?.Reason);
            }
        }
    }

    private static NewsKind? WhatHappened(Seminar? was, Seminar seminar)
    {
        if (seminar.Cancelled is not null) return was is { Cancelled: null } ? NewsKind.Cancelled : null;
        if (was?.Cancelled is not null) return NewsKind.Restored;
        if ((was?.Date ?? SeminarDate.Unknown) == seminar.Date) return null;
        return was?.Date.Known() is null ? NewsKind.Dated : NewsKind.Moved;
    }

    private IEnumerable<Line> Added(Instant since)
    {
        List<(Point Point, Seminar Seminar)> added =
        [
            .. points.Newest(group.Id, null, 100)
                .Where(point => point.AddedAt > since && point.Author != member)
                .Select(point => (point, group.Find(point.Seminar)!))
                .Where(p => p.Item2 is not null && PresenterSlots.IsToCome(group, p.Item2, now)),
        ];
        foreach (var (point, seminar) in added.Take(MaxPoints))
        {
            var text = Texts.Cut(Texts.OneLine(point.Text), TextShown);
            Line said = Spoilers.Hide(group, seminar, now) ? (Line)$"{new Span.Spoiler($"{text}")}" : $"{text}";
            yield return ((Line)$"{SeminarWords.Name(seminar)}: {said} {PointAuthor.InBrackets(point)}").AsItem();
        }

        if (added.Count > MaxPoints) yield return ((Line)$"and {added.Count - MaxPoints:N0} more").AsItem();
    }
}
