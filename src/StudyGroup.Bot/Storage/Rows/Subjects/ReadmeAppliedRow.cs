using LiteDB;
using StudyGroup.Core.Features.ReadmeSync;

namespace StudyGroup.Bot.Storage.Rows.Subjects;

/// <inheritdoc />
internal sealed class ReadmeAppliedRow : SubjectRow<ReadmeApplied>
{
    /// <inheritdoc />
    public override string Name => "ReadmeApplied";

    /// <inheritdoc />
    public override ReadmeApplied Read(BsonDocument row) => new(row.Moment("At")!.Value);

    /// <inheritdoc />
    protected override void Write(ReadmeApplied applied, BsonDocument row)
    {
        row["At"] = Fields.Of(applied.At);
    }
}
