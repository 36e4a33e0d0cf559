using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Seminars;

namespace StudyGroup.Core.Posts;

/// <summary>
/// A message that the bot posts of its own accord, exactly once: a reminder, a recap or news for the group's channel, or a nudge for a presenter.
/// It is claimed, durably, before it is posted and settled after.
/// </summary>
public sealed record Post
{
    /// <summary>What makes it this post and no other. At most 70 ASCII letters, digits, "." and "-".</summary>
    public required string Key { get; init; }

    /// <summary>Whose channel it goes to.</summary>
    public required GroupId Group { get; init; }

    /// <summary>The seminar that it speaks of; of several the first.</summary>
    public required SeminarId Seminar { get; init; }

    /// <summary>What it says.</summary>
    public required PostSubject Subject { get; init; }

    /// <summary>How far it is.</summary>
    public required PostState State { get; init; }

    /// <summary>When it reached that state; of a claimed one, when it was claimed.</summary>
    public required Instant At { get; init; }

    /// <summary>
    /// The channel in which it is, or was to be. A nudge has none while it is a direct message, and one where its presenter takes none.
    /// </summary>
    public ChannelId? Channel { get; init; }

    /// <summary>The message that it became.</summary>
    public MessageId? Message { get; init; }

    /// <summary>Whether it went out late and says so.</summary>
    public bool Late { get; init; }

    /// <summary>Why it was skipped, failed or is not known of: a plain sentence for organizers.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it is a direct message to a presenter.</summary>
    public bool IsDirect => Subject is PostSubject.Nudge && Channel is null;

    /// <summary>Whether it speaks of a seminar.</summary>
    public bool SpeaksOf(SeminarId seminar) => Seminar == seminar || (Subject is PostSubject.Changes changes && changes.Seminars.Any(n => n.Seminar == seminar));

    /// <summary>The key of a reminder: it carries the start, so that a move makes a new one.</summary>
    public static string ReminderKey(GroupId group, SeminarId seminar, Instant start, Duration lead) =>
        string.Create(CultureInfo.InvariantCulture, $"r.{group}.{seminar}.{start.ToUnixTimeSeconds()}.{(long)lead.TotalSeconds}");

    /// <summary>The key of a nudge: it carries the start and the presenter, so that a move or somebody else makes a new one.</summary>
    public static string NudgeKey(GroupId group, SeminarId seminar, PostSubject.Nudge nudge) =>
        string.Create(CultureInfo.InvariantCulture, $"n.{group}.{seminar}.{nudge.Start.ToUnixTimeSeconds()}.{nudge.Presenter}.{(int)nudge.Kind}");

    /// <summary>The key of a recap: it carries the start, so that a seminar that was moved after all has another.</summary>
    public static string RecapKey(GroupId group, SeminarId seminar, Instant start) =>
        string.Create(CultureInfo.InvariantCulture, $"e.{group}.{seminar}.{start.ToUnixTimeSeconds()}");

    /// <summary>The key of the word that a date does not suit: said once of each date by each presenter.</summary>
    public static string UnsuitedKey(GroupId group, SeminarId seminar, PostSubject.Unsuited unsuited) =>
        string.Create(CultureInfo.InvariantCulture, $"u.{group}.{seminar}.{unsuited.Start.ToUnixTimeSeconds()}.{unsuited.By}");

    /// <summary>The key of the news that slides were added, at a moment.</summary>
    public static string SlidesKey(GroupId group, SeminarId seminar, Instant at) =>
        string.Create(CultureInfo.InvariantCulture, $"s.{group}.{seminar}.{at.ToUnixTimeTicks()}");

    /// <summary>The key of the renewal of a recap, at a moment.</summary>
    public static string RenewalKey(GroupId group, SeminarId seminar, Instant at) =>
        string.Create(CultureInfo.InvariantCulture, $"f.{group}.{seminar}.{at.ToUnixTimeTicks()}");

    /// <summary>The key of the news of a change, made at a moment.</summary>
    public static string ChangeKey(GroupId group, SeminarId seminar, Instant at) =>
        string.Create(CultureInfo.InvariantCulture, $"c.{group}.{seminar}.{at.ToUnixTimeTicks()}");
}

