using LiteDB;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>The syllabuses in the database.</summary>
internal sealed class StoredSyllabuses(DatabaseAccess database, GroupTable table) : ISyllabuses
{
    /// <inheritdoc/>
    public Syllabus Of(GroupId group) => database.Read(db => Find(db.GetCollection(Schema.Syllabuses), group));

    /// <inheritdoc/>
    public IReadOnlyList<GroupId> Groups() => database.Read(db =>
    {
        var wanted = db.GetCollection(Schema.Groups).Where("$.SyllabusChannel >= @0", long.MinValue).Only("_id");
        var known = db.GetCollection(Schema.Syllabuses).FindAll();
        return wanted.Concat(known.Where(row => row["Messages"].AsArray.Count > 0))
            .Select(row => new GroupId(row.Id("_id")!.Value)).Distinct().Where(group => !table.IsSuspended(group)).ToList();
    });

    /// <inheritdoc/>
    public Task<Syllabus> ChangeAsync(GroupId group, Func<Syllabus, Syllabus> rule) => database.WriteAsync(transaction =>
    {
        var syllabuses = transaction.Collection(Schema.Syllabuses);
        var changed = rule(Find(syllabuses, group));
        if (changed.Group != group)
            throw new InvalidOperationException($"A rule turned the syllabus of group {group} into that of group {changed.Group}.");
        transaction.Changes(group);
        syllabuses.Upsert(SyllabusRow.Write(changed));
        return changed;
    });

    private static Syllabus Find(ILiteCollection<BsonDocument> syllabuses, GroupId group) =>
        syllabuses.FindRow(Fields.Of(group.Value)) is { } row ? SyllabusRow.Read(row) : Syllabus.None(group);
}
