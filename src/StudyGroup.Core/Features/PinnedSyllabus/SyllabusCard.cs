using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Readings;
using StudyGroup.Core.Features.Seminars;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.PinnedSyllabus;

/// <summary>The syllabus: the whole series, as short as possible. It may be longer than a message.</summary>
public static class SyllabusCard
{
    private const int TopicShown = 80;

    /// <summary>The card, without its button.</summary>
    /// <param name="points">How many points each seminar has; seminars without points may be missing.</param>
    public static Card For(Group group, IReadOnlyDictionary<SeminarId, int> points, Instant now)
    {
        var next = Schedule.Next(group, now);
        return new Card
        {
            Title = ScheduleLines.Title(group.Settings, "Syllabus"),
            Tone = Tone.Soon,
            Lines = group.Seminars.IsEmpty && group.Breaks.IsEmpty
                ? [$"No seminars yet."]
                :
                [
                    .. ScheduleLines.Grouped(
                        group, Schedule.InOrder(group), group.Breaks, s => Line(group, s, points.GetValueOrDefault(s.Id), next, now), now)
                        .SelectMany(item => item.Lines),
                ],
            Footer = ScheduleLines.Legend,
        };
    }

    /// <summary>The button under a message of the syllabus. It shows the next seminar, and its action identifies the message.</summary>
    public static Button Button(Syllabus syllabus, SyllabusMessage message) =>
        new("Next seminar", new ActionId(NextSeminar.Action, syllabus.Key(message)));

    private static Line Line(Group group, Seminar seminar, int points, Seminar? next, Instant now)
    {
        IEnumerable<Line?> more = seminar.Cancelled is not null ? [] :
        [
            ReadingLines.InList(seminar),
            SeminarWords.Presenters(seminar),
            ScheduleLines.FreePlaces(group, seminar, now),
            ScheduleLines.Slides(seminar),
            ScheduleLines.Notes(seminar),
            points == 0 ? null : (Line)$"{points:N0} {(points == 1 ? "point" : "points")}",
        ];
        var line = ScheduleLines.Of(
            group, seminar, SeminarWords.Listed(seminar with { Topic = Texts.Cut(seminar.Topic, TopicShown) }), more, next, now);
        return ScheduleLines.Quietly(group, seminar, line, now);
    }
}
