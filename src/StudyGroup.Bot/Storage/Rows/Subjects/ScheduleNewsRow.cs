using LiteDB;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Reminders;

namespace StudyGroup.Bot.Storage.Rows.Subjects;

/// <inheritdoc />
internal sealed class ScheduleNewsRow : SubjectRow<ScheduleNews>
{
    /// <inheritdoc />
    public override string Name => "Changes";

    /// <inheritdoc />
    public override ScheduleNews Read(BsonDocument row) =>
        new([.. row["Seminars"].AsArray.Select(item => ReadItem(item.AsDocument))], row.OptionalText("Reason"));

    /// <inheritdoc />
    protected override void Write(ScheduleNews news, BsonDocument row)
    {
        row["Seminars"] = Fields.Of(news.Items, WriteItem);
        row.Set("Reason", TextField.Of(news.Reason));
    }

    private static BsonDocument WriteItem(NewsItem item)
    {
        var row = new BsonDocument
        {
            ["Seminar"] = item.Seminar.Value,
            ["Kind"] = item.Kind.ToString(),
            ["From"] = DateField.Write(item.From),
            ["To"] = DateField.Write(item.To),
        };
        row.Set("Reason", TextField.Of(item.Reason));
        return row;
    }

    private static NewsItem ReadItem(BsonDocument row) => new(
        new SeminarId(row["Seminar"].AsInt32),
        row.Named<NewsKind>("Kind"),
        DateField.Read(row["From"].AsDocument),
        DateField.Read(row["To"].AsDocument),
        row.OptionalText("Reason"));
}
