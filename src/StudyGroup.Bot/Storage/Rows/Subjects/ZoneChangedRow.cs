using LiteDB;
using StudyGroup.Core.Features.Settings;

namespace StudyGroup.Bot.Storage.Rows.Subjects;

/// <inheritdoc />
internal sealed class ZoneChangedRow : SubjectRow<ZoneChanged>
{
    /// <inheritdoc />
    public override string Name => "ZoneChanged";

    /// <inheritdoc />
    public override ZoneChanged Read(BsonDocument row) => new(row.Text("From"), row.Text("To"));

    /// <inheritdoc />
    protected override void Write(ZoneChanged zone, BsonDocument row)
    {
        row["From"] = TextField.Of(zone.From);
        row["To"] = TextField.Of(zone.To);
    }
}
