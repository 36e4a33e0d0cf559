using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Attending;
using StudyGroup.Core.Commands;
using StudyGroup.Core.Drafts;
using StudyGroup.Core.Groups;
using StudyGroup.Core.History;
using StudyGroup.Core.Points;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Replies;
using StudyGroup.Core.Seminars;
using StudyGroup.Core.Syllabuses;

namespace StudyGroup.Bot.Tests;

/// <summary>The stores in memory.</summary>
internal sealed class FakeStores : IGroups, IPoints, IPosts, ISyllabuses, IAttendance, IDrafts, IChanges
{
    private static readonly DuePosts Due = new(PostKindTable.Kinds);

    public Dictionary<GroupId, Group> Groups { get; } = [];

    public Dictionary<string, Post> Posts { get; } = [];

    public Dictionary<GroupId, Syllabus> Syllabuses { get; } = [];

    public Dictionary<SeminarId, int> Counts { get; } = [];

    /// <summary>Instead of keeping that a message of a syllabus was posted the process dies.</summary>
    public bool DiesOnceItKnows { get; set; }

    /// <summary>Thrown instead of keeping a post in this state: the process dies there.</summary>
    public PostState? DiesAt { get; set; }

    /// <summary>Instead of keeping what a message reads the process dies.</summary>
    public bool DiesOnceItStands { get; set; }

    public List<Attendance> Attendance { get; } = [];

    public Group? Find(GroupId id) => Groups.GetValueOrDefault(id);

    public Task<Group> CreateAsync(Group group) => Task.FromResult(Groups.TryAdd(group.Id, group) ? group : Groups[group.Id]);

    public Task<Outcome<Changed>> ChangeAsync(GroupId id, Func<Group, Outcome<GroupChange>> rule) => throw new NotSupportedException();

    public IReadOnlyList<Post> Of(GroupId group) => [.. Posts.Values.Where(p => p.Group == group)];

    public Task<IReadOnlyList<Post>> UnsettledAsync() =>
        Task.FromResult<IReadOnlyList<Post>>([.. Posts.Values.Where(p => p.State is PostState.Waiting or PostState.Claimed)]);

    public IReadOnlyList<GroupId> GroupsDue(Instant now) => [.. Groups.Values.Where(g => Next(g) <= now).Select(g => g.Id)];

    public Instant? NextMoment() => Groups.Values.Min(Next);

    public Task<IReadOnlyList<Post>> RecordDueAsync(GroupId group, Func<Group, IReadOnlyList<Post>, IReadOnlyList<Post>> rule)
    {
        IReadOnlyList<Post> kept = [.. rule(Groups[group], Of(group)).Where(p => Posts.TryAdd(p.Key, p))];
        return Task.FromResult(kept);
    }

    public Task<bool> UpdateAsync(Post post)
    {
        if (post.State == DiesAt) throw new IOException("The process died.");
        var isOpen = Posts[post.Key].State is PostState.Waiting or PostState.Claimed;
        if (isOpen) Posts[post.Key] = post with { Subject = Posts[post.Key].Subject };
        return Task.FromResult(isOpen);
    }

    public IReadOnlyList<GroupId> GroupsStanding() => [.. Posts.Values.Where(p => p.Says is not null).Select(p => p.Group).Distinct()];

    public IReadOnlyList<Post> Standing(GroupId group) => [.. Posts.Values.Where(p => p.Group == group && p.Says is not null)];

    public Task ChangeStandingAsync(GroupId group, string key, Func<Post, Post> rule)
    {
        if (DiesOnceItStands) throw new IOException("The process died.");
        if (Posts[key] is { Says: not null } or { State: PostState.Claimed } && Posts[key].Group == group) Posts[key] = rule(Posts[key]);
        return Task.CompletedTask;
    }

    public IReadOnlyList<Point> Of(GroupId group, SeminarId seminar) => [];

    public IReadOnlyList<Point> Newest(GroupId group, MemberId? author, int most) => [];

    public IReadOnlyDictionary<SeminarId, int> CountsOf(GroupId group) => Counts;

    Syllabus ISyllabuses.Of(GroupId group) => Syllabuses.GetValueOrDefault(group) ?? Syllabus.None(group);

    IReadOnlyList<GroupId> ISyllabuses.Groups() => [.. Groups.Keys];

    public Task<Syllabus> ChangeAsync(GroupId group, Func<Syllabus, Syllabus> rule)
    {
        var changed = rule(((ISyllabuses)this).Of(group));
        if (DiesOnceItKnows && changed.Messages.Any(m => m.Message is not null)) throw new IOException("The process died.");
        return Task.FromResult(Syllabuses[group] = changed);
    }

    public Point? Find(GroupId group, PointId id) => null;

    IReadOnlyList<Attendance> IAttendance.Of(GroupId group, SeminarId seminar) => [.. Attendance.Where(a => a.Group == group && a.Seminar == seminar)];

    Task<Attendance?> IAttendance.ChangeAsync(GroupId group, SeminarId seminar, MemberId member, Func<Attendance?, Attendance?> rule) =>
        throw new NotSupportedException();

    public Task<Outcome<Point>> AddAsync(GroupId group, SeminarId seminar, Func<int, Outcome<Point>> rule) => throw new NotSupportedException();

    public Task NameAsync(GroupId group, MemberId author, string name) => Task.CompletedTask;

    public Task<Outcome<Point>> ChangeAsync(GroupId group, PointId id, Func<Point?, Outcome<Point>> rule) => throw new NotSupportedException();

    public Dictionary<DraftId, Draft> Drafts { get; } = [];

    Draft? IDrafts.Find(GroupId group, DraftId id) => Drafts.GetValueOrDefault(id);

    Task<DraftId> IDrafts.ReserveAsync() => throw new NotSupportedException();

    Task<Draft> IDrafts.AddAsync(GroupId group, MemberId? by, string kind, Options inputs, Instant at) => throw new NotSupportedException();

    Task<bool> IDrafts.TakeAsync(GroupId group, DraftId id) => Task.FromResult(Drafts.Remove(id));

    IReadOnlyList<Change> IChanges.Of(GroupId group) => [];

    Change? IChanges.Find(GroupId group, ChangeId id) => null;

    private Instant? Next(Group group) => Due.NextMoment(group, [.. Of(group.Id).Select(p => p.Key)]);
}
