using LiteDB;
using StudyGroup.Core.Features.Reminders;

namespace StudyGroup.Bot.Storage.Rows.Subjects;

/// <inheritdoc />
internal sealed class RecapRow : SubjectRow<Recap>
{
    /// <inheritdoc />
    public override string Name => "Recap";

    /// <inheritdoc />
    public override Recap Read(BsonDocument row) => new(row.Moment("Start")!.Value);

    /// <inheritdoc />
    protected override void Write(Recap recap, BsonDocument row)
    {
        row["Start"] = Fields.Of(recap.Start);
    }
}
