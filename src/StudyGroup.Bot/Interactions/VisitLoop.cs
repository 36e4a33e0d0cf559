using System.Collections.Concurrent;
using NodaTime;
using StudyGroup.Bot.Loops;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Interactions;

/// <summary>
/// Stores when members were last here: in batches, a few seconds later and when the bot stops, so that no answer waits for it. Somebody
/// who is here for long is stored every quarter of an hour.
/// </summary>
internal sealed class VisitLoop(IStoredVisits visits, LoopContext context)
    : GroupLoop("Keeping members' visits", TimeSpan.FromSeconds(5), context), IVisits
{
    private const int MaxKept = 10_000;
    private static readonly Duration Precision = Duration.FromMinutes(15);

    private readonly ConcurrentDictionary<(GroupId Group, MemberId Member), Instant> _noted = [];
    private readonly ConcurrentDictionary<(GroupId Group, MemberId Member), Visit> _kept = [];

    /// <inheritdoc />
    public Visit? Of(GroupId group, MemberId member)
    {
        var kept = _kept.GetValueOrDefault((group, member)) ?? visits.Of(group, member);
        return _noted.TryGetValue((group, member), out var at) ? Visit.Seen(kept, group, member, at) : kept;
    }

    /// <summary>A member was seen. Returns at once.</summary>
    public void Note(GroupId group, MemberId member, Instant now)
    {
        if (_kept.TryGetValue((group, member), out var kept) && now - kept.At < Precision) return;
        _noted[(group, member)] = now;
        Wake(group);
    }

    /// <summary>Forgets a member who wasn't stored yet; to be called before what is stored is deleted.</summary>
    public void Forget(GroupId group, MemberId member)
    {
        _noted.TryRemove((group, member), out _);
        _kept.TryRemove((group, member), out _);
    }

    /// <inheritdoc />
    public override void Committed(GroupId group)
    {
        // Nothing here follows from other changes.
    }

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
        cancel.ThrowIfCancellationRequested();
        if (_noted.All(noted => noted.Key.Group != group)) return;
        Dictionary<MemberId, Instant> seen = [];
        // Who had their data deleted before this write's turn isn't written.
        var kept = await visits.KeepAsync(
            group,
            () => seen = _noted.Where(noted => noted.Key.Group == group).ToDictionary(noted => noted.Key.Member, noted => noted.Value));
        if (_kept.Count >= MaxKept) _kept.Clear();
        foreach (var visit in kept)
        {
            // Unless they were forgotten or seen again meanwhile.
            if (_noted.TryRemove(new((group, visit.Member), seen[visit.Member]))) _kept[(group, visit.Member)] = visit;
        }
    }
}
