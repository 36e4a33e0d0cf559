using NodaTime;
using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Bot.Storage.Writing;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>The drafts in the database.</summary>
internal sealed class StoredDrafts(IEngine engine) : IDrafts
{
    /// <inheritdoc/>
    public Draft? Find(GroupId group, DraftId id) => engine.Read(db => Find(db.Collection(Schema.Drafts), group, id));

    /// <inheritdoc/>
    public Task<DraftId> ReserveAsync() => engine.WriteAsync(Next);

    /// <inheritdoc/>
    public Task<Draft> AddAsync(GroupId group, MemberId? by, string kind, Options inputs, Instant at)
    {
        Check(inputs);
        return engine.WriteAsync(transaction =>
        {
            // A draft that the bot began waits for its answer.
            var drafts = transaction.Collection(Schema.Drafts);
            foreach (var old in drafts.Where(FieldQuery.Below("At", Fields.Ticks(at - Draft.KeptFor))))
            {
                if (!old["By"].IsNull) drafts.Delete(old["_id"]);
            }

            if (by is { } member) MakeRoom(drafts, group, member);
            return Put(transaction, new Draft { Id = Next(transaction), Group = group, By = by, At = at, Kind = kind, Inputs = inputs });
        });
    }

    /// <inheritdoc/>
    public Task<bool> TakeAsync(GroupId group, DraftId id) => engine.WriteAsync(transaction => Take(transaction, group, id));

    /// <summary>Forgets a draft.</summary>
    /// <returns>Whether it existed.</returns>
    public static bool Take(Transaction transaction, GroupId group, DraftId id)
    {
        var drafts = transaction.Collection(Schema.Drafts);
        if (Find(drafts, group, id) is null) return false;
        transaction.Changes(group);
        drafts.Delete(id.Value);
        return true;
    }

    /// <summary>Keeps a new draft under an id that was reserved.</summary>
    public static Draft Put(Transaction transaction, Draft draft)
    {
        Check(draft.Inputs);
        transaction.Changes(draft.Group);
        transaction.Collection(Schema.Drafts).Insert(DraftRow.Write(draft));
        return draft;
    }

    private static DraftId Next(Transaction transaction) => new(transaction.NextId(Schema.Drafts));

    private static void MakeRoom(IWritableDocuments drafts, GroupId group, MemberId member)
    {
        var newestFirst = drafts.Values(FieldQuery.StartsWith("ByMember", DraftRow.MemberKey(group, member)).Descending(), "_id");
        foreach (var key in newestFirst.Skip(Draft.MaxPerMember - 1)) drafts.Delete(key);
    }

    private static void Check(Options inputs)
    {
        if (inputs.Values.Sum(input => input.Key.Length + $"{input.Value}".Length) > Draft.MaxCharacters)
            throw new ArgumentException($"The inputs have more than {Draft.MaxCharacters} characters.", nameof(inputs));
    }

    private static Draft? Find(IDocuments drafts, GroupId group, DraftId id) =>
        drafts.Find(id.Value) is { } row && DraftRow.Read(row) is var draft && draft.Group == group ? draft : null;
}
