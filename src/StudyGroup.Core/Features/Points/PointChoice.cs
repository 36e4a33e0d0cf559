using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Points;

/// <summary>How a member says which point they mean.</summary>
internal static class PointChoice
{
    /// <summary>What the list has where a point is to be changed.</summary>
    public const string Own = "your own points, and for organizers all";

    /// <summary>What the list has where a point is to be ticked off.</summary>
    public const string Presented = "the points of the seminars that you present, and for organizers all";

    /// <summary>What the list has where a point is to be voted for.</summary>
    public const string Votable = "the points of others that are still to be discussed";

    private const int Searched = 500;

    /// <summary>The option; its value is the point's id.</summary>
    public static OptionSpec Option { get; } =
        new("point", "Which point; start typing to find it") { Required = true, Suggests = true, Longest = 100 };

    /// <summary>What to do where words were typed and no point was chosen; null where one was.</summary>
    /// <param name="call">Who asks.</param>
    /// <param name="offered">What the list has, for the sentence.</param>
    public static Refusal? Unchosen(CommandCall call, string offered) => call.Options.Text(Option.Name)! is var typed && PointId.Read(typed) is null
        ? new($"“{Texts.Cut(Typed.Tidy(typed), 40)}” names no point; choose one from the list that shows while you type. It has {offered}.")
        : null;

    /// <summary>Suggests points that have what is typed: the member's own, and to an organizer all.</summary>
    public static IEnumerable<Suggestion> Suggest(SuggestCall call, IPoints points) =>
        from point in points.Newest(call.Group.Id, call.IsOrganizer ? null : call.Member.Id, Searched)
        let seminar = call.Group.Find(point.Seminar)
        where seminar is not null && point.Text.Contains(call.Typed.Trim(), StringComparison.OrdinalIgnoreCase)
        select new Suggestion($"{SeminarWords.Name(seminar)}: {point.Text}", $"{point.Id}");

    /// <summary>
    /// Suggests points that have what is typed to be ticked off: of the seminars that the member presents, and to an organizer of all.
    /// First those that are not, and of them first those of the seminar that is nearest in time.
    /// </summary>
    public static IEnumerable<Suggestion> SuggestToTick(SuggestCall call, IPoints points) =>
        from point in points.Newest(call.Group.Id, null, Searched)
        let seminar = call.Group.Find(point.Seminar)
        where seminar is not null && (call.IsOrganizer || seminar.Presenter == call.Member.Id)
        where point.Text.Contains(call.Typed.Trim(), StringComparison.OrdinalIgnoreCase)
        orderby point.DiscussedAt is not null, Distance(call, seminar), point.Id.Value
        select new Suggestion($"{SeminarWords.Name(seminar)}: {(point.DiscussedAt is null ? "" : "✓ ")}{point.Text}", $"{point.Id}");

    /// <summary>
    /// Suggests points that have what is typed to be voted for: all that the member may vote for. First those for which they did not,
    /// of them first those of the seminar that is nearest in time, and of these the most wanted.
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
