using System.Text.RegularExpressions;
using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Import.Parsing;
using StudyGroup.Core.Text;
using Group = StudyGroup.Core.Domain.Group;

namespace StudyGroup.Core.Features.Import;

/// <summary>Merges a written schedule's breaks into a group's. The same days mean the same break.</summary>
internal static partial class BreakMerge
{
    /// <summary>The group with the breaks that have days, or why that's not possible.</summary>
    /// <param name="removesMissing">Whether to remove breaks that aren't in the text, provided it has any.</param>
    public static Outcome<Group> Merge(Group group, WrittenSchedule schedule, KnownContent before, bool removesMissing)
    {
        var written = schedule.Breaks.Where(b => b.First is not null).DistinctBy(b => (b.First, b.Last)).ToArray();
        if (removesMissing && written.Length > 0)
            group = group with { Breaks = [.. group.Breaks.Where(b => written.Any(w => w.First == b.From && w.Last == b.Until))] };
        foreach (var pause in written)
        {
            var (first, last) = (pause.First!.Value, pause.Last!.Value);
            if (group.Breaks.FirstOrDefault(b => b.From == first && b.Until == last) is { } known)
                group = before.Has(pause)
                    ? group
                    : group with { Breaks = group.Breaks.Replace(known, known with { Reason = Reason(pause.Words) }) };
            else if (!before.HasDays(pause))
                group = group.Add(
                    new Break { From = first, Until = Earlier(last, first.PlusDays(Break.MaxDays - 1)), Reason = Reason(pause.Words) });
        }

        return group.Breaks.Length <= Break.MaxPerGroup
            ? group
            : new Refusal(
                $"That would make {group.Breaks.Length:N0} breaks, but a group can have {Break.MaxPerGroup}. "
                    + $"Shorten the schedule, or remove some breaks first.");
    }

    /// <summary>A warning for each break without days.</summary>
    public static IEnumerable<Line> Undated(WrittenSchedule schedule, KnownContent before) =>
        schedule.Breaks
            .Where(b => b.First is null && !before.Has(b))
            .Select(b => (Line)$"Line {b.Line}: “{b.Words}” has no day, so I left it out.");

    private static LocalDate Earlier(LocalDate one, LocalDate other) => one < other ? one : other;

    private static string Reason(string words) =>
        Texts.Cut(NoSeminar().Replace(words, "") is { Length: > 0 } reason ? reason : words, Break.MaxReasonLength);

    [GeneratedRegex(@"^no (meeting|seminar|session|class)s?\s*[:–—-]+\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoSeminar();
}
