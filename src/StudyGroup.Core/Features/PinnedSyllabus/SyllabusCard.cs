using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Seminars;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.PinnedSyllabus;

/// <summary>The syllabus as it is to be read: the whole series, as short as it can be said. It may be longer than a message.</summary>
public static class SyllabusCard
{
    private const int TopicShown = 80;

    /// <summary>The card, without its button.</summary>
    /// <param name="group">The group as it is.</param>
    /// <param name="points">How many points each seminar has; none where it is not in it.</param>
    /// <param name="now">The group's time.</param>
    public static Card For(Group group, IReadOnlyDictionary<SeminarId, int> points, Instant now)
    {
        var next = Schedule.Next(group, now);
        return new Card
        {
            Title = ScheduleLines.Title(group.Settings, "Syllabus"),
            Tone = Tone.Soon,
            Lines = group.Seminars.IsEmpty && group.Breaks.IsEmpty
                ? [$"No seminars yet."]
                : [.. ScheduleLines.WithBreaks(Schedule.InOrder(group), group.Breaks, s => Line(group, s, points.GetValueOrDefault(s.Id), next, now))],
            Footer = ScheduleLines.Legend,
        };
    }

    /// <summary>The button under a message of the syllabus: it shows the next seminar, and by its action the message is found again.</summary>
    public static Button Button(Syllabus syllabus, SyllabusMessage message) => new("Next seminar", new ActionId(NextSeminar.Action, syllabus.Key(message)));

    private static Line Line(Group group, Seminar seminar, int points, Seminar? next, Instant now)
    {
        IEnumerable<Line?> more = seminar.Cancelled is not null ? [] :
        [
            SeminarWords.Presenter(seminar) ?? ScheduleLines.FreeSlot(group, seminar, now),
            ScheduleLines.Slides(seminar),
            ScheduleLines.Notes(seminar),
            points == 0 ? null : (Line)$"{points} {(points == 1 ? "point" : "points")}",
        ];
        return ScheduleLines.Of(group, seminar, SeminarWords.Listed(seminar with { Topic = Texts.Cut(seminar.Topic, TopicShown) }), more, next, now);
    }
}
