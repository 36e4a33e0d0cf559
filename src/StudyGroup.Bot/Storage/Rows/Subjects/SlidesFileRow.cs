using LiteDB;
using StudyGroup.Core.Features.Slides;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage.Rows.Subjects;

/// <inheritdoc />
internal sealed class SlidesFileRow : SubjectRow<SlidesFile>
{
    /// <inheritdoc />
    public override string Name => "SlidesFile";

    /// <inheritdoc />
    public override SlidesFile Read(BsonDocument row) =>
        new(row.Text("FileName"), row["Hash"].AsString, row["Number"].AsInt32, new MemberId(row.Id("By")!.Value));

    /// <inheritdoc />
    protected override void Write(SlidesFile file, BsonDocument row)
    {
        row["FileName"] = TextField.Of(file.FileName);
        row["Hash"] = file.Hash;
        row["Number"] = file.Number;
        row["By"] = Fields.Of(file.By.Value);
    }
}
