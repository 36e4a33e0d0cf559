using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;

namespace StudyGroup.Core.Features.Backup;

/// <summary>Writes a whole group to a JSON file that can restore it.</summary>
internal static class JsonExport
{
    /// <summary>The file: settings, seminars, breaks, current points with their votes, and attendance answers.</summary>
    public static string Write(Group group, IPoints points, IAttendance attendance, Instant now) => GroupFileJson.Write(FileWriting.Write(
        group,
        group.Seminars.SelectMany(s => points.Of(group.Id, s.Id)),
        group.Seminars.SelectMany(s => attendance.Of(group.Id, s.Id)),
        now));
}
