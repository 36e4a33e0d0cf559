using System.Collections.Concurrent;
using StudyGroup.Bot.Loops;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Presenting;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Interactions;

/// <summary>
/// Stores members' names next to what they present and the points they added: in batches, a few seconds after a member was seen and when
/// the bot stops, so that no answer waits for it. This isn't recorded as a change.
/// </summary>
internal sealed class NameLoop(IGroups groups, IPoints points, LoopContext context)
    : GroupLoop("Keeping members' names", TimeSpan.FromSeconds(5), context)
{
    private const int MaxKept = 10_000;

    private readonly ConcurrentDictionary<(GroupId Group, MemberId Member), string> _noted = [];

    // What was stored, and the group's number of commits by then: a point without a name may have been added since.
    private readonly ConcurrentDictionary<(GroupId Group, MemberId Member), (string Name, long Commits)> _kept = [];
    private readonly ConcurrentDictionary<GroupId, long> _commits = [];

    /// <summary>A member was seen under a name. Returns at once.</summary>
    public void Note(GroupId group, MemberId member, string name)
    {
        if (_kept.TryGetValue((group, member), out var kept) && kept == (name, CommitsOf(group))) return;
        _noted[(group, member)] = name;
        Wake(group);
    }

    /// <summary>Forgets a name that hasn't been stored yet.</summary>
    public void Forget(GroupId group, MemberId member)
    {
        _noted.TryRemove((group, member), out _);
        _kept.TryRemove((group, member), out _);
    }

    /// <inheritdoc />
    public override void Committed(GroupId group) => _commits.AddOrUpdate(group, 1, (_, count) => count + 1);

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        foreach (var group in All()) await RunGuardedAsync(group, cancellationToken);
    }

    /// <inheritdoc />
    protected override IEnumerable<GroupId> All() => _noted.Keys.Select(noted => noted.Group).Distinct();

    /// <inheritdoc />
    protected override async Task RunAsync(GroupId group, CancellationToken cancel)
    {
        foreach (var member in _noted.Keys.Where(noted => noted.Group == group).Select(noted => noted.Member))
        {
            cancel.ThrowIfCancellationRequested();
            if (!_noted.TryRemove((group, member), out var name)) continue;
            var commits = CommitsOf(group);
            await KeepAsync(group, member, name);
            if (_kept.Count >= MaxKept) _kept.Clear();
            _kept[(group, member)] = (name, commits);
        }
    }

    private async Task KeepAsync(GroupId id, MemberId member, string name)
    {
        await points.NameAsync(id, member, name);
        if (groups.Find(id) is { } group && Presenters.Named(group, member, name) != group)
            await groups.ChangeAsync(id, newest => new GroupUpdate(Presenters.Named(newest, member, name), []));
    }

    private long CommitsOf(GroupId group) => _commits.GetValueOrDefault(group);
}
