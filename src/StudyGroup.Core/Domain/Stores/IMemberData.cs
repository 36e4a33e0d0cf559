using System.Collections.Immutable;
using StudyGroup.Core.Features.Privacy;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain.Stores;

/// <summary>Everything stored about a member.</summary>
public interface IMemberData
{
    /// <summary>Everything that a group's data says about a member.</summary>
    MemberData Of(GroupId group, MemberId member);

    /// <summary>Deletes it by the rules of <see cref="Erasure"/>. None of it is recorded as a change, and it can't be undone.</summary>
    /// <returns>Completes once that's durable.</returns>
    Task ForgetAsync(GroupId group, MemberId member);
}

/// <summary>Everything stored about a member of a group.</summary>
public sealed record MemberData
{
    /// <summary>Their name when last seen; null if unknown.</summary>
    public string? Name { get; init; }

    /// <summary>When they were last here; null if that isn't stored.</summary>
    public Visit? LastVisit { get; init; }

    /// <summary>The seminars they present or have notes in.</summary>
    public ImmutableArray<Seminar> Seminars { get; init; } = [];

    /// <summary>The finished seasons in which they presented or wrote notes.</summary>
    public ImmutableArray<Season> Seasons { get; init; } = [];

    /// <summary>The points they added or voted for, including removed ones.</summary>
    public ImmutableArray<Point> Points { get; init; } = [];

    /// <summary>Their answers about coming to seminars.</summary>
    public ImmutableArray<Attendance> Attendance { get; init; } = [];

    /// <summary>The changes they made or that name them.</summary>
    public ImmutableArray<Change> Changes { get; init; } = [];

    /// <summary>The drafts they started, and others' drafts that name them.</summary>
    public ImmutableArray<Draft> Drafts { get; init; } = [];

    /// <summary>The books they suggested, even those that have left the list.</summary>
    public ImmutableArray<SuggestedBook> NextBooks { get; init; } = [];

    /// <summary>The votes on the next book that they opened or have a ballot in.</summary>
    public ImmutableArray<BookVote> BookVotes { get; init; } = [];

    /// <summary>The posts for them or about them.</summary>
    public ImmutableArray<Post> Posts { get; init; } = [];

    /// <summary>Whether nothing is stored.</summary>
    public bool IsEmpty =>
        Name is null && LastVisit is null && Seminars.IsEmpty && Seasons.IsEmpty && Points.IsEmpty
        && Attendance.IsEmpty && Changes.IsEmpty && Drafts.IsEmpty && NextBooks.IsEmpty && BookVotes.IsEmpty && Posts.IsEmpty;
}
