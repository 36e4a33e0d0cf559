using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>The syllabuses in the database.</summary>
internal sealed class StoredSyllabuses(IEngine engine, ActiveGroups active) : ISyllabuses
{
    private readonly GroupDocuments<Syllabus> _ofGroups = new(
        engine, Schema.Syllabuses, SyllabusRow.Read, SyllabusRow.Write, Syllabus.None, syllabus => syllabus.Group);

    /// <inheritdoc/>
    public Syllabus Of(GroupId group) => _ofGroups.Of(group);

    /// <inheritdoc/>
    public IReadOnlyList<GroupId> Groups() => active.Active(engine.Read(db =>
    {
        var wanted = db.Collection(Schema.Groups).Values(FieldQuery.HasNumber("SyllabusChannel"), "_id").Select(Fields.Group);
        var known = db.Collection(Schema.Syllabuses).All().Where(row => row["Messages"].AsArray.Count > 0);
        return wanted.Concat(known.Select(row => Fields.Group(row["_id"]))).ToList();
    }));

    /// <inheritdoc/>
    public Task<Syllabus> ChangeAsync(GroupId group, Func<Syllabus, Syllabus> rule) => _ofGroups.ChangeAsync(group, rule);
}
