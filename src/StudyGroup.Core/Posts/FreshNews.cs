using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Replies;
using StudyGroup.Core.Seminars;

namespace StudyGroup.Core.Posts;

/// <summary>News that is turned back soon after: what was posted is brought up to date, and nothing more is posted.</summary>
internal static class FreshNews
{
    /// <summary>How long news is fresh after it was posted: what turns it back in that time needs no message of its own.</summary>
    public static readonly Duration Lasts = Duration.FromMinutes(10);

    /// <summary>How long news is kept true after it was posted: a little longer than it is fresh, so that the last edit isn't missed.</summary>
    public static readonly Duration KeptTrue = Duration.FromMinutes(15);

    /// <summary>Why news needs no message of its own, in a sentence for organizers; null where it does.</summary>
    /// <param name="news">The news.</param>
    /// <param name="posts">All that was recorded of the group.</param>
    /// <param name="now">The group's time.</param>
    public static string? WhySaid(Post news, IReadOnlyList<Post> posts, Instant now) =>
        Items(news) is { IsEmpty: false } items && posts.Any(p => p.Key != news.Key && IsFresh(p, news, now) && Covers(Items(p), items)
            && !IsOvertaken(p, items, posts))
            ? "It turned back what an earlier message said, so that message was edited instead."
            : null;

    /// <summary>Why news is no longer worth posting: all that it tells was turned back; null while it is.</summary>
    public static string? WhyTurnedBack(Group group, Post news) =>
        Items(news) is { IsEmpty: false } items && items.All(n => group.Find(n.Seminar) is { } seminar && Turned(group, seminar, n.Kind, n.From) is not null)
            ? "It was undone before it went out."
            : null;

    /// <summary>How news reads once it was turned back; null while it holds, or where something else was made of it since.</summary>
    /// <param name="group">The group as it is.</param>
    /// <param name="seminar">The seminar.</param>
    /// <param name="kind">What was done to it.</param>
    /// <param name="from">Its date before that.</param>
    public static Line? Turned(Group group, Seminar seminar, ChangeKind kind, SeminarDate from)
    {
        var name = SeminarWords.Called(seminar);
        var when = SeminarWords.When(group, seminar);
        return (kind, seminar.Cancelled) switch
        {
            (ChangeKind.Cancelled, null) => $"{name} was cancelled, but is back on: {new Span.Strong(when)}",
            (ChangeKind.Restored, { Reason: { } reason }) => $"{name} is cancelled after all: {new Span.Struck(when)} ({reason})",
            (ChangeKind.Restored, not null) => $"{name} is cancelled after all: {new Span.Struck(when)}",
            (ChangeKind.Moved, null) when from is SeminarDate.On && seminar.Date == from => $"{name} was moved, but is back on its old date: {new Span.Strong(when)}",
            (ChangeKind.Dated, null) when seminar.Date.Known() is null => $"{name} has no date after all",
            _ => null,
        };
    }

    private static bool IsFresh(Post earlier, Post news, Instant now) =>
        earlier is { State: PostState.Posted, Says: not null } && earlier.Channel == news.Channel && now - earlier.At <= Lasts;

    private static bool Covers(ImmutableArray<SeminarNews> earlier, ImmutableArray<SeminarNews> news) =>
        news.All(n => earlier.Any(e => e.Seminar == n.Seminar && TurnsBack(n, e)));

    // Whoever reads on finds below it that the seminar was moved, as if it were on: that it is cancelled has to stand below that.
    private static bool IsOvertaken(Post earlier, ImmutableArray<SeminarNews> news, IEnumerable<Post> posts)
    {
        var cancelled = news.Where(n => n.Kind == ChangeKind.Cancelled).Select(n => n.Seminar).ToHashSet();
        return posts.Any(p => p.State == PostState.Posted && p.At > earlier.At && p.Channel == earlier.Channel
            && Items(p).Any(n => n.Kind is ChangeKind.Moved or ChangeKind.Dated && cancelled.Contains(n.Seminar)));
    }

    private static bool TurnsBack(SeminarNews news, SeminarNews earlier) => (earlier.Kind, news.Kind) switch
    {
        (ChangeKind.Cancelled or ChangeKind.Restored, ChangeKind.Cancelled or ChangeKind.Restored) => true,
        (ChangeKind.Moved or ChangeKind.Dated, ChangeKind.Moved) => news.To == earlier.From && news.From == earlier.To,
        _ => false,
    };

    private static ImmutableArray<SeminarNews> Items(Post post) => post.Subject switch
    {
        PostSubject.Change change => [new(post.Seminar, change.Kind, change.From, change.To, change.Reason)],
        PostSubject.Changes changes => changes.Seminars,
        _ => [],
    };
}
