using LiteDB;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Points;

namespace StudyGroup.Bot.Storage.Rows.Subjects;

/// <inheritdoc />
internal sealed class PointAddedRow : SubjectRow<PointAdded>
{
    /// <inheritdoc />
    public override string Name => "PointAdded";

    /// <inheritdoc />
    public override PointAdded Read(BsonDocument row) => new(new PointId(row["Point"].AsInt64), new SeminarId(row["Seminar"].AsInt32));

    /// <inheritdoc />
    protected override void Write(PointAdded added, BsonDocument row)
    {
        row["Point"] = added.Point.Value;
        row["Seminar"] = added.Seminar.Value;
    }
}
