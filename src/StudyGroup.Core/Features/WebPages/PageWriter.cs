using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Seasons;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.WebPages;

/// <summary>Writes what a group's page says: the next seminar, what follows, and what has been.</summary>
public sealed class PageWriter(IPoints points, ISeasons seasons)
{
    /// <summary>The page.</summary>
    public PageContent Write(PublishedGroup published, Instant now)
    {
        var group = published.Group;
        var next = Schedule.Next(group, now);
        var others = Schedule.InOrder(group).Where(seminar => seminar.Id != next?.Id)
            .ToLookup(seminar => Schedule.IsOver(group, seminar, now));
        var counts = points.CountsOf(group.Id);
        return new PageContent
        {
            Title = group.Settings.Book ?? "Reading group",
            Lines =
            [
                .. group.Settings.Author is { } author ? [(Line)$"by {author}"] : Array.Empty<Line>(),
                $"All times are in {group.Settings.Zone.Id}.",
            ],
            Sections =
            [
                .. Section("Next seminar", "next", next is null ? [] : [PageSeminars.Next(group, next)]),
                .. Section("Coming up", "schedule", Ahead(group, [.. others[false]], now)),
                .. Section("Past seminars", "past", others[true].Reverse().Select(seminar =>
                    PageSeminars.Past(published, seminar, counts.ContainsKey(seminar.Id) ? points.Of(group.Id, seminar.Id) : []))),
                .. Section("Books", "books", Books(group, now)),
            ],
        };
    }

    // The one that's being read first, then the finished ones, the newest first.
    private IEnumerable<PageItem> Books(Group group, Instant now)
    {
        var finished = seasons.Of(group.Id);
        if (finished.Count == 0) yield break;
        if (!group.Seminars.IsEmpty) yield return Book(Season.Of(group, now), "reading now");
        foreach (var season in finished.Reverse()) yield return Book(season, SeasonLines.Months(season));
    }

    private static PageItem.OfBook Book(Season season, string? when)
    {
        Line bar = $"{SeasonLines.Bar(season)}";
        return new(
            season.Author is null ? $"{season.Name}" : (Line)$"{season.Name}, by {season.Author}",
            when is null ? bar : (Line)$"{bar} · {when}");
    }

    // Breaks stand between the dated seminars around them, as in every list.
    private static IEnumerable<PageItem> Ahead(Group group, ImmutableArray<Seminar> seminars, Instant now)
    {
        var today = now.InZone(group.Settings.Zone).Date;
        var left = new Queue<Break>(group.Breaks.Where(pause => pause.Until >= today));
        foreach (var seminar in seminars)
        {
            while (left.TryPeek(out var pause) && seminar.Date.Known() is { } on && on.Day >= pause.From)
                yield return new PageItem.OfBreak(BreakWords.Between(left.Dequeue()));
            yield return PageSeminars.Ahead(group, seminar, now);
        }

        foreach (var pause in left) yield return new PageItem.OfBreak(BreakWords.Between(pause));
    }

    private static IEnumerable<PageSection> Section(string heading, string id, IEnumerable<PageItem> items) =>
        items.ToImmutableArray() is { IsEmpty: false } some ? [new PageSection(heading, id, some)] : [];
}
