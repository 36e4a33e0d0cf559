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
    public override DateDeclined Read(BsonDocument row) => new(row.Moment("Start")!.Value, new MemberId(row.Id("By")!.Value))
    {
        Suggested = row["Suggested"] is { IsDocument: true } date ? DateField.Read(date.AsDocument) : null,
        SaidAt = row.Moment("SaidAt"),
        DeclinedBy = row.Id("DeclinedBy") is { } organizer ? new MemberId(organizer) : null,
    };

    /// <inheritdoc />
    protected override void Write(DateDeclined declined, BsonDocument row)
    {
        row["Start"] = Fields.Of(declined.Start);
        row["By"] = Fields.Of(declined.By.Value);
        row.Set("Suggested", declined.Suggested is { } date ? DateField.Write(date) : null);
        row.Set("SaidAt", Fields.Of(declined.SaidAt));
        row.Set("DeclinedBy", Fields.Of(declined.DeclinedBy?.Value));
    }
}
