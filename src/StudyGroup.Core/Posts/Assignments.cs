using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Presenting;
using StudyGroup.Core.Replies;
using StudyGroup.Core.Seminars;

namespace StudyGroup.Core.Posts;

/// <summary>Tells members what they are newly down to present: one message to each for a change, however many seminars it gives them.</summary>
internal static class Assignments
{
    /// <summary>The posts that a change brings about. Whoever made the change needs no word about themselves.</summary>
    /// <param name="before">The group as it was.</param>
    /// <param name="after">The group as it is to be.</param>
    /// <param name="by">Who changed it; null where the bot did, following a README.</param>
    /// <param name="now">The group's time.</param>
    public static IEnumerable<Post> Of(Group before, Group after, MemberId? by, Instant now) =>
        Schedule.InOrder(after)
            .Where(s => s.Presenter is { } presenter && presenter != by && before.Find(s.Id)?.Presenter != presenter && PresenterSlots.IsToCome(after, s, now))
            .GroupBy(s => s.Presenter!.Value, s => s.Id)
            .Select(taken => Post(after.Id, new PostSubject.Assigned(taken.Key, [.. taken], now)));

    /// <summary>Why it is no longer worth telling, in a sentence for organizers; null while it is.</summary>
    public static string? WhyNotOfUse(Group group, PostSubject.Assigned assigned, Instant now)
    {
        if (!assigned.Seminars.Any(id => IsStill(group, id, assigned.Presenter))) return "They no longer presented it before it went out.";
        return now - assigned.At > DuePosts.NewsLasts ? "It was news for a day only, and could not be posted in that time." : null;
    }

    /// <summary>The card: what they present, and struck through what they no longer do.</summary>
    /// <param name="group">The group as it is.</param>
    /// <param name="assigned">What is told.</param>
    /// <param name="isDirect">Whether only the presenter sees it; in a channel it pings them.</param>
    public static Card Card(Group group, PostSubject.Assigned assigned, bool isDirect)
    {
        Line you = isDirect ? $"You're" : (Line)$"{assigned.Presenter}, you're";
        ImmutableArray<Line> slots = [.. assigned.Seminars.Select(group.Find).OfType<Seminar>().Select(s => Slot(group, s, assigned.Presenter))];
        return new Card
        {
            PingsPerson = isDirect ? null : assigned.Presenter,
            Lines =
            [
                $"{you} down to present:",
                .. slots.IsEmpty ? [((Line)$"nothing any more; it was removed from the schedule").AsItem()] : Pages.Few(slots),
                ((Line)$"Can't make it? Give it back with {new Span.Command("present-release")}, or ask for a swap with {new Span.Command("present-swap")}.").AsAside(),
            ],
            Buttons = [new Button("Details", Marker(group.Id, assigned))],
        };
    }

    /// <summary>The action that marks the message as this one and no other; it shows the first seminar.</summary>
    public static ActionId Marker(GroupId group, PostSubject.Assigned assigned) =>
        new(NudgeButtons.Details, $"{group}", $"{assigned.Seminars[0]}", $"{assigned.At.ToUnixTimeTicks()}", $"{assigned.Presenter}");

    private static Line Slot(Group group, Seminar seminar, MemberId presenter)
    {
        Line slot = $"{SeminarWords.Called(seminar)}: {SeminarWords.When(group, seminar)}";
        return (IsStill(group, seminar.Id, presenter) ? slot : (Line)$"{new Span.Struck(slot)} · not any more").AsItem();
    }

    private static bool IsStill(Group group, SeminarId id, MemberId presenter) => group.Find(id) is { Cancelled: null } seminar && seminar.Presenter == presenter;

    private static Post Post(GroupId group, PostSubject.Assigned assigned) => new()
    {
        Key = Core.Posts.Post.AssignedKey(group, assigned),
        Group = group,
        Seminar = assigned.Seminars[0],
        Subject = assigned,
        State = PostState.Waiting,
        At = assigned.At,
    };
}
