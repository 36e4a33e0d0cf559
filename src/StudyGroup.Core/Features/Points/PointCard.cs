using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Points;

/// <summary>The message about an added point. It's kept up to date after edits, votes, ticks and removal.</summary>
internal static class PointCard
{
    /// <summary>The card.</summary>
    /// <param name="point">The point, even a removed one.</param>
    public static Card Of(Group group, Point point, Instant now)
    {
        var seminar = group.Find(point.Seminar);
        Line name = seminar is not null ? SeminarWords.Called(seminar) : $"a removed seminar";
        var all = new Button("All points", new ActionId(PointList.Action, $"{point.Seminar}"));
        var card = new Card { Live = new PointAdded(point.Id, point.Seminar), Buttons = [all] };
        Line added = point.Source is { } source
            ? (Line)$"{source.In(group.Server, "A message")} by {PointAuthor.Of(point)} is now a point for {name}"
            : $"{PointAuthor.Of(point)} added a point to {name}";
        if (point.RemovedAt is not null) return card with { Lines = [$"{new Span.Strikethrough(added)} · removed"] };
        var edited = point.EditedAt is null ? "" : " · edited";
        Line text = seminar is not null && Spoilers.Hide(group, seminar, now)
            ? (Line)$"{new Span.Spoiler($"{point.Text}")}"
            : $"{point.Text}";
        // While voting is open, the button has the votes.
        var isOpen = point.DiscussedAt is null && group.FinishedAt is null;
        var end = point.DiscussedAt is null ? "" : " · ✓ discussed";
        return card with
        {
            Lines =
            [
                $"{added}{edited}{(isOpen ? "" : $"{end}{VoteRules.After(point)}")}:",
                text.AsQuote(),
            ],
            Buttons = isOpen ? [PointVote.ButtonFor(point), all] : [all],
        };
    }
}
