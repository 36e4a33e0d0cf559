using System.Collections.Immutable;

namespace StudyGroup.Core.Domain;

/// <summary>What is put back beside a group, in the transaction that changes it: what an export held and what is not there, or otherwise.</summary>
/// <param name="Points">The points; one without an id is new and gets the next, and any other takes the place of the one with its id.</param>
/// <param name="Attendance">The answers about coming, in the place of what the same member said of the same seminar.</param>
public sealed record Restored(ImmutableArray<Point> Points, ImmutableArray<Attendance> Attendance)
{
    /// <summary>Nothing.</summary>
    public static Restored Nothing { get; } = new([], []);

    /// <summary>Whether nothing is put back.</summary>
    public bool IsEmpty => Points.IsEmpty && Attendance.IsEmpty;
}
