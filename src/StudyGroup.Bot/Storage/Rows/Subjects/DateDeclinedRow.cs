using LiteDB;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage.Rows.Subjects;

/// <inheritdoc />
internal sealed class DateDeclinedRow : SubjectRow<DateDeclined>
{
    /// <inheritdoc />
    public override string Name => "Unsuited";

    /// <inheritdoc />
    public override DateDeclined Read(BsonDocument row) => new(row.Moment("Start")!.Value, new MemberId(row.Id("By")!.Value));

    /// <inheritdoc />
    protected override void Write(DateDeclined declined, BsonDocument row)
    {
        row["Start"] = Fields.Of(declined.Start);
        row["By"] = Fields.Of(declined.By.Value);
    }
}
