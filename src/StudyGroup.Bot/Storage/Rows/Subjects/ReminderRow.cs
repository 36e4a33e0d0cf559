using LiteDB;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Reminders;

namespace StudyGroup.Bot.Storage.Rows.Subjects;

/// <summary>
/// A reminder as a reply. Reminders of earlier versions are whole cards: see <see cref="LivingCardRow"/>.
/// </summary>
internal sealed class ReminderRow : SubjectRow<Reminder>
{
    /// <inheritdoc />
    public override string Name => "Reply";

    /// <inheritdoc />
    public override Reminder Read(BsonDocument row) =>
        new(row.Moment("Start")!.Value, Fields.Length(row["Lead"]))
        {
            Further = [.. row.List("Further").Select(item => ReadFurther(item.AsDocument))],
        };

    /// <inheritdoc />
    protected override void Write(Reminder reminder, BsonDocument row)
    {
        row["Start"] = Fields.Of(reminder.Start);
        row["Lead"] = Fields.Of(reminder.Lead);
        if (!reminder.Further.IsEmpty)
            row["Further"] = Fields.Of(reminder.Further, WriteFurther);
    }

    private static FurtherReminder ReadFurther(BsonDocument row) =>
        new(new SeminarId(row["Seminar"].AsInt32), row.Moment("Start")!.Value, Fields.Length(row["Lead"]));

    private static BsonDocument WriteFurther(FurtherReminder reminder) => new()
    {
        ["Seminar"] = reminder.Seminar.Value,
        ["Start"] = Fields.Of(reminder.Start),
        ["Lead"] = Fields.Of(reminder.Lead),
    };
}
