using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain.Stores;

/// <summary>Stores what the bot made in Discord's own places. One writer makes events and one opens threads.</summary>
public interface IPlaces
{
    /// <summary>A group's events and threads; <see cref="Places.None"/> if it never had any.</summary>
    Places Of(GroupId group);

    /// <summary>The groups that want events or threads, or still have some.</summary>
    IReadOnlyList<GroupId> Groups();

    /// <summary>Changes the state by a rule that sees the newest one; no other write comes between.</summary>
    /// <returns>The new state, once it's durable.</returns>
    Task<Places> ChangeAsync(GroupId group, Func<Places, Places> rule);
}
