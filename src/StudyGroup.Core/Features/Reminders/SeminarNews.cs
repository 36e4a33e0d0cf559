using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Reminders;

/// <summary>News that a dated seminar was moved, cancelled or restored.</summary>
/// <param name="From">Its date before.</param>
/// <param name="To">Its date now.</param>
/// <param name="Reason">Why, in the organizer's words.</param>
public sealed record SeminarNews(NewsKind Kind, SeminarDate From, SeminarDate To, string? Reason) : PostSubject
{
    /// <inheritdoc />
    public override string KeyOf(GroupId group, SeminarId seminar, Instant at) => NewsOfDates.KeyOf(group, seminar, at);
}

/// <summary>News of one seminar's date.</summary>
internal sealed class SeminarNewsKind : SeminarPostKind<SeminarNews>
{
    /// <inheritdoc />
    protected override string? WhyNotWorthPosting(Group group, Post post, SeminarNews news, Instant now) =>
        FreshNews.WhyReversed(group, post) ?? base.WhyNotWorthPosting(group, post, news, now);

    /// <inheritdoc />
    protected override string? WhySaidAlready(Group group, Post post, SeminarNews news, PostSources sources, Instant now) =>
        UndoneNews.WhySaidAlready(post, sources) ?? FreshNews.WhySaidAlready(post, sources.Posts.Of(group.Id), now);

    /// <inheritdoc />
    protected override Card Card(Group group, Seminar seminar, Post post, SeminarNews news, PostSources sources, Instant now)
    {
        var item = new NewsItem(post.Seminar, news.Kind, news.From, news.To, news.Reason);
        var card = new Card { Lines = [NewsLines.Of(group, seminar, item)], Buttons = [SeminarButton.Of(post)] };
        if (UndoneNews.UndoOf(post, sources) is not { } undo) return card;
        var by = UndoneNews.By(undo);
        return card with
        {
            Lines =
            [
                NewsLines.Undone(group, seminar, item),
                NewsLines.Now(group, seminar, item) is { } since ? $"{by}: {since}" : by,
            ],
            Tone = Tone.Quiet,
        };
    }

    /// <inheritdoc />
    protected override Line What(SeminarNews news) => news.Kind switch
    {
        NewsKind.Cancelled => $"news that it's cancelled",
        NewsKind.Restored => $"news that it's back on",
        NewsKind.Dated => $"news that it has a date",
        _ => $"news that it has moved",
    };

    /// <inheritdoc />
    // As long as the change can be undone.
    protected override Instant? LiveUntil(Group group, Post post, SeminarNews news) => post.At + Change.KeptFor;

    /// <inheritdoc />
    protected override bool Follows(Group group, Post post, SeminarNews news, PostSources sources, Instant now) =>
        FreshNews.Follows(post, now) || UndoneNews.WasUndone(post, sources);
}
