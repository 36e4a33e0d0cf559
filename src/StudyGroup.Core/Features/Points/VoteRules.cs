using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Points;

/// <summary>Who may vote for a point, and what votes come to.</summary>
internal static class VoteRules
{
    /// <summary>The points as they are listed: those with the most votes first, and those with as many in the order that they have.</summary>
    public static IEnumerable<Point> MostWanted(this IEnumerable<Point> points) => points.OrderByDescending(point => point.Votes.Count);

    /// <summary>What stands behind a point: " · 1 vote", " · 3 votes", or nothing where there are none.</summary>
    public static string After(Point point) => point.Votes.Count == 0 ? "" : $" · {Say(point.Votes)}";

    /// <summary>"no votes", "1 vote", "3 votes".</summary>
    public static string Say(Votes votes) => votes.Count switch
    {
        0 => "no votes",
        1 => "1 vote",
        var count => $"{count} votes",
    };

    /// <summary>The point, if it stands and the caller may vote for it or take their vote back: it is another's, not discussed, and its seminar is to come.</summary>
    public static Outcome<Point> MayVote(Call call, Point? point)
    {
        if (point is null or { RemovedAt: not null } || call.Group.Find(point.Seminar) is not { } seminar)
            return new Refusal($"That point is not there any more. See {new Span.Command("point list")}.");
        var name = SeminarWords.Name(seminar);
        return Schedule.StandingOf(call.Group, seminar, call.Now) switch
        {
            Standing.Held => new Refusal($"{name} is over, so the votes for its points stay as they are."),
            Standing.Cancelled => new Refusal($"{name} is cancelled, so its points can be voted for only once it is restored."),
            _ when point.DiscussedAt is not null => new Refusal($"That point was discussed already, so its votes stay as they are."),
            _ when point.Author == call.Member.Id =>
                new Refusal($"That point is your own, so it counts as wanted by you already. Vote for those of others under {new Span.Command("point list")}."),
            _ => point,
        };
    }
}
