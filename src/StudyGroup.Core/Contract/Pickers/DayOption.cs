using StudyGroup.Core.Dates;

namespace StudyGroup.Core.Contract.Pickers;

/// <summary>An option for a day. While a member types, it shows how the bot reads it.</summary>
internal static class DayOption
{
    /// <summary>The option.</summary>
    public static OptionSpec Spec(string name, string description) => new(name, description) { Suggests = true, MaxLength = 100 };

    /// <summary>Suggests possible days, "Mon 21 Dec 2026 · in 28 days", or the reason why the text can't be read.</summary>
    public static IEnumerable<Suggestion> Suggest(SuggestCall call)
    {
        if (call.Typed.Trim().Length == 0) return [];
        List<Suggestion> days = [.. WhenOption.Suggest(call, null, settled: true).Select(date => AsDay(date, call)).OfType<Suggestion>()];
        return days.Count == 0 && DayReader.Read(call.Typed, call.Group.Settings, call.Now).Refusal is { } refusal
            ? [new Suggestion($"{refusal.Sentence}", call.Typed)]
            : days;
    }

    /// <summary>
    /// A suggested date without the usual start, "Mon 21 Dec 2026 · in 28 days"; null if it isn't a day or has its own time.
    /// </summary>
    public static Suggestion? AsDay(Suggestion date, SuggestCall call) =>
        DayReader.Read((string)date.Value, call.Group.Settings, call.Now).IsRefused(out _, out var day)
            ? null
            : date with { Shown = $"{DateWords.Day(day.Day)} · {DateWords.HowFar(call.Now, day.StartIn(call.Group.Settings))}" };
}
