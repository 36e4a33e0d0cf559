using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Changes;

/// <summary>How a group is changed: with what follows from it for the posts, and with the record of it.</summary>
internal static class GroupChanges
{
    /// <summary>
    /// Changes the caller's group. In the same transaction it is recorded what changed and who did it, what is posted by the clock and whose
    /// moment had passed by then is recorded as skipped, and the channel gets the news: of dated seminars that were moved, cancelled or
    /// restored, of a series that got its dates, and, if it wants them, of slides. Whoever is newly down to present is told. What stands there already needs no word: it is compared with what it should say.
    /// </summary>
    /// <param name="groups">The groups.</param>
    /// <param name="call">Who asks, and when.</param>
    /// <param name="rule">What becomes of the newest state.</param>
    /// <param name="reason">Why, for the channel and the history.</param>
    /// <param name="undoes">The change that is taken back by it.</param>
    /// <param name="settles">The draft that is settled by it.</param>
    public static Task<Outcome<Changed>> ChangeAsync(
        this IGroups groups, Call call, Func<Group, Outcome<Group>> rule, string? reason = null, ChangeId? undoes = null, DraftId? settles = null) =>
        groups.ChangeAsync(call.Group.Id, before =>
        {
            if (rule(before).IsRefused(out var refusal, out var after)) return refusal;
            if (EveryoneRole.Refuse(before, after) is { } everyone) return everyone;
            return Made(before, after, call.Member.Id, call.Now, reason, undoes) with { Settles = settles };
        });

    /// <summary>What follows from a change of a group.</summary>
    /// <param name="before">The group as it was.</param>
    /// <param name="after">The group as it is to be.</param>
    /// <param name="by">Who changed it; null where the bot did, following a README.</param>
    /// <param name="now">The group's time.</param>
    /// <param name="reason">Why, for the channel and the history.</param>
    /// <param name="undoes">The change that is taken back by it.</param>
    public static GroupChange Made(Group before, Group after, MemberId? by, Instant now, string? reason = null, ChangeId? undoes = null)
    {
        after = CalendarRevisions.Raise(before, after);
        // That slides are back is not that they are new.
        Post?[] news =
        [
            NewsOfDates.Of(before, after, reason, now, isBack: undoes is not null, tellsFirstDates: by is not null),
            undoes is null ? SlidesAdded.Of(before, after, by, now) : null,
        ];
        var parts = Differences.Between(before, after);
        return new GroupChange(after, [.. new DuePosts(PostKindTable.Kinds).PassedWhenChanged(before, after, now), .. news.OfType<Post>(), .. PresenterAssigned.Of(before, after, by, now)])
        {
            Record = parts.IsEmpty ? null : new Change { Group = after.Id, By = by, At = now, Parts = parts, Reason = reason, Undoes = undoes },
        };
    }
}
