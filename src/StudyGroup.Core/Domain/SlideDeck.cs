using System.Collections.Immutable;

namespace StudyGroup.Core.Domain;

/// <summary>Slides of a seminar.</summary>
/// <param name="Url">Where they are: an absolute http or https address of at most <see cref="LongestUrl"/> characters.</param>
/// <param name="Title">What they are called.</param>
/// <param name="Topic">What they are about.</param>
/// <param name="Covers">What they cover, item by item.</param>
public sealed record SlideDeck(string Url, string? Title, string? Topic, ImmutableArray<string> Covers)
{
    /// <summary>The longest address, in characters: what a link button takes.</summary>
    public const int LongestUrl = 512;

    /// <summary>The longest title or topic, in code points.</summary>
    public const int LongestText = 200;

    /// <summary>The longest list of what they cover, as typed, in code points.</summary>
    public const int LongestCovers = 1_000;

    /// <summary>The most decks of one seminar.</summary>
    public const int Most = 20;

    /// <summary>Whether it says the same, item by item.</summary>
    public bool Equals(SlideDeck? other) =>
        other is not null && (Url, Title, Topic) == (other.Url, other.Title, other.Topic) && Covers.SequenceEqual(other.Covers);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Url, Title, Topic, Covers.Length);
}
