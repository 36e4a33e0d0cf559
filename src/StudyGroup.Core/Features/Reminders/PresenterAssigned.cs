using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Reminders;

/// <summary>Tells a member, and nobody else, that they were assigned to seminars they didn't present before.</summary>
/// <param name="Seminars">Which seminars; at least one.</param>
/// <param name="At">When they were assigned.</param>
public sealed record PresenterAssigned(MemberId Presenter, ImmutableArray<SeminarId> Seminars, Instant At) : PostSubject
{
    /// <inheritdoc />
    public override MemberId? Recipient => Presenter;

    /// <inheritdoc />
    public override string KeyOf(GroupId group, SeminarId seminar, Instant at) =>
        string.Create(CultureInfo.InvariantCulture, $"q.{group}.{At.ToUnixTimeTicks()}.{Presenter}");

    /// <summary>Whether it tells the same member about the same seminars.</summary>
    public bool Equals(PresenterAssigned? other) =>
        other is not null && (Presenter, At) == (other.Presenter, other.At) && Seminars.SequenceEqual(other.Seminars);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Presenter, At);
}

/// <summary>
/// Tells members which seminars a change made them present: one post for each member, however many seminars. Those who assign themselves
/// aren't told. Nor does undoing a change tell anybody: who had been told is told in the same message.
/// </summary>
internal sealed class PresenterNotices : IChangeConsequence
{
    /// <inheritdoc />
    public GroupUpdate Follow(GroupUpdate change, ChangeCause cause)
    {
        if (cause.Undoes is not null) return change;
        var after = change.Group;
        var told = Schedule.InOrder(after)
            .Where(s => PresenterSlots.IsToCome(after, s, cause.At))
            .SelectMany(s => s.Presenters, (s, presenter) => (Seminar: s.Id, presenter.Member))
            .Where(slot => slot.Member is { } member && member != cause.By
                && cause.Before.Find(slot.Seminar)?.IsPresentedBy(member) != true)
            .GroupBy(slot => slot.Member!.Value, slot => slot.Seminar)
            .Select(taken => new PresenterAssigned(taken.Key, [.. taken], cause.At))
            .Select(assigned => Post.Waiting(after.Id, assigned.Seminars[0], assigned, channel: null, cause.At));
        return change with { Posts = [.. change.Posts, .. told] };
    }
}

/// <summary>Notices to members who were assigned as presenters.</summary>
internal sealed class PresenterAssignedKind : PostKind<PresenterAssigned>
{
    private static readonly Line CantMakeIt =
        $"Can't make it? Give it back with {new Span.Command("present-release")}, "
        + $"or ask for a swap with {new Span.Command("present-swap")}.";

    /// <inheritdoc />
    protected override string? WhyNotWorthPosting(Group group, Post post, PresenterAssigned assigned, Instant now) =>
        assigned.Seminars.Any(id => IsStill(group, id, assigned.Presenter))
            ? base.WhyNotWorthPosting(group, post with { At = assigned.At }, assigned, now)
            : "They were no longer presenting by the time I could tell them.";

    /// <inheritdoc />
    // Its button shows the first seminar.
    protected override ActionId Marker(Post post, PresenterAssigned assigned) => new(
        NudgeButtons.Details, $"{post.Group}", $"{assigned.Seminars[0]}",
        assigned.At.ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture), $"{assigned.Presenter}");

    /// <inheritdoc />
    protected override Card Card(Group group, Post post, PresenterAssigned assigned, PostSources sources, Instant now)
    {
        Line you = post.IsDirect ? $"You're" : (Line)$"{assigned.Presenter}, you're";
        var where = post.IsDirect && group.Name is { } name ? $" in {name}" : "";
        var undo = UndoneNews.UndoOf(post, sources);
        ImmutableArray<Line> slots =
            [.. assigned.Seminars.Select(group.Find).OfType<Seminar>().Select(s => Slot(group, s, assigned.Presenter, undo))];
        return new Card
        {
            PingsPeople = post.IsDirect ? [] : [assigned.Presenter],
            Lines =
            [
                $"{you} down to present{where}:",
                .. slots.IsEmpty ? [((Line)$"nothing any more, because it was removed from the schedule").AsItem()] : Pages.Few(slots),
                CantMakeIt.AsAside(),
            ],
            Buttons = [new Button("Details", Marker(post, assigned))],
        };
    }

    /// <inheritdoc />
    protected override Line Describe(Group group, Post post, PresenterAssigned assigned)
    {
        Line what = assigned.Seminars.Length > 1 ? $"{assigned.Seminars.Length} seminars"
            : group.Find(post.Seminar) is { } seminar ? SeminarWords.Called(seminar) : $"A removed seminar";
        return $"{what}: telling {assigned.Presenter} that they're presenting";
    }

    /// <inheritdoc />
    // As long as the change can be undone.
    protected override Instant? LiveUntil(Group group, Post post, PresenterAssigned assigned) => post.At + Change.KeptFor;

    /// <inheritdoc />
    protected override (string About, string? Answer) InMemberData(PresenterAssigned assigned) => ("Told you that you're presenting", null);

    private static Line Slot(Group group, Seminar seminar, MemberId presenter, Change? undo)
    {
        Line slot = $"{SeminarWords.Called(seminar)}: {SeminarWords.When(group, seminar)}";
        if (group.FinishedAt is not null && !seminar.MarkedHeld)
            return ((Line)$"{new Span.Strikethrough(slot)} · not held, because the book was finished first").AsItem();
        if (!IsStill(group, seminar.Id, presenter))
            return ((Line)$"{new Span.Strikethrough(slot)} · {(undo is null ? $"no longer" : UndoneNews.By(undo))}").AsItem();
        ImmutableArray<Line> others = [.. seminar.Presenters.Where(p => p.Member != presenter).Select(SeminarWords.Presenter)];
        return (others.IsEmpty ? slot : (Line)$"{slot}, with {Lists.And(others)}").AsItem();
    }

    private static bool IsStill(Group group, SeminarId id, MemberId presenter) =>
        group.Find(id) is { Cancelled: null } seminar && seminar.IsPresentedBy(presenter);
}
