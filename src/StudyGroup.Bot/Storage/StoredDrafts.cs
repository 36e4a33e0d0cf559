using System.Collections.Immutable;
using LiteDB;
using NodaTime;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Bot.Storage.Writing;
using StudyGroup.Core.Drafts;
using StudyGroup.Core.Groups;

namespace StudyGroup.Bot.Storage;

/// <summary>The drafts in the database.</summary>
internal sealed class StoredDrafts(StudyDatabase database) : IDrafts
{
    /// <inheritdoc/>
    public Draft? Find(GroupId group, DraftId id) => database.Read(db => Find(db.GetCollection(Schema.Drafts), group, id));

    /// <inheritdoc/>
    public Task<Draft> AddAsync(GroupId group, MemberId? by, string kind, ImmutableDictionary<string, string> inputs, Instant at)
    {
        if (inputs.Sum(input => input.Key.Length + input.Value.Length) > Draft.MostCharacters)
            throw new ArgumentException($"The inputs have more than {Draft.MostCharacters} characters.", nameof(inputs));
        return database.WriteAsync(transaction =>
        {
            var drafts = transaction.Collection(Schema.Drafts);
            drafts.DeleteMany("$.At < @0", Fields.Of(at - Draft.Lasts));
            var draft = new Draft { Id = new DraftId(Counters.Next(transaction, Schema.Drafts)), Group = group, By = by, At = at, Kind = kind, Inputs = inputs };
            drafts.Insert(DraftRow.Write(draft));
            return draft;
        });
    }

    /// <inheritdoc/>
    public Task<bool> TakeAsync(GroupId group, DraftId id) => database.WriteAsync(transaction => Take(transaction, group, id));

    /// <summary>Forgets a draft.</summary>
    /// <returns>Whether it was there.</returns>
    public static bool Take(Transaction transaction, GroupId group, DraftId id)
    {
        var drafts = transaction.Collection(Schema.Drafts);
        return Find(drafts, group, id) is not null && drafts.Delete(id.Value);
    }

    private static Draft? Find(ILiteCollection<BsonDocument> drafts, GroupId group, DraftId id) =>
        drafts.FindById(id.Value) is { } row && DraftRow.Read(row) is var draft && draft.Group == group ? draft : null;
}
