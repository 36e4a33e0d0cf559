using LiteDB;
using NodaTime;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Bot.Storage.Writing;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>The drafts in the database.</summary>
internal sealed class StoredDrafts(DatabaseAccess database) : IDrafts
{
    /// <inheritdoc/>
    public Draft? Find(GroupId group, DraftId id) => database.Read(db => Find(db.GetCollection(Schema.Drafts), group, id));

    /// <inheritdoc/>
    public Task<DraftId> ReserveAsync() => database.WriteAsync(Next);

    /// <inheritdoc/>
    public Task<Draft> AddAsync(GroupId group, MemberId? by, string kind, Options inputs, Instant at)
    {
        Check(inputs);
        return database.WriteAsync(transaction =>
        {
            // A draft that the bot began waits for its answer.
            transaction.Collection(Schema.Drafts).DeleteMany("$.At < @0 AND $.By != null", Fields.Of(at - Draft.KeptFor));
            if (by is { } member) MakeRoom(transaction.Collection(Schema.Drafts), group, member);
            return Put(transaction, new Draft { Id = Next(transaction), Group = group, By = by, At = at, Kind = kind, Inputs = inputs });
        });
    }

    /// <inheritdoc/>
    public Task<bool> TakeAsync(GroupId group, DraftId id) => database.WriteAsync(transaction => Take(transaction, group, id));

    /// <summary>Forgets a draft.</summary>
    /// <returns>Whether it existed.</returns>
    public static bool Take(Transaction transaction, GroupId group, DraftId id)
    {
        var drafts = transaction.Collection(Schema.Drafts);
        if (Find(drafts, group, id) is null) return false;
        transaction.Changes(group);
        return drafts.Delete(id.Value);
    }

    /// <summary>Keeps a new draft under an id that was reserved.</summary>
    public static Draft Put(Transaction transaction, Draft draft)
    {
        Check(draft.Inputs);
        transaction.Changes(draft.Group);
        transaction.Collection(Schema.Drafts).Insert(DraftRow.Write(draft));
        return draft;
    }

    private static DraftId Next(Transaction transaction) => new(Counters.Next(transaction, Schema.Drafts));

    private static void MakeRoom(ILiteCollection<BsonDocument> drafts, GroupId group, MemberId member)
    {
        var newestFirst = drafts.StartingWith("ByMember", DraftRow.MemberKey(group, member)).Descending("ByMember");
        var oldest = newestFirst.Only("_id").Skip(Draft.MaxPerMember - 1).ToList();
        foreach (var row in oldest) drafts.Delete(row["_id"]);
    }

    private static void Check(Options inputs)
    {
        if (inputs.Values.Sum(input => input.Key.Length + $"{input.Value}".Length) > Draft.MaxCharacters)
            throw new ArgumentException($"The inputs have more than {Draft.MaxCharacters} characters.", nameof(inputs));
    }

    private static Draft? Find(ILiteCollection<BsonDocument> drafts, GroupId group, DraftId id) =>
        drafts.FindRow(id.Value) is { } row && DraftRow.Read(row) is var draft && draft.Group == group ? draft : null;
}
