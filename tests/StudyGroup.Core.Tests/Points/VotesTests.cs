using CsCheck;
using NodaTime;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Points;
using StudyGroup.Core.Seminars;
using Xunit;

namespace StudyGroup.Core.Tests.Points;

public class VotesTests
{
    private static readonly Gen<ulong> Member = Gen.OneOf(Gen.ULong[1, 6], Gen.Const(ulong.MaxValue));

    [Fact]
    public void Each_member_has_one_vote_whatever_they_gave_and_took_back() => Gen.Select(Member, Gen.Bool).Array[0, 30].Sample(steps =>
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
    public void The_votes_of_the_same_members_are_the_same_in_whatever_order_they_came() => Gen.Select(Member.Array[0, 6], Gen.Shuffle(Enumerable.Range(0, 6).ToArray()), Member).Sample((members, order, other) =>
    {
        var votes = Votes.Of(members.Select(m => new MemberId(m)));
        var shuffled = Votes.Of(order.Where(place => place < members.Length).Select(place => new MemberId(members[place])));
        Assert.Equal(votes, shuffled);
        Assert.Equal(votes.GetHashCode(), shuffled.GetHashCode());
        Assert.Equal(members.Contains(other), votes.Equals(votes.With(new MemberId(other))));
    });

    [Fact]
    public void Of_any_points_none_comes_before_one_that_is_more_wanted_or_as_wanted_and_older() => Gen.Int[0, 4].Array[0, 12].Sample(counts =>
    {
        var points = counts.Select((count, i) => Wanted(i + 1, count)).ToList();
        var listed = points.MostWanted().ToList();
        Assert.Equal(points, listed.OrderBy(p => p.Id.Value));
        Assert.All(listed.Zip(listed.Skip(1)), pair => Assert.True(
            (pair.First.Votes.Count, pair.Second.Id.Value).CompareTo((pair.Second.Votes.Count, pair.First.Id.Value)) > 0));
    });

    private static Point Wanted(int id, int votes) => new()
    {
        Id = new PointId(id),
        Group = Desk.Here,
        Seminar = new SeminarId(3),
        Author = Desk.Ana.Id,
        Text = "a point",
        AddedAt = Instant.FromUtc(2026, 11, 23, 9, 0),
        Votes = Votes.Of(Enumerable.Range(10, votes).Select(member => new MemberId((ulong)member))),
    };
}
