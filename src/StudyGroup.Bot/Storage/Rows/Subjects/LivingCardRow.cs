using LiteDB;
using StudyGroup.Core.Features.Reminders;

namespace StudyGroup.Bot.Storage.Rows.Subjects;

/// <summary>
/// A seminar's card. Reminders of earlier versions were such cards, so they are read as one, and are kept up to date as one.
/// </summary>
internal sealed class LivingCardRow : SubjectRow<LivingCard>
{
    /// <inheritdoc />
    public override string Name => "Reminder";

    /// <inheritdoc />
    public override LivingCard Read(BsonDocument row) => new(row.Moment("Start")!.Value, Fields.Length(row["Lead"]))
    {
        IsBroughtAlong = row.YesOrNo("BroughtAlong", otherwise: false),
    };

    /// <inheritdoc />
    protected override void Write(LivingCard card, BsonDocument row)
    {
        row["Start"] = Fields.Of(card.Start);
        row["Lead"] = Fields.Of(card.Lead);
        if (card.IsBroughtAlong)
            row["BroughtAlong"] = true;
    }
}
