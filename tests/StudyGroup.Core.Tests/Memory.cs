using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Attending;
using StudyGroup.Core.Commands;
using StudyGroup.Core.Drafts;
using StudyGroup.Core.Groups;
using StudyGroup.Core.History;
using StudyGroup.Core.Points;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Privacy;
using StudyGroup.Core.Replies;
using StudyGroup.Core.Seminars;
using StudyGroup.Core.Syllabuses;
using StudyGroup.Core.Syncing;
using StudyGroup.Core.Web;

namespace StudyGroup.Core.Tests;

/// <summary>One group and what belongs to it, in memory.</summary>
internal abstract class Memory : IGroups, IPoints, IPosts, IChannels, IChanges, IDrafts, IAttendance, ISyllabuses, ISyncs, IWeb, IMemberData
{
    public static readonly GroupId Here = new(77);

    /// <summary>The server of the group, which is not its first: neither id stands in for the other.</summary>
    public static readonly ServerId Server = new(770);

    private readonly List<Point> _points = [];
    private readonly List<Post> _posts = [];
    private readonly List<Change> _changes = [];
    private readonly List<Draft> _drafts = [];
    private readonly List<Attendance> _attendance = [];
    private long _lastDraft;

    public Group Group { get; set; } = TestGroup.Nine();

    public ChannelRights? Rights { get; set; } = new(true, true, true, false);

    public Syllabus Syllabus { get; set; } = Syllabus.None(Here);

    public Sync Sync { get; set; } = Sync.None(Here);

    /// <summary>What somebody else does before the next change of the group is made.</summary>
    public Action? Meanwhile { get; set; }

    public IReadOnlyList<Post> Posts => _posts;

    /// <summary>What there is on the web.</summary>
    public Dictionary<string, string> Pages { get; } = [];

    /// <summary>What was fetched, in order, each with what was said to be known.</summary>
    public List<(string Address, string? ETag)> Fetches { get; } = [];

    // A page's text is its own tag.
    Task<Outcome<Fetched>> IWeb.FetchAsync(Uri address, string? etag, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        Fetches.Add((address.AbsoluteUri, etag));
        return Task.FromResult<Outcome<Fetched>>(
            Pages.TryGetValue(address.AbsoluteUri, out var text) ? new Fetched(text == etag ? null : text, text) : new Refusal($"There is nothing."));
    }

    Task<Outcome<Fetched>> IWeb.FetchAsync(GivenFile file) => ((IWeb)this).FetchAsync(file.Url);

    Group? IGroups.Find(GroupId id) => id == Here ? Group : null;

    Task<Group> IGroups.CreateAsync(Group group) => Task.FromResult(Group = group);

    Task<Outcome<Changed>> IGroups.ChangeAsync(GroupId id, Func<Group, Outcome<GroupChange>> rule)
    {
        var meanwhile = Meanwhile;
        Meanwhile = null;
        meanwhile?.Invoke();
        if (rule(Group).IsRefused(out var refusal, out var change)) return Task.FromResult<Outcome<Changed>>(refusal);
        if (change.Settles is { } draft && _drafts.RemoveAll(d => d.Id == draft) == 0) return Task.FromResult<Outcome<Changed>>(Draft.Gone);
        _posts.AddRange(change.Posts.Where(p => _posts.All(q => q.Key != p.Key)));
        Group = change.Group;
        if (change.Begins is { } begun) _drafts.Add(begun);
        Put(change.Restores);
        Sync = change.Sync ?? Sync;
        if (change.Record is not { } record) return Task.FromResult<Outcome<Changed>>(new Changed(Group, null));
        _changes.Insert(0, record with { Id = new ChangeId(_changes.Count + 1) });
        return Task.FromResult<Outcome<Changed>>(new Changed(Group, _changes[0].Id));
    }

