using System.Globalization;
using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Reminders;

/// <summary>Tells organizers, in the channel, that a presenter can't make their seminar's date.</summary>
/// <param name="Start">The date: see <see cref="Group.KnownStartOf"/>.</param>
public sealed record DateDeclined(Instant Start, MemberId By) : PostSubject
{
    /// <summary>The date that they suggest instead; null if they have no idea.</summary>
    public SeminarDate? Suggested { get; init; }

    /// <summary>When they said so; null if it's the first thing they said about this date, and they suggested none.</summary>
    public Instant? SaidAt { get; init; }

    /// <summary>The organizer who declined the suggested date, or null. Not part of the key.</summary>
    public MemberId? DeclinedBy { get; init; }

    /// <summary>Each presenter says so once for each date; another suggestion is another post.</summary>
    /// <inheritdoc />
    public override string KeyOf(GroupId group, SeminarId seminar, Instant at)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"u.{group}.{seminar}.{Start.ToUnixTimeSeconds()}.{By}");
        return SaidAt is { } said ? string.Create(CultureInfo.InvariantCulture, $"{key}.{said.ToUnixTimeSeconds()}") : key;
    }

    /// <inheritdoc />
    public override bool Names(MemberId member) => By == member || DeclinedBy == member;

    /// <inheritdoc />
    public override PostSubject? Without(MemberId member) =>
        By == member ? null : DeclinedBy == member ? this with { DeclinedBy = MemberId.Erased } : this;

    /// <summary>The last thing a presenter said about a seminar's date; null if they said nothing.</summary>
    internal static DateDeclined? LastOf(IEnumerable<Post> posts, SeminarId seminar, Instant start, MemberId by) => posts
        .Where(post => post.Seminar == seminar)
        .Select(post => post.Subject).OfType<DateDeclined>()
        .Where(declined => declined.Start == start && declined.By == by)
        .MaxBy(declined => declined.SaidAt ?? Instant.MinValue);
}

/// <summary>Posts about dates that presenters can't make.</summary>
internal sealed class DateDeclinedKind : SeminarPostKind<DateDeclined>
{
    /// <inheritdoc />
    protected override string? WhyNotWorthPosting(Group group, Post post, DateDeclined declined, Instant now) =>
        WhyChanged(group, group.Find(post.Seminar), declined.Start, orTentative: true)
        ?? base.WhyNotWorthPosting(group, post, declined, now);

    /// <inheritdoc />
    protected override string? WhySaidAlready(Group group, Post post, DateDeclined declined, PostSources sources, Instant now) =>
        IsLast(group, post, declined, sources.Posts) ? null : "The presenter said something else before I could post it.";

    /// <inheritdoc />
    protected override Card Card(Group group, Seminar seminar, Post post, DateDeclined declined, PostSources sources, Instant now) =>
        DateDeclinedCard.Of(
            group, seminar, post, declined, sources.Changes.Of(group.Id), IsLast(group, post, declined, sources.Posts), now);

    /// <inheritdoc />
    protected override Line What(DateDeclined declined) => $"news that {declined.By} can't make the date";

    /// <inheritdoc />
    protected override Instant? LiveUntil(Group group, Post post, DateDeclined declined) =>
        Posts.LiveUntil.End(group, post.Seminar, declined.Start);

    /// <inheritdoc />
    protected override (string About, string? Answer) InMemberData(DateDeclined declined) => (
        declined.DeclinedBy is null
            ? "Told organizers that the date doesn't work for you"
            : "Told organizers that the date doesn't work for the presenter, and an organizer declined the other date that was suggested",
        null);

    private static bool IsLast(Group group, Post post, DateDeclined declined, IPosts posts) =>
        DateDeclined.LastOf(posts.Of(group.Id), post.Seminar, declined.Start, declined.By) is not { } last
        || last.SaidAt == declined.SaidAt;
}
