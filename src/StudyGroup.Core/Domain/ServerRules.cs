using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>Rules across the groups of one server, whatever changes one of them: a command, an import or an undo.</summary>
public static class ServerRules
{
    /// <summary>The maximum number of a server's groups that aren't archived.</summary>
    public const int MaxActive = 25;

    /// <summary>The maximum number of a server's groups, archived ones included.</summary>
    public const int MaxKept = 200;

    /// <summary>Whether a change may break a rule, so that the server's other groups have to be looked at.</summary>
    public static bool Concern(Group before, Group after) =>
        before.Name != after.Name || before.ArchivedAt is null != after.ArchivedAt is null
        || !before.Channels.SequenceEqual(after.Channels) || !before.PostsIn.SequenceEqual(after.PostsIn);

    /// <summary>Why a change can't be made, or null if it can.</summary>
    /// <param name="before">The group before the change; null if it's new.</param>
    /// <param name="others">The server's other groups.</param>
    public static Refusal? Refuse(Group? before, Group after, IReadOnlyCollection<Group> others)
    {
        var active = others.Where(other => other.ArchivedAt is null).ToList();
        if (after.ArchivedAt is not null)
        {
            return active.Count > 0
                ? null
                : new Refusal($"This is your server's only group. Add another one first with {new Span.Command("manage group add")}.");
        }

        return RefuseMore(before, others, active) ?? RefuseName(before, after, active) ?? RefuseChannels(before, after, active);
    }

    /// <summary>Adds groups to a server.</summary>
    /// <param name="groups">The server's groups.</param>
    /// <param name="free">The ids that they get.</param>
    /// <param name="rule">Makes them, given the server's groups.</param>
    public static Outcome<IReadOnlyList<Group>> Add(
        ServerId server, IReadOnlyList<Group> groups, IEnumerable<GroupId> free,
        Func<IReadOnlyList<Group>, Outcome<IReadOnlyList<Group>>> rule)
    {
        if (rule(groups).IsRefused(out var refusal, out var made)) return refusal;
        List<Group> all = [.. groups];
        foreach (var group in made.Zip(free, (group, id) => group with { Id = id, Server = server }))
        {
            if (Refuse(null, group, all) is { } broken) return broken;
            all.Add(group);
        }

        return all[groups.Count..];
    }

    /// <summary>The group that has a channel, or null.</summary>
    public static Group? OwnerOf(IEnumerable<Group> groups, ChannelId channel) =>
        groups.FirstOrDefault(group => group.ArchivedAt is null && group.Channels.Contains(channel));

    /// <summary>Why a channel can't be a group's own, or null if it can.</summary>
    /// <param name="others">The server's other groups.</param>
    public static Refusal? RefuseChannel(ChannelId channel, IEnumerable<Group> others) => RefusePosting(channel, others)
        ?? (others.FirstOrDefault(other => other.ArchivedAt is null && other.PostsIn.Contains(channel)) is { } proposing
            ? new Refusal(
                $"Changes to the README of the group “{proposing.DisplayName}” are proposed in {channel}. "
                    + $"Pick another channel, or change that with {new Span.Command("manage sync")} first.")
            : null);

    private static Refusal? RefusePosting(ChannelId channel, IEnumerable<Group> others) => OwnerOf(others, channel) is { } owner
        ? new Refusal(
            $"{channel} belongs to the group “{owner.DisplayName}”, and a channel can have only one group. "
                + $"Pick another channel, or change that group's first.")
        : null;

    private static Refusal? RefuseMore(Group? before, IReadOnlyCollection<Group> others, List<Group> active)
    {
        if (before is { ArchivedAt: null }) return null;
        if (active.Count >= MaxActive)
        {
            return new Refusal(
                $"A server can have {MaxActive} groups, not counting archived ones. Archive one first with "
                    + $"{new Span.Command("manage group archive")}.");
        }

        return before is null && others.Count >= MaxKept
            ? new Refusal(
                $"A server can have {MaxKept} groups, including archived ones. Bring one of those back with "
                    + $"{new Span.Command("manage group restore")}.")
            : null;
    }

    private static Refusal? RefuseName(Group? before, Group after, List<Group> active) =>
        after.Name is { } name && (before?.Name != name || before.ArchivedAt is not null)
        && active.Exists(other => string.Equals(other.DisplayName, name, StringComparison.OrdinalIgnoreCase))
            ? new Refusal($"There's already a group called “{name}” here. Pick another name.")
            : null;

    private static Refusal? RefuseChannels(Group? before, Group after, List<Group> active)
    {
        var known = before is { ArchivedAt: null } ? before : null;
        return after.Channels.Except(known?.Channels ?? []).Select(channel => RefuseChannel(channel, active))
            .Concat(after.PostsIn.Except(known?.PostsIn ?? []).Select(channel => RefusePosting(channel, active)))
            .FirstOrDefault(refusal => refusal is not null);
    }
}
