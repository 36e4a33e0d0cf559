using System.Collections.Immutable;
using NodaTime;

namespace StudyGroup.Core.Domain;

/// <summary>
/// What a new time zone or usual start does to dates: each either keeps its local time, and so moves, or keeps its exact time.
/// </summary>
internal static class MovedStarts
{
    /// <summary>The upcoming dated seminars that would move under other settings, by date.</summary>
    public static ImmutableArray<Seminar> Of(Group group, GroupSettings settings, Instant now) =>
    [
        .. Schedule.InOrder(group).Where(s => Schedule.StatusOf(group, s, now) == SeminarStatus.Ahead
            && s.Date.Known() is { } on && on.StartIn(settings) != on.StartIn(group.Settings)),
    ];

    /// <summary>The group under other settings, with every date at the same exact time as before.</summary>
    public static Group KeepExactTimes(Group group, GroupSettings settings) => group with
    {
        Settings = settings,
        Seminars = [.. group.Seminars.Select(s => s with { Date = Said(s.Date, group.Settings, settings) })],
    };

    /// <summary>A date as it reads under other settings: the same exact time.</summary>
    public static SeminarDate Said(SeminarDate date, GroupSettings before, GroupSettings after) => date switch
    {
        SeminarDate.On on => Said(on, before, after),
        SeminarDate.Tentative tentative => new SeminarDate.Tentative(Said(tentative.Date, before, after)),
        _ => date,
    };

    private static SeminarDate.On Said(SeminarDate.On date, GroupSettings before, GroupSettings after)
    {
        var start = date.StartIn(before);
        return date.StartIn(after) == start ? date : SeminarDate.On.Exactly(start, after.Zone);
    }
}
