using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.DiscordPlaces;
using StudyGroup.Core.Text;
using StudyGroup.Discord;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Events;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.DiscordPlaces;

/// <summary>Counts the people who are interested in a seminar's event as coming, if the group wants that.</summary>
internal sealed class InterestCount(
    IDiscord discord, IGroups groups, IPlaces places, IAttendance attendance, EventLooks looks, TimeProvider clock)
{
    // The next round, within a minute, does the rest.
    private const int MaxLists = 20;

    /// <summary>Asks who is interested in the group's events, where that isn't known.</summary>
    /// <param name="open">What Discord shows, if it was looked at.</param>
    public async Task BringAsync(Group group, IReadOnlyList<ScheduledEvent>? open, CancellationToken cancel)
    {
        if (!group.Settings.InterestCounts)
        {
            looks.Forget(group.Id);
            return;
        }

        var lists = 0;
        foreach (var item in places.Of(group.Id).Events.Where(item => item is { Id: not null, IsRemoved: false, IsClosing: false }))
        {
            if (StartOf(group, item.Seminar) is not { } start || looks.IsCounted(group.Id, item.Id!.Value, start)) continue;
            var counted = Counted(group.Id, item.Seminar, start);
            var nobody = open?.FirstOrDefault(o => o.Id.Value == item.Id.Value.Value)?.Interested == 0;
            if (!nobody || counted.Count > 0)
            {
                if (lists++ == MaxLists) return;
                var interested = await ListAsync(group, item.Id.Value, cancel);
                foreach (var member in interested ?? []) await SetAsync(group.Id, item.Seminar, start, member, isInterested: true);
                foreach (var member in interested is null ? [] : counted.Except(interested))
                    await SetAsync(group.Id, item.Seminar, start, member, isInterested: false);
            }

            looks.Counted(group.Id, item.Id.Value, start);
        }
    }

    /// <summary>Somebody became interested in an event, or lost interest. Other people's events don't matter.</summary>
    public async Task HearAsync(EventNotice.Interest notice)
    {
        foreach (var group in groups.OfServer(new ServerId(notice.Guild.Value)))
        {
            if (group is not { IsActive: true, Settings: { Events: true, InterestCounts: true } }) continue;
            if (places.Of(group.Id).Events.FirstOrDefault(item => item.Id?.Value == notice.Event.Value) is not { } item) continue;
            if (StartOf(group, item.Seminar) is { } start)
                await SetAsync(group.Id, item.Seminar, start, new MemberId(notice.User.Value), notice.IsInterested);
            return;
        }
    }

    // Null if the event has just been removed; the next look will show it.
    private async Task<HashSet<MemberId>?> ListAsync(Group group, EventId item, CancellationToken cancel)
    {
        try
        {
            var users = await discord.ListInterestedAsync(new Snowflake(group.Server.Value), new Snowflake(item.Value), cancel);
            return [.. users.Select(user => new MemberId(user.Value))];
        }
        catch (DiscordRefusedException)
        {
            return null;
        }
    }

    private Instant? StartOf(Group group, SeminarId seminar) =>
        group.Find(seminar) is { } found && EventRules.IsWanted(group, found, clock.GetUtcNow().ToInstant())
            ? group.KnownStartOf(found)
            : null;

    private HashSet<MemberId> Counted(GroupId group, SeminarId seminar, Instant start) =>
        [.. attendance.Of(group, seminar).Where(answer => answer.ByEvent && answer.Start == start).Select(answer => answer.Member)];

    private async Task SetAsync(GroupId group, SeminarId seminar, Instant start, MemberId member, bool isInterested)
    {
        var now = clock.GetUtcNow().ToInstant();
        var before = attendance.Of(group, seminar).FirstOrDefault(answer => answer.Member == member);
        if (After(before) == before) return;
        await attendance.ChangeAsync(group, seminar, member, After);

        Attendance? After(Attendance? answer) => InterestRules.After(answer, group, seminar, member, start, isInterested, now);
    }
}
