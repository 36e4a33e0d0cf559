using NodaTime;
using StudyGroup.Core;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;

namespace StudyGroup.InMemory;

/// <summary>
/// All stores in memory, for tests. The same contract tests run against them as against the database, so a test that passes here would pass
/// there. A write is done by the time its method returns, and a rule that throws changes nothing.
/// </summary>
/// <param name="nextMoment">When a group's next post is due, given the keys of its recorded posts; null for the bot's own rule.</param>
public partial class InMemoryStores(Func<Group, IReadOnlyCollection<string>, Instant?>? nextMoment = null)
{
    private readonly Func<Group, IReadOnlyCollection<string>, Instant?> _nextMoment = nextMoment
        ?? new DuePosts(PostKindTable.Kinds).NextMoment;
    private readonly Lock _lock = new();

    private T Read<T>(Func<T> read)
    {
        lock (_lock) return read();
    }

    private Task<T> WriteAsync<T>(Func<T> write)
    {
        lock (_lock)
        {
            Action[] undo =
            [
                Undo(Groups), Undo(Posts), Undo(Drafts), Undo(Syllabuses), Undo(_points), Undo(_changes), Undo(_attendance), Undo(Syncs),
                Undo(WebPages), Undo(Places), Undo(Visits), Undo(Seasons), Undo(NextBooks), Undo(BookVotes),
            ];
            try
            {
                return Task.FromResult(write());
            }
            catch (Exception problem)
            {
                foreach (var table in undo) table();
                return Task.FromException<T>(problem);
            }
        }
    }

    private static Action Undo<TKey, TValue>(IDictionary<TKey, TValue> table)
    {
        var before = table.ToArray();
        return () =>
        {
            if (table.SequenceEqual(before)) return;
            table.Clear();
            foreach (var row in before) table.Add(row);
        };
    }

    private bool IsInactive(GroupId id) => Groups.GetValueOrDefault(id) is { IsActive: false };
}
