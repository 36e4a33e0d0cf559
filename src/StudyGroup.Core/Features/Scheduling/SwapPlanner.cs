using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Scheduling;

/// <summary>Swaps the dates of two seminars, or their states if they have no date.</summary>
public sealed class SwapPlanner : IPlanner
{
    /// <summary>The kind of plan.</summary>
    internal const string Name = "swap";

    /// <inheritdoc />
    public string Kind => Name;

    /// <inheritdoc />
    public Outcome<Plan> Make(Group group, Options inputs, Instant now)
    {
        if (Find(group, inputs.Number("a") ?? 0, now).IsRefused(out var refusal, out var a)) return refusal;
        if (Find(group, inputs.Number("b") ?? 0, now).IsRefused(out refusal, out var b)) return refusal;
        if (a.Id == b.Id) return new Refusal($"That's the same seminar twice. Pick two different ones.");
        if (a.Date == b.Date)
        {
            return new Refusal(
                $"There's nothing to swap: {SeminarWords.Called(a)} and {SeminarWords.Called(b)} have the same date, "
                + $"{SeminarWords.LocalWhen(group.Settings, a.Date)}.");
        }

        var after = group.With(a with { Date = b.Date }).With(b with { Date = a.Date });
        return new Plan($"Swap the dates of {SeminarWords.Name(a)} and {SeminarWords.Name(b)}", after, Conflicts.Of(group, after, now))
        {
            Reason = inputs.Text("reason"),
            MovesUpcomingSeminars = true,
        };
    }

    private static Outcome<Seminar> Find(Group group, long number, Instant now)
    {
        if (SeminarChoice.Find(group, number).IsRefused(out var refusal, out var seminar)) return refusal;
        return Schedule.StatusOf(group, seminar, now) is SeminarStatus.Ahead or SeminarStatus.Undated
            ? seminar
            : new Refusal($"{SeminarWords.Called(seminar)} is already over or cancelled, so its date stays. Pick two upcoming seminars.");
    }
}
