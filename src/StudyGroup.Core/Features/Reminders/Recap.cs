using System.Globalization;
using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Attending;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Reminders;

/// <summary>A recap of a seminar that is over.</summary>
/// <param name="Start">When the seminar started, according to its stored date: see <see cref="Group.KnownStartOf"/>.</param>
public sealed record Recap(Instant Start) : PostSubject
{
    /// <summary>Includes the start, so that a seminar that was moved after all gets another recap.</summary>
    /// <inheritdoc />
    public override string KeyOf(GroupId group, SeminarId seminar, Instant at) =>
        string.Create(CultureInfo.InvariantCulture, $"e.{group}.{seminar}.{Start.ToUnixTimeSeconds()}");
}

/// <summary>Recaps, one per seminar, when it ends, unless its card is in the channel: that turns into the recap.</summary>
internal sealed class RecapKind : SeminarPostKind<Recap>
{
    private static readonly Duration Lasts = Duration.FromDays(2);

    /// <inheritdoc />
    public override IEnumerable<PlannedPost> Plan(Group group) => group.Settings.Recap
        ? group.Seminars.Where(s => s is { Cancelled: null, Date: SeminarDate.On })
            .Select(s => new PlannedPost(group.Id, s, new Recap(group.KnownStartOf(s)!.Value), group.EndOf(s)!.Value))
        : [];

    /// <inheritdoc />
    protected override string? WhyNotWorthPosting(Group group, Post post, Recap recap, Instant now)
    {
        var seminar = group.Find(post.Seminar);
        if (WhyChanged(group, seminar, recap.Start) is { } why) return why;
        if (!group.Settings.Recap) return "Recaps were turned off before I could post this.";
        return now < group.EndOf(seminar!) + Lasts ? null : TooLate;
    }

    /// <inheritdoc />
    protected override string? WhySaidAlready(Group group, Post post, Recap recap, PostSources sources, Instant now) =>
        sources.Posts.Live(group.Id).Any(other => LivingCard.IsStanding(other, post.Seminar, post.Channel))
            ? "The seminar's card has turned into the recap."
            : null;

    /// <inheritdoc />
    protected override Card Card(Group group, Seminar seminar, Post post, Recap recap, PostSources sources, Instant now) => RecapCard.Of(
        group, seminar, sources.Points.Of(group.Id, seminar.Id),
        AttendanceRules.TurnoutOf(group, seminar, sources.Attendance.Of(group.Id, seminar.Id)), SeminarButton.Of(post, "More"));

    /// <inheritdoc />
    protected override Line What(Recap recap) => $"recap";

    /// <inheritdoc />
    protected override Instant? LiveUntil(Group group, Post post, Recap recap) => Posts.LiveUntil.WeekAfter(group, recap.Start);

    /// <inheritdoc />
    // It's about the seminar that took place, whatever date it has now.
    protected override bool Follows(Group group, Post post, Recap recap) =>
        WhyChanged(group, group.Find(post.Seminar), recap.Start) is null;
}
