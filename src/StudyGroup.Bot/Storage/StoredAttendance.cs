using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Bot.Storage.Writing;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>The answers about coming in the database.</summary>
internal sealed class StoredAttendance(IEngine engine) : IAttendance
{
    private const int MaxAnswersInMemory = 50_000;

    private readonly RecentReads<SeminarId, IReadOnlyList<Attendance>> _ofSeminars =
        engine.Commits.KeepReads<SeminarId, IReadOnlyList<Attendance>>(MaxAnswersInMemory, answers => answers.Count);

    /// <inheritdoc/>
    public IReadOnlyList<Attendance> Of(GroupId group, SeminarId seminar) => _ofSeminars.Get(group, seminar, () => engine.Read(db =>
        db.Collection(Schema.Attendance).Where(FieldQuery.Is("InSeminar", AttendanceRow.SeminarKey(group, seminar)))
            .Select(AttendanceRow.Read).ToList()));

    /// <summary>Keeps a member's answer about a seminar, in place of an earlier one.</summary>
    public static void Put(Transaction transaction, GroupId group, Attendance answer)
    {
        if (answer.Group != group)
            throw new InvalidOperationException($"An answer in group {answer.Group} can't be put into group {group}.");
        transaction.Changes(group);
        transaction.Collection(Schema.Attendance).Upsert(AttendanceRow.Write(answer));
    }

    /// <inheritdoc/>
    public Task<Attendance?> ChangeAsync(GroupId group, SeminarId seminar, MemberId member, Func<Attendance?, Attendance?> rule) =>
        engine.WriteAsync(transaction =>
    {
        var answers = transaction.Collection(Schema.Attendance);
        var id = AttendanceRow.Id(group, seminar, member);
        var after = rule(answers.Find(id) is { } row ? AttendanceRow.Read(row) : null);
        if (after is null)
            answers.Delete(id);
        else if ((after.Group, after.Seminar, after.Member) == (group, seminar, member))
            answers.Upsert(AttendanceRow.Write(after));
        else
            throw new InvalidOperationException($"A rule turned the answer of {member} in group {group} into another's.");
        transaction.Changes(group);
        return after;
    });
}
