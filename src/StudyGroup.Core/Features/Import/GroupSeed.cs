using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Import.Parsing;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Import;

/// <summary>Makes the group that a server starts with.</summary>
public static class GroupSeed
{
    /// <summary>
    /// A new group from a schedule: its seminars by number with ids from 1, its breaks, and its book and author if it names them. Seminars
    /// without a number come last and get the next free numbers.
    /// </summary>
    public static Group Create(ServerId server, GroupSettings settings, WrittenSchedule schedule, Instant now) =>
        Fill(Group.FirstOf(server, settings), schedule, now);

    /// <summary>The same in a group that's empty.</summary>
    public static Group Fill(Group empty, WrittenSchedule schedule, Instant now)
    {
        var settings = empty.Settings;
        var group = schedule.Seminars.OrderBy(s => s.Number ?? int.MaxValue).Aggregate(
            empty with
            {
                Settings = settings with
                {
                    Book = schedule.Book ?? settings.Book,
                    Author = schedule.Author ?? settings.Author,
                    Unit = schedule.Unit ?? settings.Unit,
                },
            },
            (group, seminar) =>
                group.Add(
                    NewSeminar.Make(seminar, seminar.Number ?? group.Seminars.Select(s => s.Number).DefaultIfEmpty(0).Max() + 1, now)));
        var merged = BreakMerge.Merge(group, schedule, KnownContent.Nothing, removesMissing: false);
        return merged.IsRefused(out _, out var whole) ? group : whole;
    }
}
