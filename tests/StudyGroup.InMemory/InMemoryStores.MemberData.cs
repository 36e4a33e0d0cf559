using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Privacy;
using StudyGroup.Core.Text;

namespace StudyGroup.InMemory;

public partial class InMemoryStores : IMemberData
{
    MemberData IMemberData.Of(GroupId group, MemberId member) => Read(() => new MemberData
    {
        LastVisit = Visits.GetValueOrDefault((group, member)),
        Seminars = [.. Groups.GetValueOrDefault(group)?.Seminars.Where(seminar => Erasure.Names(seminar, member)) ?? []],
        Seasons = [.. ((ISeasons)this).Of(group).Where(season => Erasure.Names(season, member))],
        Points = [.. _points.Values.Where(point => point.Group == group && Erasure.Names(point, member))],
        Attendance = [.. _attendance.Values.Where(answer => answer.Group == group && answer.Member == member)],
        Changes = [.. _changes.Values.Where(change => change.Group == group && Erasure.Names(change, member))],
        Drafts = [.. Drafts.Values.Where(draft => draft.Group == group && Erasure.Names(draft, member))],
        NextBooks = [.. NextBooks.Values.Where(book => book.Group == group && book.By == member)],
        BookVotes = [.. VotesOf(group).Where(vote => Erasure.Names(vote, member))],
        Posts = [.. Posts.Values.Where(post => post.Group == group && Erasure.Names(post, member))],
    });

    Task IMemberData.ForgetAsync(GroupId group, MemberId member) => WriteAsync(() =>
    {
        var data = ((IMemberData)this).Of(group, member);
        foreach (var point in data.Points) Keep(_points, point.Id.Value, Erasure.Without(point, member));
        foreach (var season in data.Seasons) Seasons[(group, season.Number)] = Erasure.Without(season, member);
        foreach (var change in data.Changes) Keep(_changes, change.Id.Value, Erasure.Without(change, member));
        foreach (var post in data.Posts) Keep(Posts, post.Key, Erasure.Without(post, member));
        foreach (var book in data.NextBooks) Keep(NextBooks, book.Id, Erasure.Without(book, member));
        foreach (var vote in data.BookVotes) Keep(BookVotes, vote.Id, Erasure.Without(vote, member));
        foreach (var answer in data.Attendance) _attendance.Remove((group, answer.Seminar, member));
        Visits.Remove((group, member));
        Forget(data.Drafts);
        if (Groups.GetValueOrDefault(group) is { } found)
            Save(found with { Seminars = [.. found.Seminars.Select(seminar => Erasure.Without(seminar, member))] }, []);
        return true;
    });

    private static void Keep<TKey, T>(IDictionary<TKey, T> table, TKey key, T? left)
        where T : class
    {
        if (left is null) table.Remove(key);
        else table[key] = left;
    }
}