    MemberData IMemberData.Of(GroupId group, MemberId member) => new()
    {
        Seminars = [.. Group.Seminars.Where(s => Erasure.Names(s, member))],
        Points = [.. _points.Where(p => Erasure.Names(p, member))],
        Attendance = [.. _attendance.Where(a => a.Member == member)],
        Changes = [.. _changes.Where(c => Erasure.Names(c, member))],
        Drafts = [.. _drafts.Where(d => Erasure.Names(d, member))],
        Posts = [.. _posts.Where(p => Erasure.Names(p, member))],
    };

    Task IMemberData.ForgetAsync(GroupId group, MemberId member)
    {
        Group = Group with { Seminars = [.. Group.Seminars.Select(s => Erasure.Without(s, member))] };
        Keep(_points, p => Erasure.Without(p, member));
        Keep(_changes, c => Erasure.Without(c, member));
        Keep(_posts, p => Erasure.Without(p, member));
        _attendance.RemoveAll(a => a.Member == member);
        _drafts.RemoveAll(d => Erasure.Names(d, member));
        return Task.CompletedTask;

        static void Keep<T>(List<T> all, Func<T, T?> without)
            where T : class
        {
            T[] left = [.. all.Select(without).OfType<T>()];
            all.Clear();
            all.AddRange(left);
        }
    }

    private void Put(Restored restored)
    {
        foreach (var point in restored.Points)
        {
            _points.RemoveAll(p => p.Id == point.Id);
            _points.Add(point.Id == default ? point with { Id = new PointId(_points.Select(p => p.Id.Value).DefaultIfEmpty(0).Max() + 1) } : point);
        }

        foreach (var answer in restored.Attendance)
        {
            _attendance.RemoveAll(a => (a.Seminar, a.Member) == (answer.Seminar, answer.Member));
            _attendance.Add(answer);
        }
    }

    IReadOnlyList<Change> IChanges.Of(GroupId group) => [.. _changes];

    Change? IChanges.Find(GroupId group, ChangeId id) => _changes.SingleOrDefault(c => c.Id == id);

    Draft? IDrafts.Find(GroupId group, DraftId id) => _drafts.SingleOrDefault(d => d.Id == id);

    Task<DraftId> IDrafts.ReserveAsync() => Task.FromResult(new DraftId(++_lastDraft));

    Task<Draft> IDrafts.AddAsync(GroupId group, MemberId? by, string kind, Options inputs, Instant at)
    {
        _drafts.Add(new Draft { Id = new DraftId(++_lastDraft), Group = group, By = by, Kind = kind, Inputs = inputs, At = at });
        return Task.FromResult(_drafts[^1]);
    }

    Task<bool> IDrafts.TakeAsync(GroupId group, DraftId id) => Task.FromResult(_drafts.RemoveAll(d => d.Id == id) > 0);

    IReadOnlyList<Attendance> IAttendance.Of(GroupId group, SeminarId seminar) => [.. _attendance.Where(a => a.Group == group && a.Seminar == seminar)];

    Task<Attendance?> IAttendance.ChangeAsync(GroupId group, SeminarId seminar, MemberId member, Func<Attendance?, Attendance?> rule)
    {
        var before = _attendance.SingleOrDefault(a => (a.Group, a.Seminar, a.Member) == (group, seminar, member));
        var after = rule(before);
        if (before is not null) _attendance.Remove(before);
        if (after is not null) _attendance.Add(after);
        return Task.FromResult(after);
    }

    IReadOnlyList<Point> IPoints.Of(GroupId group, SeminarId seminar) =>
        [.. _points.Where(p => p.Group == group && p.Seminar == seminar && p.RemovedAt is null).OrderBy(p => p.Id.Value)];

    IReadOnlyList<Point> IPoints.Newest(GroupId group, MemberId? author, int most) =>
        [.. _points.Where(p => p.Group == group && p.RemovedAt is null && (author is null || p.Author == author)).OrderByDescending(p => p.Id.Value).Take(most)];

    IReadOnlyDictionary<SeminarId, int> IPoints.CountsOf(GroupId group) =>
        _points.Where(p => p.Group == group && p.RemovedAt is null).CountBy(p => p.Seminar).ToDictionary();

    Sync ISyncs.Of(GroupId group) => Sync;

