using System.Globalization;
using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Slides;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Reminders;

/// <summary>Tells the channel that slides were added, if it wants such news.</summary>
/// <param name="By">Who added them; null if they came from a README that is followed.</param>
public sealed record SlidesAdded(string Url, MemberId? By) : PostSubject
{
    /// <inheritdoc />
    public override string KeyOf(GroupId group, SeminarId seminar, Instant at) =>
        string.Create(CultureInfo.InvariantCulture, $"s.{group}.{seminar}.{at.ToUnixTimeTicks()}");

    /// <inheritdoc />
    public override bool Names(MemberId member) => By == member;

    /// <inheritdoc />
    public override PostSubject? Without(MemberId member) => Names(member) ? this with { By = MemberId.Erased } : this;
}

/// <summary>
/// News of the slides that a change added to a seminar, if the group wants it. A change that adds slides to several seminars at once, such
/// as an import, isn't news: nobody has just made them. Nor is one that brings slides back by undoing another.
/// </summary>
internal sealed class SlidesNews : IChangeConsequence
{
    /// <inheritdoc />
    public GroupUpdate Follow(GroupUpdate change, ChangeCause cause)
    {
        var after = change.Group;
        if (cause.Undoes is not null || !after.Settings.SlidesNews || after.Settings.Channel is not { } channel) return change;
        var added = cause.Before.Seminars
            .Select(was => (Was: was, Now: after.Find(was.Id)))
            .Select(p => (p.Now, Url: p.Now?.Slides.Select(d => d.Url).Except(p.Was.Slides.Select(d => d.Url)).LastOrDefault()))
            .Where(p => p.Url is not null)
            .ToList();
        if (added is not [({ } seminar, { } url)]) return change;
        // A file's message is the news.
        if (SlidesFiles.IsMessage(after, url)) return change;
        var post = Post.Waiting(after.Id, seminar.Id, new SlidesAdded(url, cause.By), channel, cause.At);
        return change with { Posts = change.Posts.Add(post) };
    }
}

/// <summary>News of slides.</summary>
internal sealed class SlidesAddedKind : SeminarPostKind<SlidesAdded>
{
    /// <inheritdoc />
    protected override string? WhyNotWorthPosting(Group group, Post post, SlidesAdded added, Instant now) =>
        group.Find(post.Seminar)?.Slides.Any(d => d.Url == added.Url) == true
            ? base.WhyNotWorthPosting(group, post, added, now)
            : "The slides were removed before I could post this.";

    /// <inheritdoc />
    protected override Card Card(Group group, Seminar seminar, Post post, SlidesAdded added, PostSources sources, Instant now) =>
        new() { Lines = [Says(seminar, added, UndoneNews.UndoOf(post, sources))], Buttons = [SeminarButton.Of(post)] };

    /// <inheritdoc />
    protected override Line What(SlidesAdded added) => $"news about slides";

    /// <inheritdoc />
    // As long as adding them can be undone.
    protected override Instant? LiveUntil(Group group, Post post, SlidesAdded added) => post.At + Change.KeptFor;

    /// <inheritdoc />
    // The slides still exist even if their seminar was removed from the schedule.
    protected override bool Follows(Group group, Post post, SlidesAdded added) => group.Find(post.Seminar) is not null;

    /// <inheritdoc />
    protected override (string About, string? Answer) InMemberData(SlidesAdded added) =>
        ($"Told the channel that you added slides: {added.Url}", null);

    // Slides that were removed again may have been a mistake, so don't link to them.
    private static Line Says(Seminar seminar, SlidesAdded added, Change? undo)
    {
        Line what = added.By is { } by ? $"{by} added slides to" : (Line)$"There are new slides for";
        var name = SeminarWords.Called(seminar);
        return seminar.Slides.FirstOrDefault(d => d.Url == added.Url) is { } deck
            ? $"{what} {name}: {new Span.Link(deck.Title ?? "the slides", added.Url)}"
            : (Line)$"{new Span.Strikethrough($"{what} {name}")} · {(undo is null ? $"removed" : UndoneNews.By(undo))}";
    }
}
