using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain.Stores;

/// <summary>The votes on the next book. Every call names the group and never returns another group's.</summary>
public interface IBookVotes
{
    /// <summary>A group's votes, newest first.</summary>
    IReadOnlyList<BookVote> Of(GroupId group);

    /// <summary>A vote of the group, or null.</summary>
    BookVote? Find(GroupId group, BookVoteId id);

    /// <summary>
    /// Opens a vote by a rule that sees everything as it is then. No other write happens in between. The rule's vote has no id yet; it gets
    /// the next one.
    /// </summary>
    /// <param name="posts">Makes what is posted because of it, which is stored with it.</param>
    /// <returns>The vote once it's durable, or the rule's refusal if nothing has changed.</returns>
    Task<Outcome<BookVote>> OpenAsync(
        GroupId group, Func<VotingState, Outcome<BookVote>> rule, Func<VotingState, BookVote, IEnumerable<Post>> posts);

    /// <summary>Changes a vote by a rule that sees everything as it is then. No other write happens in between.</summary>
    /// <param name="posts">Makes what is posted because of it, which is stored with it.</param>
    /// <returns>The changed vote once it's durable, or the rule's refusal if nothing has changed.</returns>
    Task<Outcome<BookVote>> ChangeAsync(
        GroupId group, BookVoteId id, Func<VotingState, Outcome<BookVote>> rule, Func<VotingState, BookVote, IEnumerable<Post>> posts);

    /// <summary>The groups that have an open vote whose time is over; found by an index.</summary>
    IReadOnlyList<GroupId> GroupsClosing(Instant now);

    /// <summary>
    /// The first time later than <paramref name="after"/> at which an open vote closes, of all groups; null if there's none.
    /// </summary>
    Instant? NextClosing(Instant after);
}

/// <summary>What the rules of a vote see.</summary>
/// <param name="Books">The suggestions on its list, oldest first.</param>
/// <param name="Open">The group's open vote, or null.</param>
/// <param name="Vote">The vote that is changed; null if it doesn't exist in the group, and while a new one is opened.</param>
public sealed record VotingState(Group Group, IReadOnlyList<SuggestedBook> Books, BookVote? Open, BookVote? Vote);
