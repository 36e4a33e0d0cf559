using System.Collections.Frozen;
using LiteDB;
using StudyGroup.Bot.Storage.Rows.Subjects;
using StudyGroup.Core.Domain;

namespace StudyGroup.Bot.Storage.Rows;

/// <summary>What a post says, within its row.</summary>
internal static class SubjectField
{
    private const string Is = "Is";

    private static readonly SubjectRow[] All =
    [
        new LivingCardRow(),
        new ReminderRow(),
        new NudgeRow(),
        new RecapRow(),
        new SeminarNewsRow(),
        new ScheduleNewsRow(),
        new SeasonSummaryRow(),
        new ZoneChangedRow(),
        new SlidesAddedRow(),
        new SlidesFileRow(),
        new PresenterAssignedRow(),
        new DateDeclinedRow(),
        new ReadmeProposalRow(),
        new ProposalWithdrawnRow(),
        new ReadmeAppliedRow(),
        new PointAddedRow(),
        new UndoOfferedRow(),
        new VoteOpenedRow(),
        new VoteClosedRow(),
        new WelcomeRow(),
    ];

    private static readonly FrozenDictionary<Type, SubjectRow> BySubject = All.ToFrozenDictionary(row => row.Subject);
    private static readonly FrozenDictionary<string, SubjectRow> ByName = All.ToFrozenDictionary(row => row.Name);

    /// <summary>The subject as a document.</summary>
    public static BsonDocument Write(PostSubject subject)
    {
        var mapping = BySubject.GetValueOrDefault(subject.GetType())
            ?? throw new NotSupportedException($"There's no row for a {subject.GetType().Name}.");
        var row = new BsonDocument { [Is] = mapping.Name };
        mapping.Write(subject, row);
        return row;
    }

    /// <summary>The subject in a document.</summary>
    /// <exception cref="InvalidDataException">No kind of post is stored under its name.</exception>
    public static PostSubject Read(BsonDocument row) => ByName.TryGetValue(row[Is].AsString, out var mapping)
        ? mapping.Read(row)
        : throw new InvalidDataException($"\"{row[Is].AsString}\" isn't a subject of a post");
}
