using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Scheduling;

/// <summary>Makes a seminar of each chapter of a table of contents, without dates; chapters that the schedule has already are left out.</summary>
public sealed class ContentsPlanner : IPlanner
{
    /// <summary>The kind of its plans.</summary>
    internal const string Name = "contents";

    /// <summary>The input: the table of contents.</summary>
    internal const string Text = "contents";

    /// <inheritdoc />
    public string Kind => Name;

    /// <inheritdoc />
    public Outcome<Plan> Make(Group group, Options inputs, Instant now)
    {
        var contents = ContentsReader.Read(inputs.ExactText(Text) ?? "");
        var mind = contents.LeftOut.ToList();
        var after = group;
        foreach (var chapter in contents.Chapters)
        {
            if (after.Seminars.FirstOrDefault(s => Is(s, chapter)) is { } known)
            {
                mind.Add($"Line {chapter.Line} is in the schedule already, as {SeminarWords.Name(known)}: {Texts.Cut(chapter.Title, 60)}");
                continue;
            }

            var number = after.Seminars.Select(s => s.Number).DefaultIfEmpty(0).Max() + 1;
            if (after.Seminars.Length == Group.MostSeminars || number > Seminar.GreatestNumber)
            {
                mind.Add($"From line {chapter.Line} on there is no room: a schedule holds {Group.MostSeminars} seminars, with numbers up to {Seminar.GreatestNumber}.");
                break;
            }

            after = after.Add(new Seminar
            {
                Number = number,
                Chapter = chapter.Number is { } count ? $"Chapter {count}" : null,
                Topic = chapter.Title,
                Date = SeminarDate.Unknown,
            });
        }

        var added = after.Seminars.Length - group.Seminars.Length;
        if (added == 0)
        {
            return mind.Count == 0
                ? new Refusal($"There is no chapter in it. Paste the table of contents with a line for each chapter, such as “3. Training Data”.")
                : new Refusal($"Nothing in it is a chapter that the schedule lacks. {mind[0]}");
        }

        return new Plan($"Add {(added == 1 ? "a seminar" : $"{added} seminars")} from the contents", after, [.. mind.Select(m => (Line)$"{m}")]);
    }

    private static bool Is(Seminar seminar, ContentsChapter chapter) => chapter.Number is { } number
        ? string.Equals(seminar.Chapter, $"Chapter {number}", StringComparison.OrdinalIgnoreCase)
        : string.Equals(seminar.Topic, chapter.Title, StringComparison.OrdinalIgnoreCase);
}
