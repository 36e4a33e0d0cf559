namespace StudyGroup.Core.Dates.Grammar;

/// <summary>
/// Reads how often a rhythm repeats: "weekly", "every 2 weeks", "every other month", "once a fortnight", "alternate weeks".
/// </summary>
internal static class RhythmUnits
{
    /// <summary>
    /// The number of days ('d'), weeks ('w') or months ('m') from one to the next; null if the text doesn't begin with that.
    /// </summary>
    public static Read<(int Count, char Unit)>? Of(Words words)
    {
        if (Adverb(words) is { } adverb) return adverb;
        if (words.After("once") is { } once)
        {
            if (Adverb(once) is { } only) return only;
            if ((once.After("a") ?? once.After("every") ?? once.After("each") ?? once.After("per") ?? once.After("in")) is { } per)
                return Counted(per.Past("a"));
        }

        if ((words.After("every") ?? words.After("each")) is { } every) return Counted(every);
        return Alternate(words) is { } alternate ? Unit(alternate, 2) : null;
    }

    /// <summary>What is left after "alternate", or null.</summary>
    public static Words? Alternate(Words words) => words.After("alternate") ?? words.After("alternating");

    // "2-weekly", "fortnightly"
    private static Read<(int Count, char Unit)>? Adverb(Words words)
    {
        if (words.IsEmpty) return null;
        var (count, rest) = Numerals.Cardinal(words) is { Value: >= 1 and <= 366 } times ? (times.Value, times.Rest.Past("-")) : (1, words);
        return rest.IsEmpty ? null : rest.First.Text switch
        {
            "daily" => new((count, 'd'), rest.Skip(1)),
            "weekly" => new((count, 'w'), rest.Skip(1)),
            "fortnightly" => new((2 * count, 'w'), rest.Skip(1)),
            "monthly" => new((count, 'm'), rest.Skip(1)),
            "quarterly" => new((3 * count, 'm'), rest.Skip(1)),
            _ => null,
        };
    }

    private static Read<(int Count, char Unit)>? Counted(Words words)
    {
        if ((words.After("other") ?? Alternate(words) ?? words.After("second") ?? words.After("2", "nd")) is { } second)
            return Unit(second, 2);
        return Numerals.Cardinal(words) is { Value: >= 1 and <= 366 } count ? Unit(count.Rest, count.Value)
            : Numerals.Ordinal(words) is { Value: >= 1 and <= 12 } ordinal ? Unit(ordinal.Rest, ordinal.Value)
            : Unit(words, 1);
    }

    private static Read<(int Count, char Unit)>? Unit(Words words, int count) => words.IsEmpty ? null : words.First.Text switch
    {
        "day" or "days" => new((count, 'd'), words.Skip(1)),
        "week" or "weeks" or "wk" or "wks" => new((count, 'w'), words.Skip(1)),
        "fortnight" or "fortnights" => new((2 * count, 'w'), words.Skip(1)),
        "month" or "months" => new((count, 'm'), words.Skip(1)),
        _ => null,
    };
}
