using NodaTime;
using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>Records for each group whether the bot is in its server.</summary>
internal sealed class StoredMembership(IEngine engine, GroupTable table)
{
    /// <summary>Suspends or restores a group. Does nothing if there's no such group.</summary>
    /// <param name="id">The group.</param>
    /// <param name="isMember">Whether the bot is in its server.</param>
    /// <param name="now">The group's time.</param>
    /// <returns>The group once it's durable; null if nothing changed.</returns>
    public Task<Group?> SetAsync(GroupId id, bool isMember, Instant now) => engine.WriteAsync(transaction =>
    {
        var before = GroupTable.Find(transaction.Collection(Schema.Groups), id);
        var after = before?.With(isMember, now);
        if (after is null || after == before) return null;
        transaction.Changes(id);
        return table.Save(transaction, after, []).Group;
    });

    /// <summary>Suspends and restores all groups by what is known about their servers.</summary>
    /// <param name="isMember">Whether the bot is in a server; null if that isn't known.</param>
    /// <param name="now">The group's time.</param>
    /// <returns>The groups that were changed.</returns>
    public async Task<IReadOnlyList<Group>> MatchAsync(Func<ServerId, bool?> isMember, Instant now)
    {
        var changed = engine.ReadAll(Schema.Groups).Select(GroupRow.Membership)
            .Where(group => isMember(group.Server) is { } member && member == group.IsSuspended).ToList();
        List<Group> kept = [];
        foreach (var (id, server, _) in changed)
        {
            if (await SetAsync(id, isMember(server)!.Value, now) is { } one) kept.Add(one);
        }

        return kept;
    }
}
