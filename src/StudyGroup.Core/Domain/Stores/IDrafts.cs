using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain.Stores;

/// <summary>Stores drafts.</summary>
public interface IDrafts
{
    /// <summary>A group's draft with this id, or null.</summary>
    Draft? Find(GroupId group, DraftId id);

    /// <summary>Reserves an id for a draft that is stored with a change of its group (<see cref="GroupUpdate.Begins"/>).</summary>
    Task<DraftId> ReserveAsync();

    /// <summary>
    /// Stores a new draft. Also deletes members' drafts older than <see cref="Draft.KeptFor"/>, and the member's oldest in the group if
    /// they have <see cref="Draft.MaxPerMember"/>.
    /// </summary>
    /// <returns>The draft, once it's durable.</returns>
    /// <exception cref="ArgumentException">The inputs are longer than <see cref="Draft.MaxCharacters"/>.</exception>
    Task<Draft> AddAsync(GroupId group, MemberId? by, string kind, Options inputs, Instant at);

    /// <summary>Deletes a draft.</summary>
    /// <returns>Whether it was there. Of several concurrent callers, only one gets true.</returns>
    Task<bool> TakeAsync(GroupId group, DraftId id);
}
