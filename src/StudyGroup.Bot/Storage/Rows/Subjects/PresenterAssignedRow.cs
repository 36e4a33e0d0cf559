using LiteDB;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage.Rows.Subjects;

/// <inheritdoc />
internal sealed class PresenterAssignedRow : SubjectRow<PresenterAssigned>
{
    /// <inheritdoc />
    public override string Name => "Assigned";

    /// <inheritdoc />
    public override PresenterAssigned Read(BsonDocument row) => new(
        new MemberId(row.Id("Presenter")!.Value),
        [.. row["Seminars"].AsArray.Select(id => new SeminarId(id.AsInt32))],
        row.Moment("At")!.Value);

    /// <inheritdoc />
    protected override void Write(PresenterAssigned assigned, BsonDocument row)
    {
        row["Presenter"] = Fields.Of(assigned.Presenter.Value);
        row["Seminars"] = Fields.Of(assigned.Seminars, id => id.Value);
        row["At"] = Fields.Of(assigned.At);
    }
}
