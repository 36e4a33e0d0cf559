using LiteDB;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage.Rows.Subjects;

/// <inheritdoc />
internal sealed class NudgeRow : SubjectRow<Nudge>
{
    /// <inheritdoc />
    public override string Name => "Nudge";

    /// <inheritdoc />
    public override Nudge Read(BsonDocument row) =>
        new(row.Named<NudgeQuestion>("Kind"), row.Moment("Start")!.Value, new MemberId(row.Id("Presenter")!.Value))
        {
            Answer = row["IsRight"].IsBoolean
            ? new NudgeAnswer(row["IsRight"].AsBoolean, row.Id("ToldIn") is { } channel ? new ChannelId(channel) : null)
            : null,
        };

    /// <inheritdoc />
    protected override void Write(Nudge nudge, BsonDocument row)
    {
        row["Kind"] = nudge.Question.ToString();
        row["Start"] = Fields.Of(nudge.Start);
        row["Presenter"] = Fields.Of(nudge.Presenter.Value);
        row.Set("IsRight", nudge.Answer?.IsRight);
        row.Set("ToldIn", Fields.Of(nudge.Answer?.ToldIn?.Value));
    }
}
