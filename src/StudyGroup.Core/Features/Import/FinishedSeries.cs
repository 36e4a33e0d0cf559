using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Import;

/// <summary>Recognizes the schedule of a book that the group has finished, so that it isn't imported into the next season.</summary>
internal static class FinishedSeries
{
    /// <summary>
    /// Why a plan isn't made: most of the seminars that it would add, at least two, have the topics and the days of a finished season. Null
    /// if it may be made: reading a book again means other days.
    /// </summary>
    public static Refusal? Refuse(Group group, Plan plan, IEnumerable<Season> finished)
    {
        var added = plan.After.Seminars.Where(seminar => group.Find(seminar.Id) is null).Select(Known).ToList();
        if (added.Count < 2) return null;
        var known = finished.LastOrDefault(season => 2 * season.Seminars.Select(Known).Intersect(added).Count() > added.Count);
        return known is null ? null : new Refusal(
            $"That's {known.Name}, which you've finished, so I won't add it again. "
            + $"See it with {new Span.Command("schedule")} season:{known.Number}. To read it again, change the dates first.");
    }

    private static (string Topic, SeminarDate.On? Date) Known(Seminar seminar) =>
        (seminar.Topic.Trim().ToUpperInvariant(), seminar.Date.Known() is { } on ? on with { Time = null, SecondOfTwo = false } : null);
}
