using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Points;

/// <summary>The reply to a member who added a point.</summary>
public sealed record PointAdded(PointId Point, SeminarId Seminar) : AnswerSubject
{
    /// <inheritdoc />
    public override SeminarId SeminarOfPost => Seminar;

    /// <inheritdoc />
    public override string KeyOf(GroupId group, SeminarId seminar, Instant at) => $"k.{group}.{Point}";
}

/// <summary>Keeps replies about added points up to date.</summary>
internal sealed class PointAddedKind : AnswerKind<PointAdded>
{
    /// <inheritdoc />
    protected override ActionId Marker(Post post, PointAdded added) => PointVote.ActionFor(added.Point);

    /// <inheritdoc />
    protected override Card Card(Group group, Post post, PointAdded added, PostSources sources, Instant now) =>
        sources.Points.Find(group.Id, added.Point) is { } point
            ? PointCard.Of(group, point, now)
            : new Card { Lines = [$"This point has been removed."] };

    /// <inheritdoc />
    protected override Line Describe(Group group, Post post, PointAdded added) => $"reply to an added point";

    /// <inheritdoc />
    // A removal can be undone for as long as changes are kept.
    protected override Instant? LiveUntil(Group group, Post post, PointAdded added) =>
        Posts.LiveUntil.End(group, post.Seminar, post.At + Change.KeptFor);
}
