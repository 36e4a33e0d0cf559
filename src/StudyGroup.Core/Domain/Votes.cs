using System.Collections.Immutable;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>The members who voted for a point: each one once, sorted by id so that the order doesn't reveal when they voted.</summary>
public sealed class Votes : IEquatable<Votes>
{
    private static readonly Comparer<MemberId> ById = Comparer<MemberId>.Create((one, other) => one.Value.CompareTo(other.Value));

    private readonly ImmutableSortedSet<MemberId> _members;

    private Votes(ImmutableSortedSet<MemberId> members) => _members = members;

    /// <summary>No votes.</summary>
    public static Votes None { get; } = new(ImmutableSortedSet.Create<MemberId>(ById));

    /// <summary>The number of votes.</summary>
    public int Count => _members.Count;

    /// <summary>Who voted. For storage and export only; members never see it.</summary>
    public IEnumerable<MemberId> Members => _members;

    /// <summary>The votes of some members. Duplicates count once.</summary>
    public static Votes Of(IEnumerable<MemberId> members) => None.With(members);

    /// <summary>Whether a member voted.</summary>
    public bool Has(MemberId member) => _members.Contains(member);

    /// <summary>With a member's vote; unchanged if they've already voted.</summary>
    public Votes With(MemberId member) => new(_members.Add(member));

    /// <summary>With several members' votes.</summary>
    public Votes With(IEnumerable<MemberId> members) => new(_members.Union(members));

    /// <summary>Without a member's vote; unchanged if they didn't vote.</summary>
    public Votes Without(MemberId member) => new(_members.Remove(member));

    /// <summary>Whether the same members voted.</summary>
    public bool Equals(Votes? other) => other is not null && _members.SequenceEqual(other._members);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Votes);

    /// <inheritdoc />
    public override int GetHashCode() => Count;
}
