using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain.Stores;

/// <summary>The books that members suggest. Every call names the group and never returns another group's.</summary>
public interface INextBooks
{
    /// <summary>The suggestions on a group's list, oldest first: neither withdrawn nor chosen.</summary>
    IReadOnlyList<SuggestedBook> Of(GroupId group);

    /// <summary>A suggestion of the group, even one that has left the list, or null.</summary>
    SuggestedBook? Find(GroupId group, SuggestedBookId id);

    /// <summary>
    /// Adds a suggestion by a rule that sees the group's list. No other write happens in between. The rule's suggestion has no id yet; it
    /// gets the next one.
    /// </summary>
    /// <returns>The suggestion once it's durable, or the rule's refusal if nothing has changed.</returns>
    Task<Outcome<SuggestedBook>> AddAsync(GroupId group, Func<IReadOnlyList<SuggestedBook>, Outcome<SuggestedBook>> rule);

    /// <summary>Changes a suggestion by a rule that sees its latest state, or null if the group has no such suggestion.</summary>
    /// <returns>The changed suggestion once it's durable, or the rule's refusal if nothing has changed.</returns>
    Task<Outcome<SuggestedBook>> ChangeAsync(GroupId group, SuggestedBookId id, Func<SuggestedBook?, Outcome<SuggestedBook>> rule);
}
