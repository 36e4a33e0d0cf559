using LiteDB;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;

namespace StudyGroup.Bot.Storage.Rows.Subjects;

/// <inheritdoc />
internal sealed class UndoOfferedRow : SubjectRow<UndoOffered>
{
    /// <inheritdoc />
    public override string Name => "UndoOffered";

    /// <inheritdoc />
    public override UndoOffered Read(BsonDocument row) => new(new ChangeId(row["Change"].AsInt64));

    /// <inheritdoc />
    protected override void Write(UndoOffered offered, BsonDocument row)
    {
        row["Change"] = offered.Id.Value;
    }
}
