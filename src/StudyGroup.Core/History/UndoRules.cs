using System.Collections.Immutable;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Replies;
using StudyGroup.Core.Seminars;

namespace StudyGroup.Core.History;

/// <summary>
/// Takes a change back: each aspect that it changed becomes what it was, provided that it still is what the change made of it.
/// What was changed besides stays.
/// </summary>
internal static class UndoRules
{
    /// <summary>The group without a change; or what stands against it, and then nothing of it is taken back.</summary>
    public static Outcome<Group> Undo(Group group, Change change)
    {
        foreach (var part in change.Parts)
        {
            if (Undo(group, part).IsRefused(out var refusal, out var undone)) return refusal;
            group = undone;
        }

        return Checked(group with
        {
            Seminars = [.. group.Seminars.OrderBy(s => s.Number)],
            Breaks = [.. group.Breaks.OrderBy(b => b.From).ThenBy(b => b.Id.Value)],
        });
    }

    private static Outcome<Group> Undo(Group group, Part part)
    {
        switch (part)
        {
            case Part.OfSettings settings:
                return Merged(Aspects.OfSettings, group.Settings, settings.Before, settings.After) is { } merged
                    ? group with { Settings = merged }
                    : Since($"The same settings were");
            case Part.OfSeminar seminar:
                return Replaced(Aspects.OfSeminar, group.Seminars, s => s.Id == seminar.Id, seminar.Before, seminar.After) is { } seminars
                    ? group with { Seminars = seminars }
                    : Since($"{SeminarWords.Name((seminar.After ?? seminar.Before)!)} was");
            case Part.OfBreak pause:
                return Replaced(Aspects.OfBreak, group.Breaks, b => b.Id == pause.Id, pause.Before, pause.After) is { } breaks
                    ? group with { Breaks = breaks }
                    : Since($"The break ({(pause.After ?? pause.Before)!.Reason}) was");
            default:
                throw new NotSupportedException($"There is no way back from {part}.");
        }
    }

    // Null where something else was made of it since.
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
            return new Refusal($"There is another Seminar {twice.Key} by now. Remove that one first, then try again.");
        return group.Seminars.Length > Group.MostSeminars
            ? new Refusal($"The schedule is full by now: it holds {Group.MostSeminars} seminars. Remove one first, then try again.")
            : group;
    }

    private static Refusal Since(Line what) => new($"{what} changed again since, so this cannot be taken back by itself. See {new Span.Command("manage history")} for what came after.");
}
