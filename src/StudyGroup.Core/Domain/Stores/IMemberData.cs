using System.Collections.Immutable;
using StudyGroup.Core.Features.Privacy;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain.Stores;

/// <summary>What is stored about a member, wherever it is stored.</summary>
public interface IMemberData
{
    /// <summary>Everything a group's data says about a member.</summary>
    MemberData Of(GroupId group, MemberId member);

    /// <summary>Deletes it, by the rules of <see cref="Erasure"/>. None of it is recorded as a change, and it can't be undone.</summary>
    /// <returns>Once that is durable.</returns>
    Task ForgetAsync(GroupId group, MemberId member);
}

/// <summary>Everything that is stored about a member of a group.</summary>
public sealed record MemberData
{
    /// <summary>What they were last seen to be called; null where that isn't known.</summary>
    public string? Name { get; init; }

    /// <summary>The seminars they present or have notes in.</summary>
    public ImmutableArray<Seminar> Seminars { get; init; } = [];

    /// <summary>The points they added or voted for, removed ones too.</summary>
    public ImmutableArray<Point> Points { get; init; } = [];

    /// <summary>Whether they're coming to seminars.</summary>
    public ImmutableArray<Attendance> Attendance { get; init; } = [];

    /// <summary>The changes they made, or that name them.</summary>
    public ImmutableArray<Change> Changes { get; init; } = [];

    /// <summary>What they began or typed and didn't finish, and what others began that names them.</summary>
    public ImmutableArray<Draft> Drafts { get; init; } = [];

    /// <summary>The posts that ask them or speak of them.</summary>
    public ImmutableArray<Post> Posts { get; init; } = [];

    /// <summary>Whether there is nothing.</summary>
    public bool IsEmpty =>
        Name is null && Seminars.IsEmpty && Points.IsEmpty && Attendance.IsEmpty && Changes.IsEmpty && Drafts.IsEmpty && Posts.IsEmpty;
}
