using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Scheduling;

/// <summary>Exchanges the dates of two seminars, or what is known of them.</summary>
public sealed class SwapPlanner : IPlanner
{
    /// <summary>The kind of its plans.</summary>
    internal const string Name = "swap";

    /// <inheritdoc />
    public string Kind => Name;

    /// <inheritdoc />
    public Outcome<Plan> Make(Group group, Options inputs, Instant now)
    {
        if (Find(group, inputs.Number("a") ?? 0, now).IsRefused(out var refusal, out var a)) return refusal;
        if (Find(group, inputs.Number("b") ?? 0, now).IsRefused(out refusal, out var b)) return refusal;
        if (a.Id == b.Id) return new Refusal($"That is the same seminar twice. Name two whose dates shall be exchanged.");
        if (a.Date == b.Date)
            return new Refusal($"{SeminarWords.Name(a)} and {SeminarWords.Name(b)} have the same date: {SeminarWords.LocalWhen(group.Settings, a.Date)}. There is nothing to exchange.");
        var after = group.With(a with { Date = b.Date }).With(b with { Date = a.Date });
        return new Plan($"Swap the dates of {SeminarWords.Name(a)} and {SeminarWords.Name(b)}", after, Conflicts.Of(group, after, now))
        {
            Reason = inputs.Text("reason"),
            IsOfWhatIsToCome = true,
        };
    }

    private static Outcome<Seminar> Find(Group group, long number, Instant now)
    {
        if (SeminarChoice.Find(group, number).IsRefused(out var refusal, out var seminar)) return refusal;
        return Schedule.StandingOf(group, seminar, now) is Standing.Ahead or Standing.Undated
            ? seminar
            : new Refusal($"{SeminarWords.Name(seminar)} is held or cancelled, so its date stays. Name two seminars to come.");
    }
}
