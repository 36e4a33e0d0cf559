using CsCheck;
using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Points;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Domain;

public class VotesTests
{
    private static readonly Gen<ulong> Member = Gen.OneOf(Gen.ULong[1, 6], Gen.Const(ulong.MaxValue));

    [Fact]
    public void Member_never_has_more_than_one_vote() => Gen.Select(Member, Gen.Bool).Array[0, 30].Sample(steps =>
    {
        var (votes, members) = (Votes.None, new HashSet<ulong>());
        foreach (var (member, gives) in steps)
        {
            votes = gives ? votes.With(new MemberId(member)) : votes.Without(new MemberId(member));
            _ = gives ? members.Add(member) : members.Remove(member);
            Assert.Equal(members.Count, votes.Count);
            Assert.Equal(gives, votes.Has(new MemberId(member)));
        }

        Assert.Equal(members.Order(), votes.Members.Select(m => m.Value));
    });

    [Fact]
    public void Votes_are_equal_only_if_the_same_members_voted_in_any_order() =>
        Gen.Select(Member.Array[0, 4], Member.Array[0, 4]).Sample((one, other) =>
    {
        var (votes, others) = (Of(one), Of(other));
        Assert.Equal(one.ToHashSet().SetEquals(other), votes.Equals(others));
        Assert.Equal(votes, Of(one.Reverse()));
        Assert.Equal(votes.GetHashCode(), Of(one.Reverse()).GetHashCode());
    });

    [Fact]
    public void Points_sort_by_votes_and_then_by_age() => Gen.Int[0, 4].Array[0, 12].Sample(counts =>
    {
        var points = counts.Select((count, i) => Wanted(i + 1, count)).ToList();
        var listed = points.MostWanted().ToList();
        Assert.Equal(points, listed.OrderBy(p => p.Id.Value));
        Assert.All(listed.Zip(listed.Skip(1)), pair => Assert.True(
            (pair.First.Votes.Count, pair.Second.Id.Value).CompareTo((pair.Second.Votes.Count, pair.First.Id.Value)) > 0));
    });

    private static Votes Of(IEnumerable<ulong> members) => Votes.Of(members.Select(member => new MemberId(member)));

    private static Point Wanted(int id, int votes) => new()
    {
        Id = new PointId(id),
        Group = Desk.Here,
        Seminar = new SeminarId(3),
        Author = Desk.Ana.Id,
        Text = "a point",
        AddedAt = Instant.FromUtc(2026, 11, 23, 9, 0),
        Votes = Of(Enumerable.Range(10, votes).Select(member => (ulong)member)),
    };
}
