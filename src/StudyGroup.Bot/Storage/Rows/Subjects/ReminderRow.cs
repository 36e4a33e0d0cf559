using LiteDB;
using StudyGroup.Core.Features.Reminders;

namespace StudyGroup.Bot.Storage.Rows.Subjects;

/// <inheritdoc />
internal sealed class ReminderRow : SubjectRow<Reminder>
{
    /// <inheritdoc />
    public override string Name => "Reminder";

    /// <inheritdoc />
    public override Reminder Read(BsonDocument row) => new(row.Moment("Start")!.Value, Fields.Length(row["Lead"]));

    /// <inheritdoc />
    protected override void Write(Reminder reminder, BsonDocument row)
    {
        row["Start"] = Fields.Of(reminder.Start);
        row["Lead"] = Fields.Of(reminder.Lead);
    }
}