/// <summary>What a post says.</summary>
public abstract record PostSubject
{
    private PostSubject()
    {
    }

    /// <summary>That a seminar starts.</summary>
    /// <param name="Start">When it starts.</param>
    /// <param name="Lead">How long before the start it is due; zero is at the start.</param>
    public sealed record Reminder(Instant Start, Duration Lead) : PostSubject
    {
        /// <summary>When it is due.</summary>
        public Instant DueAt => Start - Lead;
    }

    /// <summary>That a dated seminar was moved, cancelled or restored.</summary>
    /// <param name="Kind">Which.</param>
    /// <param name="From">Its date before.</param>
    /// <param name="To">Its date now.</param>
    /// <param name="Reason">Why, in the organizer's words.</param>
    public sealed record Change(ChangeKind Kind, SeminarDate From, SeminarDate To, string? Reason) : PostSubject;

    /// <summary>What a presenter is asked.</summary>
    /// <param name="Kind">What.</param>
    /// <param name="Start">When their seminar starts.</param>
    /// <param name="Presenter">Who is asked.</param>
    public sealed record Nudge(NudgeKind Kind, Instant Start, MemberId Presenter) : PostSubject;

    /// <summary>That the date of a seminar does not suit its presenter.</summary>
    /// <param name="Start">The date.</param>
    /// <param name="By">The presenter.</param>
    public sealed record Unsuited(Instant Start, MemberId By) : PostSubject;

    /// <summary>That slides were added.</summary>
    /// <param name="Url">Where they are.</param>
    /// <param name="By">Who added them.</param>
    public sealed record SlidesAdded(string Url, MemberId By) : PostSubject;

    /// <summary>What became of a seminar that is over.</summary>
    /// <param name="Start">When it started.</param>
    public sealed record Recap(Instant Start) : PostSubject;

    /// <summary>That what stands in a recap has changed: no message of its own, the recap is brought up to date.</summary>
    public sealed record RecapRenewal : PostSubject;

    /// <summary>That several dated seminars were moved, cancelled or restored at once.</summary>
    /// <param name="Seminars">What was done to each; two or more.</param>
    /// <param name="Reason">Why, in the organizer's words.</param>
    public sealed record Changes(ImmutableArray<SeminarNews> Seminars, string? Reason) : PostSubject
    {
        /// <summary>Whether it says the same of the same.</summary>
        public bool Equals(Changes? other) => other is not null && Reason == other.Reason && Seminars.SequenceEqual(other.Seminars);

        /// <inheritdoc />
        public override int GetHashCode() => HashCode.Combine(Seminars.Length, Reason);
    }
}

/// <summary>What was done to a seminar, among others.</summary>
/// <param name="Seminar">Which.</param>
/// <param name="Kind">What.</param>
/// <param name="From">Its date before.</param>
/// <param name="To">Its date now.</param>
/// <param name="Reason">Why, in the organizer's words.</param>
public sealed record SeminarNews(SeminarId Seminar, ChangeKind Kind, SeminarDate From, SeminarDate To, string? Reason);

/// <summary>What was done to a seminar.</summary>
public enum ChangeKind
{
    /// <summary>It has another date, or none any more.</summary>
    Moved,

    /// <summary>It will not take place.</summary>
    Cancelled,

    /// <summary>It will take place after all.</summary>
    Restored,
}

/// <summary>What a presenter is asked. The numbers stand in keys, so they stay as they are.</summary>
public enum NudgeKind
{
    /// <summary>Whether topic and date are still right.</summary>
    Topic = 1,

    /// <summary>For the slides.</summary>
    Slides = 2,

    /// <summary>For notes or a recording.</summary>
    Notes = 3,
}

/// <summary>How far a post is.</summary>
public enum PostState
{
    /// <summary>To be posted as soon as may be.</summary>
    Waiting,

    /// <summary>About to be posted; where nothing came after, it may have been.</summary>
    Claimed,

    /// <summary>It stands in the channel.</summary>
    Posted,

    /// <summary>It was not posted, on purpose.</summary>
    Skipped,

    /// <summary>It could not be posted.</summary>
    Failed,

    /// <summary>It may have been posted or not, and there is no finding out; it is not tried again.</summary>
    Unknown,
}
