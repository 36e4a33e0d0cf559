using NodaTime;
using StudyGroup.Bot.Storage;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Text;

namespace StudyGroup.StoreWriter;

/// <summary>Writes that can later be recognized as complete or missing.</summary>
public static class Workload
{
    /// <summary>The group to which all points belong.</summary>
    public static readonly GroupId PointsGroup = new(900);

    private static readonly Instant Now = Instant.FromUtc(2026, 3, 25, 10, 0);

    /// <summary>A rule for <see cref="StudyDatabase"/> that depends on all it is given.</summary>
    public static Instant? NextMoment(Group group, IReadOnlyCollection<string> recorded) => Now + Duration.FromMinutes(recorded.Count);

    /// <summary>A group with nothing in it.</summary>
    public static Group Empty(GroupId id) => new()
    {
        Id = id,
        Server = new ServerId(id.Value),
        Settings = new GroupSettings
        {
            Zone = DateTimeZone.Utc,
            Start = new LocalTime(18, 0),
            Length = Duration.FromMinutes(90),
            LeadTimes = [Duration.FromHours(1)],
        },
    };

    /// <summary>The text of a point: of many lengths, and one sees whether it is whole.</summary>
    public static string TextOf(string label) => $"{label}|{new string('§', label.Sum(c => c) * 7 % 900)}|end";

    /// <summary>Adds points to a seminar of the worker's own, and changes every third: "point id label", "edit id label".</summary>
    public static async Task AddPointsAsync(IPoints points, int round, int worker, Action<string> print)
    {
        for (var n = 0; ; n++)
        {
            var label = $"{round}-{worker}-{n}";
            var point = (await points.AddAsync(PointsGroup, new SeminarId(worker + 1), _ => PointOf(worker, label))).Value;
            print($"point {point.Id} {label}");
            if (n % 3 != 0)
                continue;
            await points.ChangeAsync(PointsGroup, point.Id, stored => stored! with { Text = TextOf(label + "-edited") });
            print($"edit {point.Id} {label}-edited");
        }
    }

    /// <summary>Counts a group up, with a post of the count in the same transaction: "group id count".</summary>
    public static async Task ChangeGroupAsync(IGroups groups, int id, Action<string> print)
    {
        var group = new GroupId((ulong)id);
        await groups.CreateAsync(Empty(group));
        while (true)
        {
            var changed = await groups.ChangeAsync(group, CountUp);
            print($"group {group} {changed.Value.Group.NextSeminarId}");
        }
    }

    /// <summary>Records posts of the round's own group, claims and settles them: "post key state".</summary>
    public static async Task PostAsync(IGroups groups, IPosts posts, int round, Action<string> print)
    {
        var group = new GroupId(1_000 + (ulong)round);
        await groups.CreateAsync(Empty(group));
        for (var n = 0; ; n++)
        {
            var recorded = await posts.RecordDueAsync(group, (_, _) => [PostOf(group, n)]);
            print($"post {recorded[0].Key} {PostState.Waiting}");
            foreach (var state in new[] { PostState.Claimed, PostState.Posted })
            {
                await posts.UpdateAsync(recorded[0] with { State = state });
                print($"post {recorded[0].Key} {state}");
            }
        }
    }

    /// <summary>The post that belongs to a count of a group.</summary>
    public static Post PostOf(GroupId group, int count) => new()
    {
        Key = $"c.{group}.{count}",
        Group = group,
        Seminar = new SeminarId(1),
        Subject = new Reminder(Now, Duration.Zero),
        State = PostState.Waiting,
        At = Now,
    };

    private static Point PointOf(int worker, string label) => new()
    {
        Id = default,
        Group = PointsGroup,
        Seminar = new SeminarId(worker + 1),
        Author = new MemberId(7),
        Text = TextOf(label),
        AddedAt = Now,
    };

    private static Outcome<GroupUpdate> CountUp(Group group)
    {
        var count = group.NextSeminarId + 1;
        return new GroupUpdate(group with { NextSeminarId = count }, [PostOf(group.Id, count)]);
    }
}
