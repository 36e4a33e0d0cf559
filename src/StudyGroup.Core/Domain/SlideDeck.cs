using System.Collections.Immutable;

namespace StudyGroup.Core.Domain;

/// <summary>A seminar's slides.</summary>
/// <param name="Url">An absolute http or https address of at most <see cref="MaxUrlLength"/> characters.</param>
/// <param name="Covers">What they cover, one item each.</param>
public sealed record SlideDeck(string Url, string? Title, string? Topic, ImmutableArray<string> Covers)
{
    /// <summary>The maximum length of an address, in characters: Discord's limit for link buttons.</summary>
    public const int MaxUrlLength = 512;

    /// <summary>The maximum length of a title or topic, in code points.</summary>
    public const int MaxTextLength = 200;

    /// <summary>The maximum length of the typed list of what they cover, in code points.</summary>
    public const int MaxCoversLength = 1_000;

    /// <summary>The maximum number of decks per seminar.</summary>
    public const int MaxPerSeminar = 20;

    /// <summary>Compares by content, including the items in <see cref="Covers"/>.</summary>
    public bool Equals(SlideDeck? other) =>
        other is not null && (Url, Title, Topic) == (other.Url, other.Title, other.Topic) && Covers.SequenceEqual(other.Covers);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Url, Title, Topic, Covers.Length);
}
