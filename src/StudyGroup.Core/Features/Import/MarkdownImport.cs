using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Import.Parsing;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Import;

/// <summary>Plans what a Markdown schedule changes in a group. It adds and changes seminars, and removes some only on request.</summary>
internal static class MarkdownImport
{
    /// <summary>The plan. Refused if no schedule can be read, or if the group would have too many seminars or breaks.</summary>
    /// <param name="settled">An earlier state of the text, whose content doesn't count as a change; null if all of the text counts.</param>
    /// <param name="removesMissing">Whether to remove what isn't in the text.</param>
    /// <param name="read">Reads a text, perhaps from a cache; null for <see cref="ScheduleReader.Read(string)"/>.</param>
    public static Outcome<Plan> Plan(
        Group group, string text, string? settled, bool removesMissing, Instant now, Func<string, WrittenSchedule>? read = null)
    {
        read ??= ScheduleReader.Read;
        var schedule = read(text);
        if (schedule.OpenSeries is { } open)
            return new Refusal($"Line {open.Line}: {open.Doubt}. Leave only the one that this group follows.");
        if (schedule.Seminars.IsEmpty && schedule.Breaks.IsEmpty)
            return new Refusal(
                $"I can't find a schedule in that. {Say(schedule.Problems.FirstOrDefault() ?? new(1, "No row has a seminar's topic."))}");
        if (schedule.Surplus is { } surplus)
            return new Refusal(
                $"It has {Group.MaxSeminars + surplus.Count:N0} seminars, but a group can have {Group.MaxSeminars}. Shorten it: "
                    + $"leave out those from line {surplus.Line} on.");

        // Removing a seminar because of a misspelt number would be worse than keeping one too many.
        var lost = schedule.Problems.Where(p => p.LosesSeminar).ToArray();
        var removes = removesMissing && lost.Length == 0;
        var before = new KnownContent(group, settled, read);
        var matched = SeminarMatch.Find(group, schedule.Seminars);
        var after = Merge(group, schedule, matched, before, removes, now);
        var missing = before.Known(group).Except(matched.Select(m => m.Seminar).OfType<Seminar>()).ToImmutableArray();
        if (removes) after = after with { Seminars = after.Seminars.RemoveRange(missing) };
        if (after.Seminars.Length > Group.MaxSeminars)
            return new Refusal(
                $"That would make {after.Seminars.Length:N0} seminars, but a group can have {Group.MaxSeminars}. "
                    + $"Shorten the schedule, or remove some seminars first.");
        if (BreakMerge.Merge(after, schedule, before, removes).IsRefused(out var refusal, out var whole)) return refusal;

        return new Plan("Import the schedule", whole,
        [
            .. removesMissing && !removes
                ? [(Line)$"I won't remove anything, because I couldn't read {Lines(lost)}."]
                : Array.Empty<Line>(),
            .. settled is not null ? ReadmeWarnings.Say(group, schedule, matched, before, missing)
                : missing.IsEmpty || removes ? Array.Empty<Line>() : [Missing(missing)],
            .. before.New(schedule.Problems).Select(Say),
            .. BreakMerge.Undated(schedule, before),
            .. Clashing(group, whole),
            .. before.New(schedule.Notes).Select(Say),
        ])
        {
            NeedsConfirmation = settled is not null && ReadmeWarnings.WantAsking(after, matched, before),
        };
    }

    private static Group Merge(
        Group group, WrittenSchedule schedule, ImmutableArray<(WrittenSeminar Written, Seminar? Seminar)> matched, KnownContent before,
        bool removes, Instant now)
    {
        // What the group reads can be told from its first schedule, but a later one may just be written in another way.
        var isNew = matched.All(m => m.Seminar is null) && (removes || group.Seminars.IsEmpty) && group.Settings.Unit == UnitWord.Chapter
            && !before.HadUnit(schedule.Unit);
        var after = group with
        {
            Settings = group.Settings with
            {
                Book = schedule.Book is not { } book || before.Calls(s => s.Book, book) ? group.Settings.Book : book,
                Unit = isNew && schedule.Unit is { } unit ? unit : group.Settings.Unit,
                Author = schedule.Author is not { } author || before.Calls(s => s.Author, author) ? group.Settings.Author : author,
            },
        };
        foreach (var (written, seminar) in matched.Where(m => m.Seminar is not null))
        {
            var merge = new SeminarMerge(
                before.Of(seminar!), before.Exported(seminar!), before.Settled(seminar!),
                removes && (schedule.ListsSlides || written.Says.HasFlag(Facts.Slides)),
                removes && (schedule.ListsReadings || written.Says.HasFlag(Facts.Readings)), now);
            after = after.With(merge.Merge(seminar!, written));
        }

        var highest = group.Seminars.Select(s => s.Number).Concat(schedule.Seminars.Select(s => s.Number ?? 0)).DefaultIfEmpty(0).Max();
        return matched
            .Where(m => m.Seminar is null && !before.HadExactly(m.Written))
            .Aggregate(after, (grown, m) => grown.Add(NewSeminar.Make(m.Written, m.Written.Number ?? ++highest, now)));
    }

    // Only for seminars whose date comes from the text: older clashes are nothing new.
    private static IEnumerable<Line> Clashing(Group before, Group after) =>
        from seminar in Schedule.InOrder(after)
        where before.Find(seminar.Id)?.Date != seminar.Date
        let other = Clashes.With(after, seminar).FirstOrDefault()
        where other is not null && (other.Number < seminar.Number || before.Find(other.Id)?.Date == other.Date)
        select (Line)($"{SeminarWords.Called(seminar)} would be at the same time as {SeminarWords.Called(other)}: "
            + $"{SeminarWords.LocalWhen(after.Settings, seminar.Date)}.");

    private static Line Say(LineProblem problem) => $"Line {problem.Line}: {problem.Sentence}";

    private static string Lines(LineProblem[] lost) => lost.Length == 1 ? $"line {lost[0].Line}" : $"{lost.Length} lines";

    private static Line Missing(ImmutableArray<Seminar> missing) =>
        $"Not in the text, but kept: {SeminarWords.Names(missing)}. To remove {(missing.Length == 1 ? "it" : "them")}, import with "
            + $"missing:remove.";
}
