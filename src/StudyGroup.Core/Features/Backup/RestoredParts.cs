using System.Collections.Immutable;
using System.Globalization;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Backup.Format;
using StudyGroup.Core.Text;
namespace StudyGroup.Core.Features.Backup;

/// <summary>Finds points (with votes) and answers in a file that are missing or different now. Nothing is ever removed.</summary>
internal static class RestoredParts
{
    /// <summary>What needs restoring.</summary>
    /// <param name="ids">The ids here of the file's seminars. What belongs to others is left out.</param>
    public static Restored Find(
        Group group, GroupFile file, IReadOnlyDictionary<int, SeminarId> ids, bool isOfHere, IPoints points, IAttendance attendance)
    {
        var put = new List<Point>();
        foreach (var bySeminar in file.Points.Where(p => ids.ContainsKey(p.Seminar)).GroupBy(p => ids[p.Seminar]))
        {
            var there = points.Of(group.Id, bySeminar.Key);
            var room = Point.MaxPerSeminar - there.Count;
            foreach (var written in bySeminar.Select(p => FileReading.Read(p, group.Id, bySeminar.Key)))
            {
                var known = isOfHere
                    ? points.Find(group.Id, written.Id) is { } byId && IsSame(byId, written) ? byId : null
                    : there.FirstOrDefault(p => IsSame(p, written));
                if (known is null && room-- > 0) put.Add(written with { Id = default });
                else if (known is not null && Back(known, written) is var back && back != known) put.Add(back);
            }
        }

        var answers = file.Attendance.Where(a => ids.ContainsKey(a.Seminar))
            .Select(a => FileReading.Read(a, group.Id, ids[a.Seminar]))
            .GroupBy(a => a.Seminar)
            .SelectMany(said => said.Except(attendance.Of(group.Id, said.Key)));
        return new([.. put], [.. answers]);
    }

    /// <summary>A line for each kind of thing that's restored.</summary>
    public static ImmutableArray<Line> Say(Restored restored)
    {
        var added = restored.Points.Count(p => p.Id == default);
        var changed = restored.Points.Length - added;
        return
        [
            .. added == 0 ? Array.Empty<Line>() : [(Line)$"{Count(added, "point")} added"],
            .. changed == 0 ? Array.Empty<Line>() : [(Line)$"{Count(changed, "point")} restored from the export"],
            .. restored.Attendance.IsEmpty
                ? Array.Empty<Line>()
                : [(Line)$"{Count(restored.Attendance.Length, "attendance answer")} restored"],
        ];
    }

    // The file's version, plus any votes since then and the author's name as seen here.
    private static Point Back(Point known, Point written) => written with
    {
        Id = known.Id,
        AuthorName = known.AuthorName ?? written.AuthorName,
        Votes = known.Votes.With(written.Votes.Members),
    };

    // A point's text may have changed since, but not who added it and when.
    private static bool IsSame(Point one, Point other) =>
        one.Author == other.Author && one.AddedAt == other.AddedAt && (one.Id == other.Id || one.Text == other.Text);

    private static string Count(int count, string what) =>
        count == 1 ? $"1 {what}" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}s");
}
