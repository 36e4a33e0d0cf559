using LiteDB;
using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Privacy;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>
/// What the database holds about a member. It goes through every collection; <see cref="Erasure"/> decides which rows name the member and
/// what is left of them.
/// </summary>
internal sealed class StoredMemberData(IEngine engine, GroupTable table) : IMemberData
{
    /// <inheritdoc/>
    public MemberData Of(GroupId group, MemberId member) => engine.Read(db => new MemberData
    {
        LastVisit = db.Collection(Schema.Visits).Find(VisitRow.Id(group, member)) is { } visit ? VisitRow.Read(visit) : null,
        Seminars =
        [
            .. GroupTable.Find(db.Collection(Schema.Groups), group)?.Seminars.Where(seminar => Erasure.Names(seminar, member)) ?? [],
        ],
        Seasons = [.. StoredSeasons.Of(db.Collection(Schema.Seasons), group).Where(season => Erasure.Names(season, member))],
        Points = [.. Rows(db, Schema.Points, group).Select(PointRow.Read).Where(point => Erasure.Names(point, member))],
        Attendance = [.. Rows(db, Schema.Attendance, group).Select(AttendanceRow.Read).Where(answer => answer.Member == member)],
        Changes = [.. Rows(db, Schema.Changes, group).Select(ChangeRow.Read).Where(change => Erasure.Names(change, member))],
        Drafts = [.. Rows(db, Schema.Drafts, group).Select(DraftRow.Read).Where(draft => Erasure.Names(draft, member))],
        NextBooks = [.. StoredNextBooks.All(db.Collection(Schema.NextBooks), group).Where(book => book.By == member)],
        BookVotes = [.. StoredBookVotes.Of(db.Collection(Schema.BookVotes), group).Where(vote => Erasure.Names(vote, member))],
        Posts = [.. Rows(db, Schema.Posts, group).Select(PostRow.Read).Where(post => Erasure.Names(post, member))],
    });

    /// <inheritdoc/>
    public Task ForgetAsync(GroupId group, MemberId member)
    {
        // Looking through all rows takes a while, so that is done before the writer's turn.
        var found = Of(group, member);
        return engine.WriteAsync(transaction =>
        {
            transaction.Changes(group);
            var points = transaction.Collection(Schema.Points);
            foreach (var point in found.Points)
                Keep(points, point.Id.Value, PointRow.Read, p => Erasure.Without(p, member), PointRow.Write);
            var seasons = transaction.Collection(Schema.Seasons);
            foreach (var season in found.Seasons)
                Keep(seasons, SeasonRow.Id(group, season.Number), SeasonRow.Read, s => Erasure.Without(s, member), SeasonRow.Write);
            var changes = transaction.Collection(Schema.Changes);
            foreach (var change in found.Changes)
                Keep(changes, change.Id.Value, ChangeRow.Read, c => Erasure.Without(c, member), ChangeRow.Write);
            var posts = transaction.Collection(Schema.Posts);
            foreach (var post in found.Posts)
                Keep(posts, post.Key, PostRow.Read, p => Erasure.Without(p, member), PostRow.Write);
            var books = transaction.Collection(Schema.NextBooks);
            foreach (var book in found.NextBooks)
                Keep(books, book.Id.Value, NextBookRow.Read, b => Erasure.Without(b, member), NextBookRow.Write);
            var votes = transaction.Collection(Schema.BookVotes);
            foreach (var vote in found.BookVotes)
                Keep(votes, vote.Id.Value, BookVoteRow.Read, v => Erasure.Without(v, member), BookVoteRow.Write);
            var answers = transaction.Collection(Schema.Attendance);
            foreach (var answer in found.Attendance) answers.Delete(AttendanceRow.Id(group, answer.Seminar, member));
            transaction.Collection(Schema.Visits).Delete(VisitRow.Id(group, member));
            var drafts = transaction.Collection(Schema.Drafts);
            foreach (var draft in found.Drafts) drafts.Delete(draft.Id.Value);
            if (GroupTable.Find(transaction.Collection(Schema.Groups), group) is { } newest)
                table.Save(transaction, newest with { Seminars = [.. newest.Seminars.Select(s => Erasure.Without(s, member))] }, []);
            return true;
        });
    }

    private static IEnumerable<BsonDocument> Rows(IReads db, string collection, GroupId group) =>
        db.Collection(collection).Where(FieldQuery.Is("Group", Fields.Of(group.Value)));

    // The row may have changed meanwhile.
    private static void Keep<T>(
        IWritableDocuments rows, BsonValue id, Func<BsonDocument, T> read, Func<T, T?> without, Func<T, BsonDocument> write)
        where T : class
    {
        if (rows.Find(id) is not { } row) return;
        if (without(read(row)) is { } left) rows.Update(write(left));
        else rows.Delete(id);
    }
}
