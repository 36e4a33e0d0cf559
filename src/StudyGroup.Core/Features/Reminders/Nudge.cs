using System.Globalization;
using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Reminders;

/// <summary>A question to a presenter about their seminar.</summary>
/// <param name="Start">When their seminar starts, according to its stored date: see <see cref="Group.KnownStartOf"/>.</param>
public sealed record Nudge(NudgeQuestion Question, Instant Start, MemberId Presenter) : PostSubject
{
    /// <summary>What they answered with its buttons, or null. Not part of the key.</summary>
    public NudgeAnswer? Answer { get; init; }

    /// <inheritdoc />
    public override MemberId? Recipient => Presenter;

    /// <summary>Includes the start and the presenter, so that a moved seminar or another presenter is asked about again.</summary>
    /// <inheritdoc />
    public override string KeyOf(GroupId group, SeminarId seminar, Instant at) =>
        string.Create(CultureInfo.InvariantCulture, $"n.{group}.{seminar}.{Start.ToUnixTimeSeconds()}.{Presenter}.{(int)Question}");
}

/// <summary>What a presenter is asked. The numbers are part of keys, so they stay as they are.</summary>
public enum NudgeQuestion
{
    /// <summary>Whether topic and date still work.</summary>
    Topic = 1,

    /// <summary>For the slides.</summary>
    Slides = 2,

    /// <summary>For notes or a recording.</summary>
    Notes = 3,
}

/// <summary>What a presenter answers about topic and date.</summary>
/// <param name="IsRight">Whether they still work; otherwise the presenter can't make the date.</param>
/// <param name="ToldIn">The channel in which organizers are told that the presenter can't; null if there is none.</param>
public sealed record NudgeAnswer(bool IsRight, ChannelId? ToldIn = null);

/// <summary>
/// Nudges: each presenter is asked about topic and date, for slides, and for notes. What one of several does settles it for all.
/// </summary>
internal sealed class NudgeKind : SeminarPostKind<Nudge>
{
    private static readonly Duration BeforeTopic = Duration.FromDays(7);
    private static readonly Duration BeforeSlides = Duration.FromDays(2);
    private static readonly Duration AfterEnd = Duration.FromDays(1);

    // By then it's too late to ask for notes.
    private static readonly Duration NotesLast = Duration.FromDays(4);

    /// <inheritdoc />
    public override IEnumerable<PlannedPost> Plan(Group group) => group.Settings.Nudges
        ? group.Seminars.Where(s => s is { Cancelled: null, Date: SeminarDate.On }).SelectMany(s => Plan(group, s))
        : [];

    /// <inheritdoc />
    protected override string? WhyNotWorthPosting(Group group, Post post, Nudge nudge, Instant now)
    {
        var seminar = group.Find(post.Seminar);
        if (WhyChanged(group, seminar, nudge.Start) is { } why) return why;
        if (!seminar!.IsPresentedBy(nudge.Presenter)) return "The presenter changed before I could ask.";
        if (!group.Settings.Nudges) return "Nudges were turned off before I could ask.";
        if (nudge.Question != NudgeQuestion.Notes && seminar.MarkedHeld) return "The seminar was marked as held before I could ask.";
        return nudge.Question switch
        {
            NudgeQuestion.Slides when !seminar.Slides.IsEmpty => "There were slides already.",
            NudgeQuestion.Notes when !seminar.Notes.IsEmpty => "There were notes already.",
            _ => now < Until(group, nudge.Question, group.StartOf(seminar)!.Value) ? null : TooLate,
        };
    }

    /// <inheritdoc />
    protected override string? WhySaidAlready(Group group, Post post, Nudge nudge, PostSources sources, Instant now) =>
        group.Find(post.Seminar) is { } seminar && NudgeSettlement.AnswerOfOthers(group, seminar, nudge, sources) is not null
            ? "Another presenter had already answered."
            : null;

    /// <inheritdoc />
    protected override ActionId Marker(Post post, Nudge nudge) => NudgeCard.Marker(post.Group, post.Seminar, nudge);

    /// <inheritdoc />
    protected override Card Card(Group group, Seminar seminar, Post post, Nudge nudge, PostSources sources, Instant now) =>
        NudgeCard.Of(
            group, seminar, nudge, post.IsDirect, NudgeSettlement.Of(group, seminar, nudge, sources),
            nudge.Answer is { IsRight: false }
                ? DateDeclined.LastOf(sources.Posts.Of(group.Id), seminar.Id, nudge.Start, nudge.Presenter)
                : null);

    /// <inheritdoc />
    protected override Card Removed(Group group, Post post, Nudge nudge) => base.Removed(group, post, nudge) with { Buttons = [] };

    /// <inheritdoc />
    protected override Line What(Nudge nudge) => nudge.Question switch
    {
        NudgeQuestion.Topic => $"asking {nudge.Presenter} whether topic and date still work",
        NudgeQuestion.Slides => $"asking {nudge.Presenter} for slides, if there are none yet",
        _ => $"asking {nudge.Presenter} for notes, if there are none yet",
    };

    /// <inheritdoc />
    protected override Instant? LiveUntil(Group group, Post post, Nudge nudge) => nudge.Question == NudgeQuestion.Notes
        ? Posts.LiveUntil.WeekAfter(group, nudge.Start)
        : Posts.LiveUntil.End(group, post.Seminar, nudge.Start);

    /// <inheritdoc />
    // Nobody needs to prepare a seminar that was marked as held.
    protected override bool Follows(Group group, Post post, Nudge nudge) =>
        nudge.Question == NudgeQuestion.Notes || group.Find(post.Seminar) is not { MarkedHeld: true };

    /// <inheritdoc />
    protected override (string About, string? Answer) InMemberData(Nudge nudge) => (
        nudge.Question switch
        {
            NudgeQuestion.Topic => "Asked whether topic and date still work",
            NudgeQuestion.Slides => "Asked for slides",
            _ => "Asked for notes",
        },
        nudge.Answer is not { } answer ? null : answer.IsRight ? "Topic and date still work" : "Can't make this date");

    private static IEnumerable<PlannedPost> Plan(Group group, Seminar seminar) => Enum.GetValues<NudgeQuestion>()
        .Where(question => question == NudgeQuestion.Notes || !seminar.MarkedHeld)
        .SelectMany(question => seminar.Presenters.Select(p => p.Member).OfType<MemberId>().Select(presenter => new PlannedPost(
            group.Id, seminar, new Nudge(question, group.KnownStartOf(seminar)!.Value, presenter),
            DueAt(group, question, group.StartOf(seminar)!.Value))));

    // At the same local time, even if the clocks change in between.
    private static Instant DueAt(Group group, NudgeQuestion question, Instant start) => question switch
    {
        NudgeQuestion.Topic => LeadTimes.Before(start, BeforeTopic, group.Settings.Zone),
        NudgeQuestion.Slides => LeadTimes.Before(start, BeforeSlides, group.Settings.Zone),
        _ => LeadTimes.Before(start + group.Settings.Length, -AfterEnd, group.Settings.Zone),
    };

    // Each question makes sense until the next is due.
    private static Instant Until(Group group, NudgeQuestion question, Instant start) => question switch
    {
        NudgeQuestion.Topic => DueAt(group, NudgeQuestion.Slides, start),
        NudgeQuestion.Slides => start,
        _ => LeadTimes.Before(start + group.Settings.Length, -NotesLast, group.Settings.Zone),
    };
}