    IReadOnlyList<GroupId> ISyncs.Groups() => Group.Settings.Readme is null ? [] : [Here];

    Syllabus ISyllabuses.Of(GroupId group) => Syllabus;

    IReadOnlyList<GroupId> ISyllabuses.Groups() => [Here];

    Task<Syllabus> ISyllabuses.ChangeAsync(GroupId group, Func<Syllabus, Syllabus> rule) => Task.FromResult(Syllabus = rule(Syllabus));

    Point? IPoints.Find(GroupId group, PointId id) => _points.SingleOrDefault(p => p.Group == group && p.Id == id);

    Task<Outcome<Point>> IPoints.AddAsync(GroupId group, SeminarId seminar, Func<int, Outcome<Point>> rule)
    {
        if (rule(((IPoints)this).Of(group, seminar).Count).IsRefused(out var refusal, out var added)) return Task.FromResult<Outcome<Point>>(refusal);
        _points.Add(added with { Id = new PointId(_points.Count + 1) });
        return Task.FromResult<Outcome<Point>>(_points[^1]);
    }

    Task IPoints.NameAsync(GroupId group, MemberId author, string name)
    {
        for (var i = 0; i < _points.Count; i++)
        {
            if (_points[i].Group == group && _points[i].RemovedAt is null) _points[i] = PointAuthor.Named(_points[i], author, name);
        }

        return Task.CompletedTask;
    }

    Task<Outcome<Point>> IPoints.ChangeAsync(GroupId group, PointId id, Func<Point?, Outcome<Point>> rule)
    {
        var old = ((IPoints)this).Find(group, id);
        if (rule(old).IsRefused(out var refusal, out var point)) return Task.FromResult<Outcome<Point>>(refusal);
        _points[_points.IndexOf(old!)] = point;
        return Task.FromResult<Outcome<Point>>(point);
    }

    IReadOnlyList<Post> IPosts.Of(GroupId group) => [.. _posts.OrderByDescending(p => p.At)];

    Task<IReadOnlyList<Post>> IPosts.UnsettledAsync() =>
        Task.FromResult<IReadOnlyList<Post>>([.. _posts.Where(p => p.State is PostState.Waiting or PostState.Claimed)]);

    IReadOnlyList<GroupId> IPosts.GroupsDue(Instant now) => [];

    Instant? IPosts.NextMoment() => null;

    Task<IReadOnlyList<Post>> IPosts.RecordDueAsync(GroupId group, Func<Group, IReadOnlyList<Post>, IReadOnlyList<Post>> rule)
    {
        var due = rule(Group, _posts);
        _posts.AddRange(due);
        return Task.FromResult(due);
    }

    Task<bool> IPosts.UpdateAsync(Post post)
    {
        _posts.RemoveAll(p => p.Key == post.Key);
        _posts.Add(post);
        return Task.FromResult(true);
    }

    IReadOnlyList<GroupId> IPosts.GroupsStanding() => [Here];

    IReadOnlyList<Post> IPosts.Standing(GroupId group) => [.. _posts.Where(p => p.Says is not null)];

    Task IPosts.ChangeStandingAsync(GroupId group, string key, Func<Post, Post> rule)
    {
        if (_posts.FindIndex(p => p.Key == key && p.Says is not null) is >= 0 and var index) _posts[index] = rule(_posts[index]);
        return Task.CompletedTask;
    }

    /// <summary>Where channels are that are not here.</summary>
    public Dictionary<ulong, Whereabouts> Homes { get; } = [];

    /// <summary>The channels that were asked for, in order.</summary>
    public List<ulong> AskedChannels { get; } = [];

    Task<Whereabouts> IChannels.WhereIsAsync(ServerId server, ChannelId channel)
    {
        AskedChannels.Add(channel.Value);
        return Task.FromResult(Homes.GetValueOrDefault(channel.Value));
    }

    Task<ChannelRights?> IChannels.RightsAsync(ServerId server, ChannelId channel) => Task.FromResult(Rights);
}
