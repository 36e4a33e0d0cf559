using StudyGroup.Core.Features.Points;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain.Stores;

/// <summary>The discussion points. Every call names the group and never returns another group's points.</summary>
public interface IPoints
{
    /// <summary>A seminar's points, oldest first, without removed ones.</summary>
    IReadOnlyList<Point> Of(GroupId group, SeminarId seminar);

    /// <summary>
    /// A group's points, newest first, without removed ones. Of one author, or of all if null; at most <paramref name="max"/>.
    /// </summary>
    IReadOnlyList<Point> Newest(GroupId group, MemberId? author, int max);

    /// <summary>The number of points per seminar, without removed ones. Seminars without points are missing.</summary>
    IReadOnlyDictionary<SeminarId, int> CountsOf(GroupId group);

    /// <summary>A point of the group, even a removed one, or null.</summary>
    Point? Find(GroupId group, PointId id);

    /// <summary>
    /// Adds a point by a rule that sees how many points the seminar has, not counting removed ones. No other write happens in between. The
    /// rule's point has no id yet; it gets the next one.
    /// </summary>
    /// <returns>The point once it's durable, or the rule's refusal if nothing has changed.</returns>
    Task<Outcome<Point>> AddAsync(GroupId group, SeminarId seminar, Func<int, Outcome<Point>> rule);

    /// <summary>
    /// Updates the author's name on the points that a member added: see <see cref="PointAuthor.Named"/>. Removed points keep the name
    /// they have.
    /// </summary>
    /// <returns>Completes once that's durable, or immediately if every name is already right.</returns>
    Task NameAsync(GroupId group, MemberId author, string name);

    /// <summary>Changes a point by a rule that sees its latest state, or null if the group has no such point.</summary>
    /// <returns>The changed point once it's durable, or the rule's refusal if nothing has changed.</returns>
    Task<Outcome<Point>> ChangeAsync(GroupId group, PointId id, Func<Point?, Outcome<Point>> rule);
}
