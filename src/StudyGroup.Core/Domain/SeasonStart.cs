namespace StudyGroup.Core.Domain;

/// <summary>Which season a group is in, and where it began.</summary>
/// <param name="FirstSeminarId">See <see cref="Group.FirstSeminarId"/>.</param>
public readonly record struct SeasonStart(int Number, int FirstSeminarId)
{
    /// <summary>The current season of a group.</summary>
    public static SeasonStart Of(Group group) => new(group.Season, group.FirstSeminarId);

    /// <summary>
    /// Whether a change of a group finishes its season: the next one begins with the ids that come next. A change that restores finished
    /// seasons from an export begins it with another id.
    /// </summary>
    public static bool IsFinished(Group before, Group after) =>
        after.Season == before.Season + 1 && after.FirstSeminarId == before.NextSeminarId && !before.Seminars.IsEmpty;

    /// <summary>Whether a change of a group opens the last finished season again.</summary>
    public static bool IsReopened(Group before, Group after) => after.Season < before.Season;
}
