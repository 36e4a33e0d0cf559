using LiteDB;
using StudyGroup.Core.Features.Reminders;

namespace StudyGroup.Bot.Storage.Rows.Subjects;

/// <inheritdoc />
internal sealed class SeminarNewsRow : SubjectRow<SeminarNews>
{
    /// <inheritdoc />
    public override string Name => "Change";

    /// <inheritdoc />
    public override SeminarNews Read(BsonDocument row) => new(
        row.Named<NewsKind>("Kind"), DateField.Read(row["From"].AsDocument), DateField.Read(row["To"].AsDocument),
        row.OptionalText("Reason"));

    /// <inheritdoc />
    protected override void Write(SeminarNews news, BsonDocument row)
    {
        row["Kind"] = news.Kind.ToString();
        row["From"] = DateField.Write(news.From);
        row["To"] = DateField.Write(news.To);
        row.Set("Reason", TextField.Of(news.Reason));
    }
}
