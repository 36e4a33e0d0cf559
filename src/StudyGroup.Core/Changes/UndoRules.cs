using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Changes;

/// <summary>
/// Undoes a change: each aspect that it changed becomes what it was before, provided nobody has changed it since. Everything else stays.
/// </summary>
internal static class UndoRules
{
    /// <summary>The group without a change. If any part of it can't be undone, nothing is.</summary>
    /// <param name="later">The later changes, newest first: one of them may be in the way.</param>
    public static Outcome<Group> Undo(Group group, Change change, IReadOnlyList<Change> later, Instant now)
    {
        var present = group;
        foreach (var part in change.Parts)
        {
            if (Undo(group, part, later).IsRefused(out var refusal, out var undone)) return refusal;
            group = undone;
        }

        if (SeasonStart.IsFinished(present, group) && !group.Seminars.IsEmpty) return UndoRefusals.OfFinishedAgain;
        if (DatedSince(present, group, later, now) is { } dated) return UndoRefusals.OfMoved(dated);
        return Checked(group with
        {
            Seminars = [.. group.Seminars.OrderBy(s => s.Number)],
            Breaks = [.. group.Breaks.OrderBy(b => b.From).ThenBy(b => b.Id.Value)],
        });
    }

    // An upcoming seminar that got its date after the change, under the new time zone and usual start, and would move without them.
    private static Seminar? DatedSince(Group present, Group undone, IReadOnlyList<Change> later, Instant now) =>
        MovedStarts.Of(present, undone.Settings, now).FirstOrDefault(s =>
            undone.Find(s.Id)?.Date == s.Date
            && later.SelectMany(c => c.Parts).OfType<Part.OfSeminar>().LastOrDefault(p => p.Id == s.Id) is { } first
            && first.Before?.Date != s.Date);

    private static Outcome<Group> Undo(Group group, Part part, IReadOnlyList<Change> later)
    {
        switch (part)
        {
            case Part.OfSeason season:
                if (SeasonStart.Of(group) != season.After) return UndoRefusals.OfEarlierSeason;
                return season.IsFinished && (!group.Seminars.IsEmpty || !group.Breaks.IsEmpty)
                    ? UndoRefusals.OfBegunSeason
                    : group with
                    {
                        Season = season.Before.Number,
                        // Finished again, later seminars included.
                        FirstSeminarId = season.IsFinished ? season.Before.FirstSeminarId : group.NextSeminarId,
                    };
            case Part.OfSettings settings:
                return Merged(Aspects.OfSettings, group.Settings, settings.Before, settings.After) is { } merged
                    ? group with { Settings = merged }
                    : UndoRefusals.Of(
                        group.Settings, later, part, $"the group", Aspects.OfSettings, settings.Before, settings.After, group.Settings);
            case Part.OfSeminar finished when group.MayBePast(finished.Id):
                return UndoRefusals.OfFinishedBook((finished.Before ?? finished.After)!);
            case Part.OfSeminar seminar:
                return Replaced(Aspects.OfSeminar, group.Seminars, s => s.Id == seminar.Id, seminar.Before, seminar.After) is { } seminars
                    ? group with { Seminars = seminars }
                    : UndoRefusals.Of(
                        group.Settings, later, part, SeminarWords.Called(group.Find(seminar.Id) ?? (seminar.After ?? seminar.Before)!),
                        Aspects.OfSeminar,
                        seminar.Before, seminar.After, group.Find(seminar.Id));
            case Part.OfBreak pause:
                return Replaced(Aspects.OfBreak, group.Breaks, b => b.Id == pause.Id, pause.Before, pause.After) is { } breaks
                    ? group with { Breaks = breaks }
                    : UndoRefusals.Of(
                        group.Settings, later, part, $"The break ({(pause.After ?? pause.Before)!.Reason})", Aspects.OfBreak, pause.Before,
                        pause.After,
                        group.Breaks.FirstOrDefault(b => b.Id == pause.Id));
            default:
                throw new NotSupportedException($"I can't undo a {part.GetType().Name}.");
        }
    }

    // Null if it has changed since.
    private static ImmutableArray<T>? Replaced<T>(
        ImmutableArray<Aspect<T>> aspects, ImmutableArray<T> items, Func<T, bool> isIt, T? before, T? after)
        where T : class
    {
        var now = items.FirstOrDefault(isIt);
        if (after is null) return now is null ? items.Add(before!) : null;
        if (now is null) return null;
        if (before is null) return aspects.Same(now, after) ? items.Remove(now) : null;
        return Merged(aspects, now, before, after) is { } merged ? items.Replace(now, merged) : null;
    }

    private static T? Merged<T>(ImmutableArray<Aspect<T>> aspects, T now, T before, T after)
        where T : class
    {
        foreach (var aspect in aspects.Where(a => !a.Same(before, after)))
        {
            if (!aspect.Same(now, after)) return null;
            now = aspect.Take(now, before);
        }

        return now;
    }

    private static Outcome<Group> Checked(Group group)
    {
        if (group.Seminars.GroupBy(s => s.Number).FirstOrDefault(same => same.Count() > 1) is { } twice)
            return new Refusal($"There's another Seminar {twice.Key} now. Remove that one first, then try again.");
        return group.Seminars.Length > Group.MaxSeminars
            ? new Refusal($"The schedule is full now: it holds up to {Group.MaxSeminars} seminars. Remove one first, then try again.")
            : group;
    }
}
