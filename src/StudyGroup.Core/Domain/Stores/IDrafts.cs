using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain.Stores;

/// <summary>The drafts that there are.</summary>
public interface IDrafts
{
    /// <summary>The draft of a group with an id, or null.</summary>
    Draft? Find(GroupId group, DraftId id);

    /// <summary>An id for a draft that is kept with a change of its group (<see cref="GroupChange.Begins"/>).</summary>
    Task<DraftId> ReserveAsync();

    /// <summary>
    /// Keeps a new draft, and forgets those that somebody began more than <see cref="Draft.Lasts"/> ago, and the member's oldest of the group
    /// where they have <see cref="Draft.MostOfMember"/>.
    /// </summary>
    /// <returns>The draft once it is durable.</returns>
    /// <exception cref="ArgumentException">The inputs are longer than <see cref="Draft.MostCharacters"/>.</exception>
    Task<Draft> AddAsync(GroupId group, MemberId? by, string kind, Options inputs, Instant at);

    /// <summary>Forgets a draft.</summary>
    /// <returns>Whether it was there: of several that take it, one does.</returns>
    Task<bool> TakeAsync(GroupId group, DraftId id);
}
