namespace StudyGroup.Core.Dates.Grammar;

/// <summary>Reads years counted from this one: "next year", "of this year", "last year".</summary>
internal static class CountedYears
{
    /// <summary>How many years after this one, or before it if negative; null if there's no such year.</summary>
    public static Read<int>? Of(Words words)
    {
        words = words.Past("of").Past("in");
        return words.After("next", "year") is { } next ? new(1, next)
            : words.After("this", "year") is { } now ? new(0, now)
            : words.After("last", "year") is { } last ? new(-1, last)
            : null;
    }
}
