using System.Collections.Immutable;

namespace StudyGroup.Core.Text;

/// <summary>A list with value equality.</summary>
/// <typeparam name="T">The type of its items.</typeparam>
internal readonly record struct Listed<T>(ImmutableArray<T> Items)
{
    /// <summary>Whether the items are the same, in the same order.</summary>
    public bool Equals(Listed<T> other) => Items.SequenceEqual(other.Items);

    /// <inheritdoc />
    public override int GetHashCode() => Items.Length;
}
