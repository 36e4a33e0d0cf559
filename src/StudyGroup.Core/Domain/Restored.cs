using System.Collections.Immutable;

namespace StudyGroup.Core.Domain;

/// <summary>What is restored from an export along with a group, in the same transaction: whatever is missing or different now.</summary>
/// <param name="Points">The points. One without an id is new and gets the next; any other replaces the one with its id.</param>
/// <param name="Attendance">The attendance answers. Each replaces what the same member said about the same seminar.</param>
public sealed record Restored(ImmutableArray<Point> Points, ImmutableArray<Attendance> Attendance)
{
    /// <summary>Nothing.</summary>
    public static Restored Nothing { get; } = new([], []);

    /// <summary>Whether nothing is restored.</summary>
    public bool IsEmpty => Points.IsEmpty && Attendance.IsEmpty;
}
