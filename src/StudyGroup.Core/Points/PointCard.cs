using StudyGroup.Core.Groups;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Replies;
using StudyGroup.Core.Seminars;

namespace StudyGroup.Core.Points;

/// <summary>How the message that a point was added looks. It is kept true after edits, votes, ticks and removal.</summary>
internal static class PointCard
{
    /// <summary>The message as it is to read now.</summary>
    /// <param name="group">The group.</param>
    /// <param name="point">The point; one that was removed, too.</param>
    public static Card Of(Group group, Point point)
    {
        Line name = group.Find(point.Seminar) is { } seminar ? (Line)$"{new Span.Strong(SeminarWords.Title(seminar))}" : $"a seminar that was removed";
        var all = new Button("All points", new ActionId(PointList.Action, $"{point.Seminar}"));
        var card = new Card { Stands = new PostSubject.PointAdded(point.Id, point.Seminar), Buttons = [all] };
        Line added = $"{PointAuthor.Of(point)} added a point to {name}";
        if (point.RemovedAt is not null) return card with { Lines = [$"{new Span.Struck(added)} · removed"] };
        var state = $"{(point.EditedAt is null ? "" : " · edited")}{(point.DiscussedAt is null ? "" : " · ✓ discussed")}{VoteRules.After(point)}";
        return card with
        {
            Lines = [$"{added}{state}:", ((Line)$"{point.Text}").AsQuote()],
            Buttons = point.DiscussedAt is null ? [PointVote.ButtonFor(point), all] : [all],
        };
    }

    /// <summary>The action by which the message is found: that of its button to vote.</summary>
    public static ActionId Marker(PostSubject.PointAdded added) => PointVote.ActionFor(added.Point);
}
