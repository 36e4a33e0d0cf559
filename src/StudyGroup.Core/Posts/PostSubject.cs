using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Drafts;
using StudyGroup.Core.Groups;
using StudyGroup.Core.History;
using StudyGroup.Core.Points;
using StudyGroup.Core.Seminars;

namespace StudyGroup.Core.Posts;

/// <summary>What a post says.</summary>
public abstract record PostSubject
{
    private PostSubject()
    {
    }

    /// <summary>That a seminar starts.</summary>
    /// <param name="Start">When it starts; of this and all others by what is known of the date: see <see cref="Group.KnownStartOf"/>.</param>
    /// <param name="Lead">How long before the start it is due; zero is at the start.</param>
    public sealed record Reminder(Instant Start, Duration Lead) : PostSubject;

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
    public sealed record Nudge(NudgeKind Kind, Instant Start, MemberId Presenter) : PostSubject
    {
        /// <summary>What they answered by its buttons, which is no part of its key; null where they did not.</summary>
        public NudgeAnswer? Answer { get; init; }
    }

    /// <summary>That the date of a seminar does not suit its presenter.</summary>
    /// <param name="Start">The date.</param>
    /// <param name="By">The presenter.</param>
    public sealed record Unsuited(Instant Start, MemberId By) : PostSubject;

    /// <summary>That slides were added.</summary>
    /// <param name="Url">Where they are.</param>
    /// <param name="By">Who added them; null where they came with a README that is followed.</param>
    public sealed record SlidesAdded(string Url, MemberId? By) : PostSubject;

    /// <summary>What became of a seminar that is over.</summary>
    /// <param name="Start">When it started.</param>
    public sealed record Recap(Instant Start) : PostSubject;

    /// <summary>That the README that is followed has changed, for organizers to apply it or not. It speaks of no seminar.</summary>
    /// <param name="Draft">The draft that is applied or ignored.</param>
    public sealed record Proposal(DraftId Draft) : PostSubject;

    /// <summary>That a proposal does not hold any more: no message of its own, the proposal is brought up to date. It speaks of no seminar.</summary>
    /// <param name="Draft">The draft that was proposed, which is gone.</param>
    public sealed record ProposalEnded(DraftId Draft) : PostSubject;

    /// <summary>That what changed in the README that is followed was applied. It speaks of no seminar.</summary>
    /// <param name="At">When; the change is recorded at that moment, as nobody's.</param>
    public sealed record ReadmeApplied(Instant At) : PostSubject;

    /// <summary>That a member presents seminars that they did not present before: told to them alone.</summary>
    /// <param name="Presenter">Who is told.</param>
    /// <param name="Seminars">Which seminars; at least one.</param>
    /// <param name="At">When they were assigned.</param>
    public sealed record Assigned(MemberId Presenter, ImmutableArray<SeminarId> Seminars, Instant At) : PostSubject
    {
        /// <summary>Whether it tells the same member of the same.</summary>
        public bool Equals(Assigned? other) => other is not null && (Presenter, At) == (other.Presenter, other.At) && Seminars.SequenceEqual(other.Seminars);

        /// <inheritdoc />
        public override int GetHashCode() => HashCode.Combine(Presenter, At);
    }

    /// <summary>That a member added a point: a command's answer.</summary>
    /// <param name="Point">The point.</param>
    /// <param name="Seminar">The seminar it is for.</param>
    public sealed record PointAdded(PointId Point, SeminarId Seminar) : PostSubject;

    /// <summary>That a change can be undone: the button on a command's answer. It speaks of no seminar.</summary>
    /// <param name="Id">The change.</param>
    public sealed record UndoOffered(ChangeId Id) : PostSubject;

    /// <summary>That the group has another time zone, and that every seminar still starts at the same moment. It speaks of no seminar.</summary>
    /// <param name="From">The id of the zone before.</param>
    /// <param name="To">The id of the zone now.</param>
    public sealed record ZoneChanged(string From, string To) : PostSubject;

    /// <summary>That several seminars were dated, moved, cancelled or restored at once.</summary>
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

    /// <summary>It has its first date.</summary>
    Dated,
}

/// <summary>What a presenter says of topic and date.</summary>
/// <param name="IsRight">Whether they are right; otherwise the date does not suit.</param>
/// <param name="ToldIn">The channel in which the organizers are told that it does not; null where there is none.</param>
public sealed record NudgeAnswer(bool IsRight, ChannelId? ToldIn = null);

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
