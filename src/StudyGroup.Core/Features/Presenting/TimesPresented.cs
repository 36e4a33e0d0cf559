using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Presenting;

/// <summary>
/// Who has presented how often: each of several presenters counts. People are the same if they're the same member, or have the same name
/// and nobody knows who they are. A name alone never stands for a member.
/// </summary>
internal static class TimesPresented
{
    /// <summary>A line for each, the most frequent first; ties go to whoever started earlier.</summary>
    public static IEnumerable<Line> In(Group group, Instant now) => Schedule.InOrder(group)
        .Where(s => Schedule.StandingOf(group, s, now) == Standing.Held)
        .SelectMany(s => s.Presenters, (seminar, presenter) => (Seminar: seminar, Presenter: presenter))
        .GroupBy(held => (held.Presenter.Member, Name: held.Presenter.Member is null ? held.Presenter.Name?.ToUpperInvariant() : null))
        .Select(held => (held.First().Presenter, Numbers: held.Select(h => h.Seminar.Number).Distinct().ToList()))
        .OrderByDescending(held => held.Numbers.Count)
        .Select(held => Count(held.Presenter, held.Numbers));

    private static Line Count(Presenter presenter, List<int> numbers) =>
        $"{SeminarWords.Presenter(presenter)} · {(numbers.Count == 1 ? "1 seminar" : $"{numbers.Count} seminars")}: "
        + $"{string.Join(", ", numbers)}";
}
