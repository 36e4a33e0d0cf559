using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Changes;

/// <summary>
/// Something that follows from changes of a group, in the same transaction: a post, or another change of the group. Features register what
/// follows in the table of consequences; what makes a change knows only this.
/// </summary>
public interface IChangeConsequence
{
    /// <summary>The change with what follows from it, and from what was added to it before.</summary>
    GroupUpdate Follow(GroupUpdate change, ChangeCause cause);
}

/// <summary>Where a change comes from.</summary>
/// <param name="Before">The group before it.</param>
/// <param name="By">Who made it; null if the bot did, following a README.</param>
/// <param name="At">The group's time.</param>
/// <param name="Reason">Why, for the channel and the history; null if nothing was said.</param>
/// <param name="Undoes">The earlier change that it undoes; null if it undoes none.</param>
public sealed record ChangeCause(Group Before, MemberId? By, Instant At, string? Reason, ChangeId? Undoes);
