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
    /// <summary>How often each presented some seminars, the most frequent first; ties go to whoever started earlier.</summary>
    public static IEnumerable<(Presenter Presenter, int Times)> Of(IEnumerable<Seminar> held) => held
        .SelectMany(seminar => seminar.Presenters, (seminar, presenter) => (seminar.Id, Presenter: presenter))
        .GroupBy(one => Identity(one.Presenter))
        .Select(one => (one.First().Presenter, one.Select(o => o.Id).Distinct().Count()))
        .OrderByDescending(one => one.Item2);

    /// <summary>A line for each, the most frequent first; ties go to whoever started earlier.</summary>
    public static IEnumerable<Line> In(Group group, Instant now) => Schedule.InOrder(group)
        .Where(s => Schedule.StandingOf(group, s, now) == Standing.Held)
        .SelectMany(s => s.Presenters, (seminar, presenter) => (Seminar: seminar, Presenter: presenter))
        .GroupBy(held => Identity(held.Presenter))
        .Select(held => (held.First().Presenter, Numbers: held.Select(h => h.Seminar.Number).Distinct().ToList()))
        .OrderByDescending(held => held.Numbers.Count)
        .Select(held => Count(held.Presenter, held.Numbers));

    private static (MemberId? Member, string? Name) Identity(Presenter presenter) =>
        (presenter.Member, presenter.Member is null ? presenter.Name?.ToUpperInvariant() : null);

    private static Line Count(Presenter presenter, List<int> numbers) =>
        $"{SeminarWords.Presenter(presenter)} · {(numbers.Count == 1 ? "1 seminar" : $"{numbers.Count} seminars")}: "
        + $"{string.Join(", ", numbers)}";
}
