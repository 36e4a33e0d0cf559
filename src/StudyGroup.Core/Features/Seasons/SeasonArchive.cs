using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;

namespace StudyGroup.Core.Features.Seasons;

/// <summary>
/// Archives the season that a change finishes and tells the channel, or takes it back out of the archive if the change is undone.
/// </summary>
/// <param name="points">Points are counted for the archive.</param>
internal sealed class SeasonArchive(IPoints points) : IChangeConsequence
{
    /// <inheritdoc />
    public GroupUpdate Follow(GroupUpdate change, ChangeCause cause)
    {
        var (before, after) = (cause.Before, change.Group);
        if (SeasonStart.IsReopened(before, after)) return change with { Reopens = after.Season };
        if (!SeasonStart.IsFinished(before, after)) return change;
        var all = before.Seminars.SelectMany(seminar => points.Of(before.Id, seminar.Id)).ToList();
        var season = Season.Of(before, cause.At) with
        {
            Points = all.Count,
            PointsDiscussed = all.Count(point => point.DiscussedAt is not null),
        };
        change = change with { Finishes = season };
        return after.Settings.Channel is not { } channel ? change : change with
        {
            Posts = change.Posts.Add(Post.Waiting(after.Id, default, new SeasonSummary(season.Number), channel, cause.At)),
        };
    }
}
