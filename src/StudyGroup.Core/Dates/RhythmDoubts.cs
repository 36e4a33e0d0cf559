using StudyGroup.Core.Dates.Grammar;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Dates;

/// <summary>Recognizes rhythms with two meanings, and ones that don't say on which days.</summary>
internal static class RhythmDoubts
{
    /// <summary>What to write instead; null if a rhythm has only one meaning.</summary>
    public static Refusal? Of(Words words) => Prefixed(words) ?? Twice(words) ?? EverySecond(words);

    // "biweekly", "bi-weekly", "bi weekly"
    private static Refusal? Prefixed(Words words)
    {
        if (words.Find(word => word is "biweekly" or "bimonthly") is { } joined) return BothMeanings(joined);
        var rest = words.After("every") ?? words;
        return rest.After("bi") is { } bi && (bi.Past("-") is { IsEmpty: false, First.Text: "weekly" or "monthly" } unit)
            ? BothMeanings($"bi-{unit.First.Text}")
            : null;
    }

    private static Refusal BothMeanings(string word) => word.EndsWith("weekly", StringComparison.Ordinal)
        ? new(
            $"“{word}” can mean two things. Try “every 2 weeks”, or for two seminars a week, name both days, such as “tuesdays and "
                + $"thursdays”.")
        : new($"“{word}” can mean two things. Try “every 2 months”, or for two a month, “every 2 weeks”.");

    private static Refusal? Twice(Words words)
    {
        var unit = (
            words.After("semi") is { } semi
                ? semi.Past("-")
                : words.After("twice") is { } twice ? twice.Past("a").Past("per").Past("every").Past("each") : (Words?)null)
            is { IsEmpty: false } rest ? rest.First.Text : words.IsEmpty ? "" : words.First.Text;
        return unit switch
        {
            "weekly" or "week" when words.First.Text is "semi" or "twice" =>
                new($"Which two days of the week? Write both, such as “tuesdays and thursdays”."),
            "monthly" or "month" when words.First.Text is "semi" or "twice" =>
                new($"Which two days of the month? Write both, such as “first and third tuesday of the month”."),
            "semiweekly" => new($"Which two days of the week? Write both, such as “tuesdays and thursdays”."),
            "semimonthly" => new($"Which two days of the month? Write both, such as “first and third tuesday of the month”."),
            _ => null,
        };
    }

    private static Refusal? EverySecond(Words words)
    {
        if ((words.After("every") ?? words.After("each")) is not { } every || Numerals.Ordinal(every) is not { Value: >= 2 and <= 4 } which
            || Names.WeekdayOrPlural(which.Rest) is not { } weekday || RhythmReader.OfWhichMonths(weekday.Rest) is not null
            || RhythmPlaces.Of(every) is not { Value.Which.Length: 1 })
            return null;
        var (ordinal, day) = (Numerals.Ordinal(which.Value), weekday.Value.ToString());
        return new(
            $"“every {ordinal} {day}” can mean two things. Try “every {which.Value} weeks on {day}” or “every month on the {ordinal} "
                + $"{day}”.");
    }
}
