using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Seasons;

/// <summary>
/// Finishing a season and beginning the next. Both are plain rules, from a group to a group, so they can be one change together with
/// anything else: <c>Finish(group, group.Season)</c> and then <c>Begin(finished, book, author)</c>. A change made through
/// <see cref="GroupChanges"/> gets the rest in the same transaction: the archive, the summary in the channel, the record in
/// the history and Undo. <see cref="SeasonArchive"/> notices that the season's number has risen.
/// </summary>
public static class SeasonRules
{
    /// <summary>
    /// Finishes the current season. Its seminars and breaks leave the group, numbers can start at 1 again, and the book, the author and the
    /// README that is followed are cleared; all other settings stay. Ids continue to rise.
    /// </summary>
    /// <param name="season">
    /// The number of the season that's meant. If that's no longer the current one, somebody else has finished it meanwhile.
    /// </param>
    /// <returns>The group in its next season, without seminars; or why there's nothing to finish.</returns>
    public static Outcome<Group> Finish(Group group, int season)
    {
        if (group.Season != season)
            return new Refusal($"That book is already finished. See {new Span.Command("book past")}.");
        if (group.Seminars.IsEmpty)
        {
            return new Refusal(
                $"There's nothing to finish: the schedule has no seminars. An organizer can plan them with {new Span.Command("setup")}.");
        }

        if (group.Season >= Season.MaxNumber)
            return new Refusal($"A group can finish up to {Season.MaxNumber - 1} books, and yours already has.");
        return group with
        {
            Season = group.Season + 1,
            FirstSeminarId = group.NextSeminarId,
            Seminars = [],
            Breaks = [],
            Settings = group.Settings with { Book = null, Author = null, Readme = null },
        };
    }

    /// <summary>Begins a season: sets the book of a group that has no seminars.</summary>
    /// <param name="author">Its author, or null.</param>
    /// <returns>The group with that book; or why it can't begin yet.</returns>
    public static Outcome<Group> Begin(Group group, string book, string? author)
    {
        if (!group.Seminars.IsEmpty)
        {
            return new Refusal(
                $"Your group is still reading {group.Settings.Book ?? "its current book"}. "
                + $"Finish that first with {new Span.Command("book finish")}.");
        }

        return group with
        {
            Settings = group.Settings with
            {
                Book = Texts.Cut(book, GroupSettings.MaxTextLength),
                Author = author is null ? null : Texts.Cut(author, GroupSettings.MaxTextLength),
            },
        };
    }
}
