using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Posts;

/// <summary>
/// A kind of post: when its posts are due, whether one is still worth posting, how it reads, and how long its message is kept up to date.
/// All kinds have the same members, and general rules such as <see cref="DuePosts"/> rely on nothing else.
/// </summary>
public abstract class PostKind
{
    /// <summary>How long news is worth posting.</summary>
    public static readonly Duration NewsLasts = Duration.FromDays(1);

    private protected PostKind()
    {
    }

    /// <summary>The type of its posts' subjects.</summary>
    public abstract Type Subject { get; }

    /// <summary>The command that chooses the channel its posts go to.</summary>
    public virtual string ChannelChosenBy => "/manage settings";

    /// <summary>Whether only the last one goes out when several are due for the same seminar.</summary>
    public virtual bool OnlyLastGoesOut => false;

    /// <summary>
    /// Whether choosing another channel counts as planning its posts again, so that those whose time has passed are skipped.
    /// </summary>
    public virtual bool StartsOverInNewChannel => false;

    /// <summary>Whether a <see cref="RenewalSubject"/> brings its messages up to date. It may arrive before the message does.</summary>
    public virtual bool IsRenewable => false;

    /// <summary>Whether a message that had to be looked for certainly still reads as it should.</summary>
    public virtual bool ReadsAsSent => false;

    /// <summary>
    /// All posts of this kind that the schedule and settings ask for, past ones included; those about one seminar in the order they go out.
    /// </summary>
    public virtual IEnumerable<PlannedPost> Plan(Group group) => [];

    /// <summary>What has to be claimed and posted before a post that is about to be claimed.</summary>
    /// <param name="recorded">Everything recorded for the group, and what is about to be.</param>
    public virtual IEnumerable<PostSubject> NeededBefore(Group group, Post post, IReadOnlyList<Post> recorded) => [];

    /// <summary>Posts of this kind that are about to be claimed, with those that share a message made one.</summary>
    public virtual IReadOnlyList<Post> Merge(IReadOnlyList<Post> due) => due;

    /// <summary>Whether a post's message replies to that of another whose message stands.</summary>
    public virtual bool RepliesTo(Post post, Post standing) => false;

    /// <summary>Whether a post's message is deleted now that another's stands.</summary>
    public virtual bool IsReplacedBy(Post post, Post standing) => false;

    /// <summary>Whether its messages are deleted once they're no longer kept up to date.</summary>
    public virtual bool GoesWhenOver => false;

    /// <summary>Why a post isn't worth posting (any more), in a sentence for organizers; null if it is.</summary>
    public abstract string? WhyNotWorthPosting(Group group, Post post, Instant now);

    /// <summary>Why something else already says what a post would, in a sentence for organizers; null if nothing does.</summary>
    public abstract string? WhySaidAlready(Group group, Post post, PostSources sources, Instant now);

    /// <summary>
    /// The action that identifies a post's message: every card of this post has a button with it, and no other card does.
    /// </summary>
    public abstract ActionId Marker(Post post);

    /// <summary>How a post reads now.</summary>
    public abstract Card Card(Group group, Post post, PostSources sources, Instant now);

    /// <summary>What a post is about, for organizers: "Data Engineering (Seminar 3): recap".</summary>
    public abstract Line Describe(Group group, Post post);

    /// <summary>The same below a heading that names its seminar and says when that starts: "recap".</summary>
    public virtual Line DescribeBriefly(Group group, Post post) => Describe(group, post);

    /// <summary>Until when a post's message is kept up to date; null if it stays as it was sent.</summary>
    public abstract Instant? LiveUntil(Group group, Post post);

    /// <summary>Whether a post's message should show the group as it is now; otherwise it stays as it is until that changes.</summary>
    public abstract bool Follows(Group group, Post post);

    /// <summary>The same, where it also depends on something else.</summary>
    public abstract bool Follows(Group group, Post post, PostSources sources, Instant now);

    /// <summary>What the data of members says about a post that names them, and how they answered it.</summary>
    public abstract (string About, string? Answer) InMemberData(PostSubject subject);
}

/// <summary>A kind of post whose subjects are of one type.</summary>
/// <typeparam name="T">The type of the subjects.</typeparam>
public abstract class PostKind<T> : PostKind
    where T : PostSubject
{
    /// <inheritdoc />
    public sealed override Type Subject => typeof(T);

    /// <inheritdoc />
    public sealed override string? WhyNotWorthPosting(Group group, Post post, Instant now) =>
        WhyNotWorthPosting(group, post, (T)post.Subject, now);

    /// <inheritdoc />
    public sealed override string? WhySaidAlready(Group group, Post post, PostSources sources, Instant now) =>
        WhySaidAlready(group, post, (T)post.Subject, sources, now);

    /// <inheritdoc />
    public sealed override ActionId Marker(Post post) => Marker(post, (T)post.Subject);

    /// <inheritdoc />
    public sealed override Card Card(Group group, Post post, PostSources sources, Instant now) =>
        Card(group, post, (T)post.Subject, sources, now);

    /// <inheritdoc />
    public sealed override Line Describe(Group group, Post post) => Describe(group, post, (T)post.Subject);

    /// <inheritdoc />
    public sealed override Instant? LiveUntil(Group group, Post post) => LiveUntil(group, post, (T)post.Subject);

    /// <inheritdoc />
    public sealed override bool Follows(Group group, Post post) => Follows(group, post, (T)post.Subject);

    /// <inheritdoc />
    public sealed override bool Follows(Group group, Post post, PostSources sources, Instant now) =>
        Follows(group, post, (T)post.Subject, sources, now);

    /// <inheritdoc />
    public sealed override (string About, string? Answer) InMemberData(PostSubject subject) => InMemberData((T)subject);

    /// <inheritdoc cref="PostKind.WhyNotWorthPosting" />
    protected virtual string? WhyNotWorthPosting(Group group, Post post, T subject, Instant now) =>
        now - post.At > NewsLasts ? "I couldn't post it within a day, and by then it was old news." : null;

    /// <inheritdoc cref="PostKind.WhySaidAlready" />
    protected virtual string? WhySaidAlready(Group group, Post post, T subject, PostSources sources, Instant now) => null;

    /// <inheritdoc cref="PostKind.Marker" />
    protected abstract ActionId Marker(Post post, T subject);

    /// <inheritdoc cref="PostKind.Card" />
    protected abstract Card Card(Group group, Post post, T subject, PostSources sources, Instant now);

    /// <inheritdoc cref="PostKind.Describe" />
    protected abstract Line Describe(Group group, Post post, T subject);

    /// <inheritdoc cref="PostKind.LiveUntil" />
    protected virtual Instant? LiveUntil(Group group, Post post, T subject) => null;

    /// <inheritdoc cref="PostKind.Follows(Group, Post)" />
    protected virtual bool Follows(Group group, Post post, T subject) => true;

    /// <inheritdoc cref="PostKind.Follows(Group, Post, PostSources, Instant)" />
    protected virtual bool Follows(Group group, Post post, T subject, PostSources sources, Instant now) => Follows(group, post, subject);

    /// <inheritdoc cref="PostKind.InMemberData" />
    protected virtual (string About, string? Answer) InMemberData(T subject) => ("Mentioned you", null);
}
