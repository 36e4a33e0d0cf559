using LiteDB;
using StudyGroup.Core.Features.Seasons;

namespace StudyGroup.Bot.Storage.Rows.Subjects;

/// <inheritdoc />
internal sealed class SeasonSummaryRow : SubjectRow<SeasonSummary>
{
    /// <inheritdoc />
    public override string Name => "SeasonSummary";

    /// <inheritdoc />
    public override SeasonSummary Read(BsonDocument row) => new(row["Season"].AsInt32);

    /// <inheritdoc />
    protected override void Write(SeasonSummary summary, BsonDocument row) => row["Season"] = summary.Season;
}
