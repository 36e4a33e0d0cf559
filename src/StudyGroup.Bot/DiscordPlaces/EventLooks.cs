using System.Collections.Concurrent;
using NodaTime;
using StudyGroup.Bot.Sharding;
using StudyGroup.Core.Features.DiscordPlaces;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.DiscordPlaces;

/// <summary>
/// Remembers, in memory only, when each group's events and the people interested in them were last looked at. After a new session
/// of a shard, everything in its servers is looked at again.
/// </summary>
internal sealed class EventLooks
{
    private readonly ConcurrentDictionary<GroupId, Instant> _looked = [];
    private readonly ConcurrentDictionary<(GroupId Group, EventId Event), Instant> _counted = [];

    /// <summary>Whether a group's events are to be looked at.</summary>
    public bool IsDue(GroupId group, Instant now) =>
        !_looked.TryGetValue(group, out var last) || last > now || now - last >= EventRules.CheckInterval;

    /// <summary>A group's events are about to be looked at. Whatever happens from now on needs another look.</summary>
    public void Looking(GroupId group, Instant now) => _looked[group] = now;

    /// <summary>Something happened to a group's events.</summary>
    public void Stir(GroupId group) => _looked.TryRemove(group, out _);

    /// <summary>Anything may have happened in the servers of a shard.</summary>
    public void Stir(Shard shard)
    {
        foreach (var group in _looked.Keys.Where(group => shard.Has(group))) _looked.TryRemove(group, out _);
        foreach (var key in _counted.Keys.Where(key => shard.Has(key.Group))) _counted.TryRemove(key, out _);
    }

    /// <summary>Whether it's known who is interested in an event with a certain start.</summary>
    public bool IsCounted(GroupId group, EventId item, Instant start) => _counted.TryGetValue((group, item), out var at) && at == start;

    /// <summary>It's known who is interested.</summary>
    public void Counted(GroupId group, EventId item, Instant start) => _counted[(group, item)] = start;

    /// <summary>A group doesn't count who is interested, so from now on nothing is known.</summary>
    public void Forget(GroupId group)
    {
        foreach (var key in _counted.Keys.Where(key => key.Group == group)) _counted.TryRemove(key, out _);
    }
}
