using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Reminders;

/// <summary>News that is reversed soon afterwards: the posted message is edited, and nothing more is posted.</summary>
internal static class FreshNews
{
    /// <summary>How long news is fresh after it was posted: a reversal within that time doesn't get its own message.</summary>
    public static readonly Duration Lasts = Duration.FromMinutes(10);

    // A little longer than it is fresh, so that the last edit isn't missed.
    private static readonly Duration EditsLast = Duration.FromMinutes(5);

    /// <summary>Whether a posted message still follows every reversal.</summary>
    public static bool Follows(Post post, Instant now) => now - post.At <= Lasts + EditsLast;

    /// <summary>Why an earlier message already says what news would, in a sentence for organizers; null if none does.</summary>
    /// <param name="posts">Everything recorded for the group.</param>
    /// <param name="now">The group's time.</param>
    public static string? WhySaidAlready(Post news, IReadOnlyList<Post> posts, Instant now) =>
        Items(news) is var items
        && posts.Any(p => p.Key != news.Key && IsFresh(p, news, now) && Covers(Items(p), items) && !IsOvertaken(p, items, posts))
            ? "It reversed what an earlier message said, so I edited that message instead."
            : null;

    /// <summary>Why news is no longer worth posting: everything in it was reversed. Null if it still holds.</summary>
    public static string? WhyReversed(Group group, Post news) =>
        Items(news).All(item => group.Find(item.Seminar) is { } seminar && Reversed(group, seminar, item) is not null)
            ? UndoneNews.Why
            : null;

    /// <summary>How news reads once it has been reversed; null while it holds, or if something else has happened since.</summary>
    /// <param name="item">What had happened to it.</param>
    public static Line? Reversed(Group group, Seminar seminar, NewsItem item)
    {
        var name = SeminarWords.Called(seminar);
        var when = SeminarWords.When(group, seminar);
        return (item.Kind, seminar.Cancelled) switch
        {
            (NewsKind.Cancelled, null) => $"{name} was cancelled, but is back on: {new Span.Bold(when)}",
            (NewsKind.Restored, { Reason: { } reason }) => $"{name} is cancelled after all: {new Span.Strikethrough(when)} ({reason})",
            (NewsKind.Restored, not null) => $"{name} is cancelled after all: {new Span.Strikethrough(when)}",
            (NewsKind.Moved, null) when item.From is SeminarDate.On && seminar.Date == item.From =>
                $"{name} had moved, but is back to its old date: {new Span.Bold(when)}",
            (NewsKind.Dated, null) when seminar.Date.Known() is null => $"{name} has no date after all",
            _ => null,
        };
    }

    private static bool IsFresh(Post earlier, Post news, Instant now) =>
        earlier is { State: PostState.Posted, ContentHash: not null } && earlier.Channel == news.Channel && now - earlier.At <= Lasts;

    private static bool Covers(ImmutableArray<NewsItem> earlier, ImmutableArray<NewsItem> news) =>
        news.All(n => earlier.Any(e => e.Seminar == n.Seminar && Reverses(n, e)));

    // Readers would find news further down that it was moved, as if it were on, so the cancellation has to come after that.
    private static bool IsOvertaken(Post earlier, ImmutableArray<NewsItem> news, IEnumerable<Post> posts)
    {
        var cancelled = news.Where(n => n.Kind == NewsKind.Cancelled).Select(n => n.Seminar).ToHashSet();
        return posts.Any(p => p.State == PostState.Posted && p.At > earlier.At && p.Channel == earlier.Channel
            && Items(p).Any(n => n.Kind is NewsKind.Moved or NewsKind.Dated && cancelled.Contains(n.Seminar)));
    }

    private static bool Reverses(NewsItem news, NewsItem earlier) => (earlier.Kind, news.Kind) switch
    {
        (NewsKind.Cancelled or NewsKind.Restored, NewsKind.Cancelled or NewsKind.Restored) => true,
        (NewsKind.Moved or NewsKind.Dated, NewsKind.Moved) => news.To == earlier.From && news.From == earlier.To,
        _ => false,
    };

    private static ImmutableArray<NewsItem> Items(Post post) => post.Subject switch
    {
        SeminarNews news => [new(post.Seminar, news.Kind, news.From, news.To, news.Reason)],
        ScheduleNews news => news.Items,
        _ => [],
    };
}
