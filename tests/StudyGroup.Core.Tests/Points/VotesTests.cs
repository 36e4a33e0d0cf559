using CsCheck;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Points;
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
}
