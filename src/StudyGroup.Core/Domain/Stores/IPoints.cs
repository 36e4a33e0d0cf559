using StudyGroup.Core.Features.Points;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain.Stores;

/// <summary>The discussion points. Every call names the group: no point of another is ever given.</summary>
public interface IPoints
{
    /// <summary>A seminar's points in order, without the removed ones.</summary>
    IReadOnlyList<Point> Of(GroupId group, SeminarId seminar);

    /// <summary>A group's points, newest first, without the removed ones; of one author, or of all.</summary>
    IReadOnlyList<Point> Newest(GroupId group, MemberId? author, int most);

    /// <summary>How many points each of a group's seminars has, without the removed ones; a seminar that has none is not in it.</summary>
    IReadOnlyDictionary<SeminarId, int> CountsOf(GroupId group);

    /// <summary>A point of the group, a removed one too, or null.</summary>
    Point? Find(GroupId group, PointId id);

    /// <summary>
    /// Adds a point by a rule that sees how many points the seminar has, not counting removed ones. No other write comes in between. The rule's
    /// point has no id yet; it gets the next one.
    /// </summary>
    /// <returns>The point once it is durable; or the rule's refusal, and then nothing has changed.</returns>
    Task<Outcome<Point>> AddAsync(GroupId group, SeminarId seminar, Func<int, Outcome<Point>> rule);

    /// <summary>
    /// Puts the name that a member goes by now beside the points they added: see <see cref="PointAuthor.Named"/>. Removed points keep what
    /// they have.
    /// </summary>
    /// <returns>Once that is durable; at once where every name is right already.</returns>
    Task NameAsync(GroupId group, MemberId author, string name);

    /// <summary>Changes a point by a rule that sees its newest state, or null where the group has none of that id.</summary>
    /// <returns>The changed point once it is durable, or the rule's refusal, and then nothing has changed.</returns>
    Task<Outcome<Point>> ChangeAsync(GroupId group, PointId id, Func<Point?, Outcome<Point>> rule);
}
