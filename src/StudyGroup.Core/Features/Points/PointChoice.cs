using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Points;

/// <summary>Finds the point that a member means.</summary>
internal static class PointChoice
{
    /// <summary>What the list contains for edits and removals.</summary>
    public const string Own = "your own points (all points for organizers)";

    /// <summary>What the list contains for ticking off.</summary>
    public const string Presented = "the points of seminars you present (all points for organizers)";

    /// <summary>What the list contains for votes.</summary>
    public const string Votable = "other people's points that haven't been discussed yet";

    private const int Searched = 500;

    /// <summary>The option; its value is the point's id.</summary>
    public static OptionSpec Option { get; } =
        new("point", "Point; start typing to find it") { Required = true, Suggests = true, MaxLength = 100 };

    /// <summary>The refusal if a member typed words instead of picking a point; null if they picked one.</summary>
    /// <param name="offered">What the list contains, for the sentence.</param>
    public static Refusal? Unchosen(CommandCall call, string offered) =>
        call.Options.Text(Option.Name)! is var typed && PointId.Read(typed) is null
            ? new($"No point matches “{Texts.Cut(Typed.Tidy(typed), 40)}”. Pick one from the list as you type; it has {offered}.")
            : null;

    /// <summary>Suggests points that contain the typed text: the member's own, or all for organizers.</summary>
    public static IEnumerable<Suggestion> Suggest(SuggestCall call, IPoints points) =>
        from point in points.Newest(call.Group.Id, call.IsOrganizer ? null : call.Member.Id, Searched)
        let seminar = call.Group.Find(point.Seminar)
        where seminar is not null && point.Text.Contains(call.Typed.Trim(), StringComparison.OrdinalIgnoreCase)
        select new Suggestion($"{SeminarWords.Name(seminar)}: {point.Text}", $"{point.Id}");

    /// <summary>
    /// Suggests points to tick off that contain the typed text: those of seminars the member presents, or all for organizers. Unticked ones
    /// come first, then those of the seminar nearest in time.
    /// </summary>
    public static IEnumerable<Suggestion> SuggestToTick(SuggestCall call, IPoints points) =>
        from point in points.Newest(call.Group.Id, null, Searched)
        let seminar = call.Group.Find(point.Seminar)
        where seminar is not null && (call.IsOrganizer || seminar.IsPresentedBy(call.Member.Id))
        where point.Text.Contains(call.Typed.Trim(), StringComparison.OrdinalIgnoreCase)
        orderby point.DiscussedAt is not null, Distance(call, seminar), point.Id.Value
        select new Suggestion($"{SeminarWords.Name(seminar)}: {(point.DiscussedAt is null ? "" : "✓ ")}{point.Text}", $"{point.Id}");

    /// <summary>
    /// Suggests points to vote for that contain the typed text. Those without the member's vote come first, then those of the seminar
    /// nearest in time, then the most wanted.
    /// </summary>
    public static IEnumerable<Suggestion> SuggestToVote(SuggestCall call, IPoints points) =>
        from point in points.Newest(call.Group.Id, null, Searched)
        where VoteRules.MayVote(call, point).Refusal is null && point.Text.Contains(call.Typed.Trim(), StringComparison.OrdinalIgnoreCase)
        let seminar = call.Group.Find(point.Seminar)!
        let hasVoted = point.Votes.Has(call.Member.Id)
        orderby hasVoted, Distance(call, seminar), point.Votes.Count descending, point.Id.Value
        select new Suggestion($"{SeminarWords.Name(seminar)}{(hasVoted ? " · your vote" : "")}: {point.Text}", $"{point.Id}");

    private static Duration Distance(SuggestCall call, Seminar seminar)
    {
        if (call.Group.StartOf(seminar) is not { } start) return Duration.MaxValue;
        return start < call.Now ? call.Now - start : start - call.Now;
    }
}
