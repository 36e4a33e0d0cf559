using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;

namespace StudyGroup.Core.Features.Backup;

/// <summary>Writes a whole group to a JSON file that can restore it.</summary>
internal static class JsonExport
{
    /// <summary>
    /// The file: settings, seminars, breaks, current points with their votes, attendance answers, the finished seasons with theirs, and the
    /// suggested books and counted votes.
    /// </summary>
    public static string Write(
        Group group, IPoints points, IAttendance attendance, ISeasons seasons, INextBooks books, IBookVotes votes, Instant now)
    {
        var finished = seasons.Of(group.Id);
        SeminarId[] all = [.. group.Seminars.Concat(finished.SelectMany(season => season.Seminars)).Select(seminar => seminar.Id)];
        return GroupFileJson.Write(FileWriting.Write(
            group, all.SelectMany(id => points.Of(group.Id, id)), all.SelectMany(id => attendance.Of(group.Id, id)), finished,
            books.Of(group.Id), votes.Of(group.Id), now));
    }
}
