using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;

namespace StudyGroup.Core.Features.Export;

/// <summary>
/// Counts the changes that calendars show, so that <c>SEQUENCE</c> rises exactly when an event changes. See
/// https://www.rfc-editor.org/rfc/rfc5545#section-3.8.7.4.
/// </summary>
internal sealed class CalendarRevisions : IChangeConsequence
{
    /// <inheritdoc />
    public GroupUpdate Follow(GroupUpdate change, ChangeCause cause) => change with { Group = Raise(cause.Before, change.Group) };

    /// <summary>The changed group. Each seminar whose calendar entry has changed gets a revision above all that were used.</summary>
    /// <param name="after">The group after the change. Its own revisions count only if they restore a higher one.</param>
    public static Group Raise(Group before, Group after)
    {
        var used = Math.Max(before.Revision, after.Revision);
        var seminars = after.Seminars.Select(seminar =>
        {
            var isSame = before.Find(seminar.Id) is { } was && CalendarEntry.Of(before, was) == CalendarEntry.Of(after, seminar);
            return seminar with { Revision = isSame ? before.Find(seminar.Id)!.Revision : used + 1 };
        }).ToArray();
        return after with { Seminars = [.. seminars], Revision = seminars.Any(s => s.Revision > used) ? used + 1 : used };
    }
}
