using System.Collections.Immutable;

namespace StudyGroup.Core.Domain;

/// <summary>What is restored from an export along with a group, in the same transaction: whatever is missing or different now.</summary>
/// <param name="Points">The points. One without an id is new and gets the next; any other replaces the one with its id.</param>
/// <param name="Attendance">The attendance answers. Each replaces what the same member said about the same seminar.</param>
public sealed record Restored(ImmutableArray<Point> Points, ImmutableArray<Attendance> Attendance)
{
    /// <summary>Finished seasons that are missing here. One that is there is never replaced.</summary>
    public ImmutableArray<Season> Seasons { get; init; } = [];

    /// <summary>The suggested books. One without an id is new and gets the next; any other replaces the one with its id.</summary>
    public ImmutableArray<SuggestedBook> NextBooks { get; init; } = [];

    /// <summary>Counted votes that are missing here. They get new ids.</summary>
    public ImmutableArray<BookVote> BookVotes { get; init; } = [];

    /// <summary>Nothing.</summary>
    public static Restored Nothing { get; } = new([], []);

    /// <summary>Whether nothing is restored.</summary>
    public bool IsEmpty => Points.IsEmpty && Attendance.IsEmpty && Seasons.IsEmpty && NextBooks.IsEmpty && BookVotes.IsEmpty;
}
