using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Scheduling;

/// <summary>Creates an undated seminar for each chapter of a table of contents. Chapters already in the schedule are skipped.</summary>
public sealed class ContentsPlanner : IPlanner
{
    /// <summary>The kind of plan.</summary>
    internal const string Name = "contents";

    /// <summary>The input: the table of contents.</summary>
    internal const string Text = "contents";

    /// <inheritdoc />
    public string Kind => Name;

    /// <inheritdoc />
    public Outcome<Plan> Make(Group group, Options inputs, Instant now)
    {
        var unit = group.Settings.Unit;
        var contents = ContentsReader.Read(inputs.ExactText(Text) ?? "", unit);
        var headsUps = contents.LeftOut.ToList();
        var after = group;
        foreach (var chapter in contents.Chapters)
        {
            if (after.Seminars.FirstOrDefault(s => Is(s, chapter, unit)) is { } known)
            {
                headsUps.Add(
                    $"Line {chapter.Line} is already in the schedule as {SeminarWords.Name(known)}: {Texts.Cut(chapter.Title, 60)}");
                continue;
            }

            var number = after.Seminars.Select(s => s.Number).DefaultIfEmpty(0).Max() + 1;
            if (after.Seminars.Length == Group.MaxSeminars || number > Seminar.MaxNumber)
            {
                headsUps.Add(
                    $"There's no room from line {chapter.Line} on: a schedule holds up to {Group.MaxSeminars} seminars, "
                    + $"with numbers up to {Seminar.MaxNumber}.");
                break;
            }

            after = after.Add(new Seminar
            {
                Number = number,
                Chapter = chapter.Number is { } count ? $"{UnitWords.Heading(unit)} {count}" : null,
                Topic = chapter.Title,
                Date = SeminarDate.Unknown,
            });
        }

        var added = after.Seminars.Length - group.Seminars.Length;
        if (added == 0)
        {
            return headsUps.Count == 0
                ? new Refusal(
                    $"I can't find any {UnitWords.Many(unit)}. "
                    + $"Paste the table of contents, one {UnitWords.Of(unit)} per line, such as “3. Training Data”.")
                : new Refusal($"There are no new {UnitWords.Many(unit)} in it. {headsUps[0]}");
        }

        var title = $"Add {(added == 1 ? "a seminar" : $"{added} seminars")} from the table of contents";
        return new Plan(title, after, [.. headsUps.Select(m => (Line)$"{m}")]);
    }

    // A group may have changed its word since.
    private static bool Is(Seminar seminar, ContentsChapter chapter, UnitWord unit) => chapter.Number is { } number
        ? seminar.Chapter is { } known
            && (Same(known, $"{UnitWords.Heading(unit)} {number}") || Same(known, $"{UnitWords.Heading(UnitWord.Chapter)} {number}"))
        : Same(seminar.Topic, chapter.Title);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
