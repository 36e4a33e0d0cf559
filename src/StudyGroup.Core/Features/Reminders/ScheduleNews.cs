using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Reminders;

/// <summary>News that several seminars were dated, moved, cancelled or restored at once.</summary>
/// <param name="Items">What happened to each of them; at least two.</param>
/// <param name="Reason">Why, in the organizer's words.</param>
public sealed record ScheduleNews(ImmutableArray<NewsItem> Items, string? Reason) : PostSubject
{
    /// <inheritdoc />
    public override string KeyOf(GroupId group, SeminarId seminar, Instant at) => NewsOfDates.KeyOf(group, seminar, at);

    /// <summary>Whether it says the same about the same seminars.</summary>
    public bool Equals(ScheduleNews? other) => other is not null && Reason == other.Reason && Items.SequenceEqual(other.Items);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Items.Length, Reason);
}

/// <summary>News of several seminars' dates.</summary>
internal sealed class ScheduleNewsKind : PostKind<ScheduleNews>
{
    /// <inheritdoc />
    protected override string? WhyNotWorthPosting(Group group, Post post, ScheduleNews news, Instant now) =>
        FreshNews.WhyReversed(group, post) ?? base.WhyNotWorthPosting(group, post, news, now);

    /// <inheritdoc />
    protected override string? WhySaidAlready(Group group, Post post, ScheduleNews news, PostSources sources, Instant now) =>
        UndoneNews.WhySaidAlready(post, sources) ?? FreshNews.WhySaidAlready(post, sources.Posts.Of(group.Id), now);

    /// <inheritdoc />
    protected override ActionId Marker(Post post, ScheduleNews news) => SeminarButton.Action(post);

    /// <inheritdoc />
    protected override Card Card(Group group, Post post, ScheduleNews news, PostSources sources, Instant now)
    {
        var undo = UndoneNews.UndoOf(post, sources);
        var lines = news.Items.Select(item => group.Find(item.Seminar) is not { } seminar ? null
                : undo is null ? NewsLines.Of(group, seminar, item, saidAbove: news.Reason)
                : NewsLines.Undone(group, seminar, item, saidAbove: news.Reason))
            .OfType<Line>();
        var title = news.Items.All(item => item.Kind == NewsKind.Dated) ? "The dates are set" : "The schedule has changed";
        var card = new Card
        {
            Title = news.Reason is { } reason ? $"{title}: {reason}" : (Line)$"{title}",
            Lines = undo is null ? [] : [$"{UndoneNews.By(undo)}. Everything is back to how it was."],
            Tone = undo is null ? Tone.Plain : Tone.Quiet,
            Buttons = [SeminarButton.Of(post)],
        };
        return Pages.Cut(card, [.. lines]);
    }

    /// <inheritdoc />
    protected override Line Describe(Group group, Post post, ScheduleNews news) => $"{news.Items.Length} seminars: news about their dates";

    /// <inheritdoc />
    // As long as the change can be undone.
    protected override Instant? LiveUntil(Group group, Post post, ScheduleNews news) => post.At + Change.KeptFor;

    /// <inheritdoc />
    protected override bool Follows(Group group, Post post, ScheduleNews news, PostSources sources, Instant now) =>
        FreshNews.Follows(post, now) || UndoneNews.WasUndone(post, sources);
}
