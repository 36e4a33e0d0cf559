using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Attending;

/// <summary>When one can say whether one is coming, and what it counts for.</summary>
public static class AttendanceRules
{
    /// <summary>How many said of a seminar's present date that they are coming, and that they cannot.</summary>
    public static Turnout Count(Group group, Seminar seminar, IEnumerable<Attendance> answers)
    {
        List<Attendance> valid = [.. answers.Where(a => a.Start == group.KnownStartOf(seminar))];
        return new Turnout(valid.Count(a => a.IsComing), valid.Count(a => !a.IsComing));
    }

    /// <summary>A turnout in words: "Coming: 5 · cannot: 2"; null where nobody has said anything.</summary>
    internal static Line? Say(Turnout turnout) => turnout switch
    {
        (0, 0) => null,
        (var coming, 0) => $"Coming: {coming}",
        var (coming, not) => $"Coming: {coming} · cannot: {not}",
    };

    /// <summary>Why one cannot say whether one is coming to a seminar; null where one can.</summary>
    /// <param name="group">The group.</param>
    /// <param name="seminar">The seminar.</param>
    /// <param name="asked">The known start of which it was asked, in seconds since 1970.</param>
    /// <param name="now">The group's time.</param>
    internal static Refusal? WhyNot(Group group, Seminar seminar, string asked, Instant now)
    {
        var name = SeminarWords.Called(seminar);
        return Schedule.StandingOf(group, seminar, now) switch
        {
            Standing.Cancelled => new Refusal($"{name} is cancelled, so nobody needs to come."),
            Standing.Held => new Refusal($"{name} is over."),
            Standing.Undated => new Refusal($"{name} no longer has a date. I'll ask again when it has one."),
            _ when Stamp(group.KnownStartOf(seminar)!.Value) != asked =>
                new Refusal($"{name} has been moved to {SeminarWords.When(group, seminar)}. Please answer again under {new Span.Command("seminar")}."),
            _ => null,
        };
    }

    /// <summary>What is kept of an answer: the earlier one where it said the same of the same date.</summary>
    internal static Attendance Answered(Attendance? before, Attendance said) =>
        before is not null && before.Start == said.Start && before.IsComing == said.IsComing ? before : said;

    /// <summary>Whether a member has said something else of a date than what a button to remove it was offered for.</summary>
    /// <param name="kept">What they said last; null where there is nothing.</param>
    /// <param name="start">The known start of the date.</param>
    /// <param name="offeredFor">What the button names: see <see cref="Said"/>; empty on buttons from before they named it.</param>
    internal static bool IsOther(Attendance? kept, Instant start, string offeredFor) =>
        kept is not null && kept.Start == start && offeredFor.Length > 0 && Said(kept.IsComing) != offeredFor;

    /// <summary>An answer as a button carries it.</summary>
    internal static string Said(bool isComing) => isComing ? "yes" : "no";

    /// <summary>A start as a button carries it, in seconds since 1970.</summary>
    internal static string Stamp(Instant start) => start.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
}
