using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Changes;

/// <summary>One thing about a seminar, the settings or a break that can change by itself.</summary>
/// <typeparam name="T">What it is an aspect of.</typeparam>
/// <param name="Name">What it is called.</param>
/// <param name="Key">What two must have in common to be the same in it.</param>
/// <param name="Take">The first with this aspect of the second.</param>
/// <param name="Say">How it reads; null where there is nothing.</param>
internal sealed record Aspect<T>(string Name, Func<T, object?> Key, Func<T, T, T> Take, Func<GroupSettings, T, Line?> Say)
{
    /// <summary>Whether two are the same in this.</summary>
    public bool Same(T one, T other) => Equals(Key(one), Key(other));
}
