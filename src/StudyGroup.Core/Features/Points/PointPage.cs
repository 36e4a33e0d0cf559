using System.Collections.Immutable;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Points;

/// <summary>A page of a seminar's points, for the member who asked.</summary>
internal static class PointPage
{
    /// <summary>The action that turns to a page. The arguments are the seminar's id and the page.</summary>
    public const string Turn = "points-page";

    /// <summary>
    /// The page, the most wanted first. Each point keeps the number it got when it was added, whatever its votes. There's a button for each
    /// one that the member may vote for.
    /// </summary>
    /// <param name="points">The seminar's points, oldest first.</param>
    /// <param name="page">The page, from 0.</param>
    public static Card Of(Call call, Seminar seminar, IReadOnlyList<Point> points, int page)
    {
        Card card = new()
        {
            Title = $"Points for {SeminarWords.Title(seminar)}",
            Buttons = call.Group.FinishedAt is null
                ? [new Button("Add a point", new ActionId(PointAdd.Action, $"{seminar.Id}"), ButtonStyle.Primary)]
                : [],
        };
        if (points.Count == 0)
            return card with
            {
                Lines = [call.Group.FinishedAt is null ? $"No points yet. Add the first!" : (Line)$"There were no points."],
            };
        var numbers = points.Index().ToDictionary(p => p.Item.Id, p => p.Index + 1);
        ImmutableArray<Point> listed = [.. points.MostWanted()];
        return Pages.Show(
            card, [.. listed.Select(p => Item(p, numbers[p.Id], call.Group.Server))], page,
            to => new ActionId(Turn, $"{seminar.Id}", $"{to}"),
            shown => listed[shown].Where(p => VoteRules.MayVote(call, p).Refusal is null).OrderBy(p => numbers[p.Id])
                .Select(p => PointVote.ButtonFor(p, numbers[p.Id], p.Votes.Has(call.Member.Id), page)));
    }

    private static Line Source(Point point, ServerId server) =>
        point.Source is { } source ? (Line)$" · {source.In(server, "message")}" : $"";

    private static ImmutableArray<Line> Item(Point point, int number, ServerId server)
    {
        var edited = point.EditedAt is null ? "" : " · edited";
        return
        [
            $"{new Span.Bold($"{number}")}{(point.DiscussedAt is null ? "" : " ✓")} · {PointAuthor.Of(point)} · "
                + $"{new Span.Moment(point.AddedAt, TimestampStyle.Short)}{edited}{VoteRules.After(point)}{Source(point, server)}",
            ((Line)$"{point.Text}").AsQuote(),
        ];
    }
}
