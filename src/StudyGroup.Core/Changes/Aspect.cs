using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Changes;

/// <summary>One property of a seminar, the settings or a break that can change on its own.</summary>
/// <typeparam name="T">What it belongs to.</typeparam>
/// <param name="NameIn">Its name, as members of a group with these settings read it.</param>
/// <param name="Key">The value that is compared.</param>
/// <param name="Take">The first, with this value copied from the second.</param>
/// <param name="Say">The value in words; null if there's none.</param>
internal sealed record Aspect<T>(
    Func<GroupSettings, string> NameIn, Func<T, object?> Key, Func<T, T, T> Take, Func<GroupSettings, T, Line?> Say)
{
    /// <summary>A property that has the same name in every group.</summary>
    public Aspect(string name, Func<T, object?> key, Func<T, T, T> take, Func<GroupSettings, T, Line?> say)
        : this(_ => name, key, take, say)
    {
    }

    /// <summary>What to say when the value appears or disappears, such as "back on"; null for the name with both values.</summary>
    public Func<T, Line>? Becomes { get; init; }

    /// <summary>Says how the value changed, where that's clearer than both values; null for the name with both values.</summary>
    public Func<T, T, Line>? Changed { get; init; }

    /// <summary>Whether the value is several things, so that the name is in the plural.</summary>
    public Func<T, bool> IsSeveral { get; init; } = _ => false;

    /// <summary>Whether both have the same value.</summary>
    public bool Same(T one, T other) => Equals(Key(one), Key(other));
}
