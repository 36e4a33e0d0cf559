using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;

namespace StudyGroup.Core.Features.Backup;

/// <summary>Writes all of a group into a JSON file from which it can be restored.</summary>
internal static class JsonExport
{
    /// <summary>The file: settings, seminars, breaks, the points that stand, with who voted for them, and who said that they are coming.</summary>
    public static string Write(Group group, IPoints points, IAttendance attendance, Instant now) => GroupFileJson.Write(FileWriting.Write(
        group,
        group.Seminars.SelectMany(s => points.Of(group.Id, s.Id)),
        group.Seminars.SelectMany(s => attendance.Of(group.Id, s.Id)),
        now));
}
