using NodaTime;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Presenting;

/// <summary>
/// Who takes part in a group, and who of them hasn't presented for longest. Somebody takes part if, for one of the last
/// <see cref="HeldThatCount"/> held seminars or for one that's still to come, they said that they're coming, added a discussion point,
/// voted for one, or presented. So people who have stopped coming are forgotten, although the bot doesn't know who leaves.
/// </summary>
internal static class TakingPart
{
    private const int HeldThatCount = 10;

    /// <summary>
    /// Those who take part, finished seasons included, and don't present a seminar to come: first those who have never presented, then by
    /// when they last did. Ties go to whoever takes part more often.
    /// </summary>
    /// <param name="nameOf">A member's name, for those without a name in the group's data.</param>
    public static IEnumerable<Idle> NotForLongest(
        Group group, IEnumerable<Season> finished, IPoints points, IAttendance attendance, Func<MemberId, string?> nameOf, Instant now)
    {
        List<(Group In, Seminar Seminar)> held =
        [
            .. finished.Select(season => season.AsGroup(group)).Append(group).SelectMany(then => Schedule.InOrder(then)
                .Where(s => Schedule.StatusOf(then, s, now) == SeminarStatus.Held).Select(s => (then, s))),
        ];
        List<Seminar> toCome = [.. group.Seminars.Where(s => PresenterSlots.IsToCome(group, s, now))];
        var lastOf = new Dictionary<MemberId, int>();
        foreach (var (i, one) in held.Index())
        {
            foreach (var member in one.Seminar.Presenters.Select(p => p.Member).OfType<MemberId>()) lastOf[member] = i;
        }

        return held.TakeLast(HeldThatCount).Select(one => one.Seminar).Concat(toCome)
            .SelectMany(seminar => In(group.Id, seminar, points, attendance).DistinctBy(trace => trace.Member))
            .GroupBy(trace => trace.Member)
            .Where(traces => traces.Key != MemberId.Erased && !toCome.Any(s => s.IsPresentedBy(traces.Key)))
            .OrderBy(traces => lastOf.GetValueOrDefault(traces.Key, -1)).ThenByDescending(traces => traces.Count())
            .ThenBy(traces => traces.Key.Value)
            .Select(traces => new Idle(
                traces.Key, traces.Select(t => t.Name).LastOrDefault(name => name is not null) ?? nameOf(traces.Key),
                lastOf.TryGetValue(traces.Key, out var last) ? new FoundSeminar(held[last].In, held[last].Seminar) : null));
    }

    // Those with a name come first.
    private static IEnumerable<(MemberId Member, string? Name)> In(GroupId group, Seminar seminar, IPoints points, IAttendance attendance)
    {
        var added = points.Of(group, seminar.Id);
        return
        [
            .. seminar.Presenters.Where(p => p.Member is not null).Select(p => (p.Member!.Value, p.Name)),
            .. added.Select(p => (p.Author, p.AuthorName)),
            .. added.SelectMany(p => p.Votes.Members).Select(member => (member, (string?)null)),
            .. attendance.Of(group, seminar.Id).Where(a => a.IsComing).Select(a => (a.Member, (string?)null)),
        ];
    }

    /// <summary>Somebody who takes part and presents no seminar to come.</summary>
    /// <param name="Name">Their name; null if unknown.</param>
    /// <param name="Last">The last held seminar that they presented, maybe in a finished season; null if there's none.</param>
    public sealed record Idle(MemberId Member, string? Name, FoundSeminar? Last);
}
