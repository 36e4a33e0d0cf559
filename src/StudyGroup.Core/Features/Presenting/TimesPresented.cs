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
    /// <summary>How often each person presented these seminars, the most frequent first; ties go to whoever started earlier.</summary>
    public static IEnumerable<(Presenter Presenter, int Times)> Of(IEnumerable<Seminar> held) => held
        .SelectMany(seminar => seminar.Presenters, (seminar, presenter) => (seminar.Id, Presenter: presenter))
        .GroupBy(one => Identity(one.Presenter))
        .Select(one => (one.First().Presenter, one.Select(o => o.Id).Distinct().Count()))
        .OrderByDescending(one => one.Item2);

    /// <summary>A line for each person, the most frequent first; ties go to whoever started earlier. Finished seasons count too.</summary>
    public static IEnumerable<Line> In(Group group, IEnumerable<Season> finished, Instant now) => finished
        .SelectMany(season => season.Held).Select(seminar => (Seminar: seminar, IsPast: true))
        .Concat(Schedule.InOrder(group).Where(s => Schedule.StatusOf(group, s, now) == SeminarStatus.Held)
            .Select(seminar => (Seminar: seminar, IsPast: false)))
        .SelectMany(held => held.Seminar.Presenters, (held, presenter) => (held.Seminar, held.IsPast, Presenter: presenter))
        .GroupBy(held => Identity(held.Presenter), (_, held) => held.DistinctBy(h => h.Seminar.Id).ToList())
        .OrderByDescending(held => held.Count)
        .Select(held => Count(
            held[0].Presenter, [.. held.Where(h => !h.IsPast).Select(h => h.Seminar.Number)], held.Count(h => h.IsPast)));

    private static (MemberId? Member, string? Name) Identity(Presenter presenter) =>
        (presenter.Member, presenter.Member is null ? presenter.Name?.ToUpperInvariant() : null);

    private static Line Count(Presenter presenter, List<int> numbers, int past)
    {
        var all = numbers.Count + past;
        var (now, then) = (string.Join(", ", numbers), past == all ? "in earlier books" : $"{past} in earlier books");
        var which = past == 0 ? $": {now}" : numbers.Count == 0 ? $" {then}" : $": {now}, and {then}";
        return $"{SeminarWords.Presenter(presenter)} · {(all == 1 ? "1 seminar" : $"{all} seminars")}{which}";
    }
}
