using System.Collections.Immutable;

namespace StudyGroup.Core.Text;

/// <summary>A list that is compared item by item.</summary>
/// <typeparam name="T">What is in it.</typeparam>
/// <param name="Items">The items.</param>
internal readonly record struct Listed<T>(ImmutableArray<T> Items)
{
    /// <summary>Whether the items are the same, in the same order.</summary>
    public bool Equals(Listed<T> other) => Items.SequenceEqual(other.Items);

    /// <inheritdoc />
    public override int GetHashCode() => Items.Length;
}
