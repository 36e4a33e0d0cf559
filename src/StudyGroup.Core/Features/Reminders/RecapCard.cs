using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Attending;
using StudyGroup.Core.Features.Points;
using StudyGroup.Core.Features.Seminars;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Reminders;

/// <summary>How a recap looks: what a seminar's card turns into once the seminar is over.</summary>
internal static class RecapCard
{
    private const int MaxPoints = 3;
    private const int PointShown = 100;

    /// <summary>The card.</summary>
    /// <param name="more">The button that shows everything about the seminar.</param>
    public static Card Of(Group group, Seminar seminar, IReadOnlyList<Point> points, Turnout turnout, Button more) => new()
    {
        Title = $"Recap: {seminar.Topic}",
        Tone = Tone.Quiet,
        Lines =
        [
            SeminarLines.Identity(group, seminar, SeminarStatus.Held),
            $"📅 Held {SeminarWords.When(group, seminar)}",
            .. SeminarLines.Readings(group, seminar),
            .. SeminarLines.PresentersAndSlides(group, seminar, SeminarStatus.Held),
            .. SeminarLines.Notes(seminar),
            .. Points("✔️ Discussed:", points.Where(p => p.DiscussedAt is not null)),
            .. Points("💬 Left to discuss:", points.Where(p => p.DiscussedAt is null)),
            .. turnout.Coming.Count > 0 ? [(Line)$"👥 {AttendanceRules.Names(turnout)} said they'd come"] : Array.Empty<Line>(),
            .. group.FinishedAt is null ? SeminarLines.Missing(group, seminar, points, SeminarStatus.Held) : [],
        ],
        Buttons =
        [
            .. group.FinishedAt is null ? [SeminarCard.AddNotes(seminar, ButtonStyle.Primary)] : Array.Empty<Button>(),
            new Button("All points", new ActionId(PointList.Action, $"{seminar.Id}")),
            more,
        ],
    };

    private static IEnumerable<Line> Points(string heading, IEnumerable<Point> points)
    {
        List<Point> all = [.. points.MostWanted()];
        if (all.Count == 0) return [];
        var named = SeminarLines.Joined(all.Take(MaxPoints).Select(p => (Line)$"“{Texts.Cut(Texts.OneLine(p.Text), PointShown)}”"));
        return [all.Count > MaxPoints ? $"{heading} {named} and {all.Count - MaxPoints} more" : (Line)$"{heading} {named}"];
    }
}
