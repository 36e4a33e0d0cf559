using System.Collections.Immutable;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Backup.Format;
using StudyGroup.Core.Text;
namespace StudyGroup.Core.Features.Backup;

/// <summary>
/// The finished seasons in an export. They are restored into a group that hasn't finished a book, and has no seminars besides those in the
/// file. Otherwise they only say whether the file belongs to the season that the group is in: a finished season is never changed.
/// </summary>
/// <param name="Start">The group to import the rest of the file into.</param>
/// <param name="Seasons">The seasons to restore.</param>
/// <param name="Ids">The ids here of their seminars, by those in the file.</param>
/// <param name="Warnings">What isn't as in the file.</param>
internal sealed record RestoredSeasons(
    Group Start, ImmutableArray<Season> Seasons, ImmutableDictionary<int, SeminarId> Ids, ImmutableArray<Line> Warnings)
{
    /// <summary>What there is to restore, or why the file can't be imported now.</summary>
    /// <param name="removesMissing">Whether seminars that aren't in the file are removed.</param>
    public static Outcome<RestoredSeasons> Find(Group group, GroupFile file, bool isOfHere, bool removesMissing, ISeasons archive)
    {
        var here = archive.Of(group.Id);
        var isFresh = here.Count == 0 && (group.Seminars.IsEmpty || removesMissing);
        if (isFresh && file.Season > group.Season) return Restored(group, file, isOfHere);
        if (!isOfHere)
        {
            return new RestoredSeasons(group, [], ImmutableDictionary<int, SeminarId>.Empty, file.Seasons.IsEmpty ? [] :
            [
                $"The export has {Count(file.Seasons.Length)}. I can only restore those into a group that hasn't finished any, and only "
                    + $"with missing:remove.",
            ]);
        }

        if (file.Season < group.Season)
        {
            return new Refusal(
                $"That export is from before you finished {here.FirstOrDefault(s => s.Number == file.Season)?.Name ?? "that book"}, "
                + $"and a finished book stays as it is. See it with {new Span.Command("schedule")} season:{file.Season}.");
        }

        if (file.Season > group.Season && here.Count == 0)
        {
            return new Refusal(
                $"That export has {Count(file.Seasons.Length)}, and your schedule has seminars. "
                + $"To replace them, import with missing:remove.");
        }

        if (file.Season > group.Season)
        {
            return new Refusal(
                $"That export is from season {file.Season}, but your group is in season {group.Season}. "
                + $"Finish the book first with {new Span.Command("book finish")}.");
        }

        var changed = file.Seasons.Where(season => here.All(
            other => GroupFileJson.Write(FileWriting.Write(other)) != GroupFileJson.Write(season)));
        return new RestoredSeasons(group, [], ImmutableDictionary<int, SeminarId>.Empty,
        [
            .. changed.Select(season => (Line)
                $"Season {season.Number} is different in the export. A finished season is never changed, so it stays as it is."),
        ]);
    }

    /// <summary>"2 finished books restored"; empty if there are none.</summary>
    public IEnumerable<Line> Say() => Seasons.IsEmpty ? [] : [$"{Count(Seasons.Length)} restored"];

    private static RestoredSeasons Restored(Group group, GroupFile file, bool isOfHere)
    {
        var next = group.NextSeminarId;
        var ids = file.Seasons.SelectMany(season => season.Seminars).Select(seminar => seminar.Id)
            .ToImmutableDictionary(id => id, id => new SeminarId(isOfHere ? id : next++));
        var first = isOfHere ? file.FirstSeminarId : next;
        var start = group with
        {
            Season = file.Season,
            // With the group's next id it would look as if this had finished a season.
            FirstSeminarId = first == group.NextSeminarId ? first + 1 : first,
            NextSeminarId = Math.Max(next, first),
        };
        return new(start, [.. file.Seasons.Select(season => FileReading.Read(season, group.Id, ids))], ids, []);
    }

    private static string Count(int seasons) => seasons == 1 ? "1 finished book" : $"{seasons} finished books";
}
