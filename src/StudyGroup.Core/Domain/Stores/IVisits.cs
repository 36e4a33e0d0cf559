using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain.Stores;

/// <summary>Reads when members were last here.</summary>
public interface IVisits
{
    /// <summary>A member's visit; null if they were never seen.</summary>
    Visit? Of(GroupId group, MemberId member);
}

/// <summary>Stores when members were last here.</summary>
public interface IStoredVisits : IVisits
{
    /// <summary>
    /// Stores that members of a group were seen, all in one transaction. No loop is woken: nothing in the group depends on it.
    /// </summary>
    /// <param name="seen">Who was seen when, asked for when it's this write's turn.</param>
    /// <returns>Their visits, once they're durable.</returns>
    Task<IReadOnlyList<Visit>> KeepAsync(GroupId group, Func<IReadOnlyDictionary<MemberId, Instant>> seen);
}
