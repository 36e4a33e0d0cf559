using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Attending;

/// <summary>When members can answer about coming, and which answers count.</summary>
public static class AttendanceRules
{
    private const int MaxNamed = 3;

    /// <summary>The answers for a seminar's current date.</summary>
    public static Turnout TurnoutOf(Group group, Seminar seminar, IEnumerable<Attendance> answers)
    {
        List<Attendance> valid = [.. answers.Where(a => a.Start == group.KnownStartOf(seminar))];
        return new Turnout([.. valid.Where(a => a.IsComing).OrderBy(a => a.At).Select(a => a.Member)], valid.Count(a => !a.IsComing));
    }

    /// <summary>A turnout in words, "✅ @Ben, @Priya, @Tom and 2 more · ❌ 1 can't make it"; null without answers.</summary>
    internal static Line? Say(Turnout turnout) => turnout switch
    {
        { Coming: [], NotComing: 0 } => null,
        { Coming: [] } => $"❌ {turnout.NotComing:N0} can't make it",
        { NotComing: 0 } => $"✅ {Names(turnout)}",
        _ => $"✅ {Names(turnout)} · ❌ {turnout.NotComing:N0} can't make it",
    };

    /// <summary>Who is coming, "@Ben, @Priya, @Tom and 2 more".</summary>
    /// <param name="turnout">Somebody is coming.</param>
    internal static Line Names(Turnout turnout)
    {
        List<Line> names = [.. turnout.Coming.Take(MaxNamed).Select(member => (Line)$"{member}")];
        return turnout.Coming.Count > MaxNamed
            ? Lists.And([.. names, $"{turnout.Coming.Count - MaxNamed:N0} more"])
            : Lists.And(names);
    }

    /// <summary>Why a member can't answer about a seminar; null if they can.</summary>
    /// <param name="asked">The known start that the button is for, in seconds since 1970.</param>
    internal static Refusal? WhyNot(Group group, Seminar seminar, string asked, Instant now)
    {
        var name = SeminarWords.Called(seminar);
        return Schedule.StatusOf(group, seminar, now) switch
        {
            SeminarStatus.Cancelled => new Refusal($"{name} is cancelled, so there's no need to answer."),
            SeminarStatus.Held => new Refusal($"{name} is over."),
            SeminarStatus.Undated => new Refusal($"{name} no longer has a date. I'll ask again when it has one."),
            _ when Stamp(group.KnownStartOf(seminar)!.Value) != asked =>
                new Refusal($"{name} has been moved to {SeminarWords.When(group, seminar)}. "
                    + $"Answer again under {new Span.Command("seminar")}."),
            _ => null,
        };
    }

    /// <summary>The answer to store: the earlier one if it's the same for the same date.</summary>
    internal static Attendance Answered(Attendance? before, Attendance said) =>
        before is { ByEvent: false } && before.Start == said.Start && before.IsComing == said.IsComing ? before : said;

    /// <summary>Whether a member's answer for a date differs from the one a removal button belongs to.</summary>
    /// <param name="kept">Their last answer, or null.</param>
    /// <param name="offeredFor">The button's answer: see <see cref="Said"/>. Empty on old buttons, which have none.</param>
    internal static bool IsOther(Attendance? kept, Instant start, string offeredFor) =>
        kept is not null && kept.Start == start && offeredFor.Length > 0 && Said(kept.IsComing) != offeredFor;

    /// <summary>An answer as a button argument.</summary>
    internal static string Said(bool isComing) => isComing ? "yes" : "no";

    /// <summary>A start as a button argument, in seconds since 1970.</summary>
    internal static string Stamp(Instant start) => start.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
}
