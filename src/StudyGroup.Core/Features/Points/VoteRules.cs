using System.Globalization;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Points;

/// <summary>Who may vote for a point, and how votes sort and read.</summary>
internal static class VoteRules
{
    /// <summary>Sorts points for lists: by votes, most first, and otherwise in the given order.</summary>
    public static IEnumerable<Point> MostWanted(this IEnumerable<Point> points) => points.OrderByDescending(point => point.Votes.Count);

    /// <summary>The votes after a point: " · 1 vote", " · 3 votes", or nothing.</summary>
    public static string After(Point point) => point.Votes.Count == 0 ? "" : $" · {Say(point.Votes)}";

    /// <summary>"no votes", "1 vote", "3 votes".</summary>
    public static string Say(Votes votes) => votes.Count switch
    {
        0 => "no votes",
        1 => "1 vote",
        var count => string.Create(CultureInfo.InvariantCulture, $"{count:N0} votes"),
    };

    /// <summary>
    /// The point, if the caller may add or remove a vote: it exists, it's someone else's and not discussed yet, and its seminar isn't over.
    /// </summary>
    public static Outcome<Point> MayVote(Call call, Point? point)
    {
        if (PointRules.Present(call, point).IsRefused(out var refusal, out point)) return refusal;
        var seminar = call.Group.Find(point.Seminar)!;
        var name = SeminarWords.Called(seminar);
        return Schedule.StatusOf(call.Group, seminar, call.Now) switch
        {
            SeminarStatus.Held or SeminarStatus.NotHeld => new Refusal($"{name} is over, so voting is closed."),
            SeminarStatus.Cancelled => new Refusal($"{name} is cancelled. You can vote again once it's back on."),
            _ when point.DiscussedAt is not null => new Refusal($"That point has already been discussed, so voting is closed."),
            _ when point.Author == call.Member.Id =>
                new Refusal($"That's your own point, which already counts. Vote for others under {new Span.Command("point list")}."),
            _ => point,
        };
    }
}
