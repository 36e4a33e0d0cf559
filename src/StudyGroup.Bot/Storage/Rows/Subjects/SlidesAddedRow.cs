using LiteDB;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage.Rows.Subjects;

/// <inheritdoc />
internal sealed class SlidesAddedRow : SubjectRow<SlidesAdded>
{
    /// <inheritdoc />
    public override string Name => "SlidesAdded";

    /// <inheritdoc />
    public override SlidesAdded Read(BsonDocument row) => new(row.Text("Url"), row.Id("By") is { } by ? new MemberId(by) : null);

    /// <inheritdoc />
    protected override void Write(SlidesAdded added, BsonDocument row)
    {
        row["Url"] = TextField.Of(added.Url);
        row.Set("By", Fields.Of(added.By?.Value));
    }
}
