using NodaTime;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Backup.Format;
using StudyGroup.Core.Text;
namespace StudyGroup.Core.Features.Backup;

/// <summary>Checks the seasons in a file, apart from their seminars and breaks.</summary>
internal static class SeasonCheck
{
    /// <summary>What's wrong with the seasons of a file as a whole; null where nothing is.</summary>
    public static IEnumerable<string?> Problems(GroupFile file)
    {
        yield return file.Season is < 1 or > Season.MaxNumber ? $"the season's number isn't between 1 and {Season.MaxNumber}" : null;
        yield return file.Seasons.Select(season => season.Number).Order().SequenceEqual(Enumerable.Range(1, file.Season - 1))
            ? null
            : "the finished seasons aren't numbered from 1 to the one before the current season";
        yield return file.FirstSeminarId < 1 || file.Seasons.SelectMany(s => s.Seminars).Any(s => s.Id >= file.FirstSeminarId)
            ? "the first id of the current season isn't above those of finished ones"
            : null;
    }

    /// <summary>What's wrong with a season; null where nothing is.</summary>
    public static IEnumerable<string?> Problems(SeasonFile season)
    {
        yield return FileCheck.TooLong("the book", season.Book, GroupSettings.MaxTextLength)
            ?? FileCheck.TooLong("the author", season.Author, GroupSettings.MaxTextLength)
            ?? FileCheck.TooLong("the place", season.Place, GroupSettings.MaxTextLength);
        yield return Zones.Find(season.Zone) is null ? $"there's an unknown time zone “{Texts.Cut(season.Zone, 40)}”" : null;
        yield return season.Length < Duration.FromMinutes(1) || season.Length > Duration.FromDays(1)
            ? "the length isn't between 1 minute and 24 hours"
            : null;
        yield return season.Points < 0 || season.PointsDiscussed < 0 || season.PointsDiscussed > season.Points
            ? "the numbers of points don't add up"
            : null;
    }
}
