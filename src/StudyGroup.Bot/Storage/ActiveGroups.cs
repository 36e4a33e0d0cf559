using System.Collections.Concurrent;
using LiteDB;
using NodaTime;
using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>
/// Which groups something is done for: those that this process works for and that aren't suspended or archived. No query for groups that
/// have something to do returns others.
/// </summary>
internal sealed class ActiveGroups(IEngine engine, IGroupOwnership ownership)
{
    // Each with whether it's suspended; the others are archived.
    private readonly ConcurrentDictionary<GroupId, bool> _inactive = new();

    /// <summary>Whether this process works for a group.</summary>
    public bool Owns(GroupId id) => ownership.Owns(id);

    /// <summary>Those groups that this process works for, each once.</summary>
    public IReadOnlyList<GroupId> Owned(IEnumerable<GroupId> groups) => [.. groups.Distinct().Where(Owns)];

    /// <summary>
    /// Whether something is done for a group: this process works for it, and it wasn't suspended or archived by the last acknowledged
    /// write.
    /// </summary>
    public bool IsActive(GroupId id) => Owns(id) && !_inactive.ContainsKey(id);

    /// <summary>The same, but archived groups count too: what they leave behind in Discord is still taken away.</summary>
    public IReadOnlyList<GroupId> Present(IEnumerable<GroupId> groups) =>
        [.. groups.Distinct().Where(id => Owns(id) && !(_inactive.TryGetValue(id, out var isSuspended) && isSuspended))];

    /// <summary>Those groups that something is done for, each once.</summary>
    public IReadOnlyList<GroupId> Active(IEnumerable<GroupId> groups) => [.. groups.Distinct().Where(IsActive)];

    /// <summary>The lowest moment that a query finds in a document of a group that this process works for; null if there's none.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="later">Finds the documents by the moment.</param>
    /// <param name="groupField">The field that says whose a document is.</param>
    public Instant? FirstActive(string collection, FieldQuery later, string groupField)
    {
        if (ownership.OwnsAll)
            return engine.Read(db => db.Collection(collection).Values(later.Ascending().First(1), later.Field)) is [var only]
                ? Moment(only)
                : null;

        for (var page = 64; ; page *= 8)
        {
            var first = later.Ascending().First(page);
            var groups = engine.Read(db => db.Collection(collection).Values(first, groupField));
            if (groups.Select(Fields.Group).ToList().FindIndex(Owns) is >= 0 and var at)
                return engine.Read(db => db.Collection(collection).Values(first.First(at + 1), later.Field)) is [.., var own]
                    ? Moment(own)
                    : null;
            if (groups.Count < page) return null;
        }
    }

    /// <summary>Finds the suspended and archived groups. Their next post is never due, so an index finds them.</summary>
    public void NoteInactive()
    {
        var never = FieldQuery.Is("NextMoment", GroupRow.Never);
        foreach (var row in engine.Read(db => db.Collection(Schema.Groups).Where(never))) Note(GroupTable.Read(row));
    }

    /// <summary>A durable write may have suspended or archived a group, or taken that back.</summary>
    public void Note(Group group)
    {
        if (group.IsActive) _inactive.TryRemove(group.Id, out _);
        else _inactive[group.Id] = group.SuspendedAt is not null;
    }

    /// <summary>Forgets a group that was deleted.</summary>
    public void Forget(GroupId id) => _inactive.TryRemove(id, out _);

    private static Instant? Moment(BsonValue ticks) => ticks.AsInt64 == GroupRow.Never ? null : Instant.FromUnixTimeTicks(ticks.AsInt64);
}
