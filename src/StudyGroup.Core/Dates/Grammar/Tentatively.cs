namespace StudyGroup.Core.Dates.Grammar;

/// <summary>Recognizes that a date isn't settled: "maybe friday", "fri 28 mar?", "friday 6pm (tentative)".</summary>
internal static class Tentatively
{
    private static readonly string[] Adverbs =
        ["tentative", "tentatively", "maybe", "perhaps", "possibly", "probably", "likely", "provisional", "provisionally"];

    /// <summary>The text without the words that say so, and whether there were any.</summary>
    public static (Words Words, bool IsTentative) Of(Words words)
    {
        if (words.Count > 1 && (words.Before("(", "?", ")") ?? words.Before("?")) is { } asked) return (asked, true);
        var said = words.After("tbc") ?? words.After("to", "be", "confirmed")
            ?? (!words.IsEmpty && Adverbs.Contains(words.First.Text) ? words.Skip(1) : null);
        if (said is { } rest) return (rest.After(":") ?? rest.After(",") ?? rest.After("-") ?? rest, true);

        if (words.After("(") is { IsEmpty: false } inside && Adverbs.Contains(inside.First.Text)
            && inside.Skip(1).After(")") is { } outside)
            return (outside, true);

        foreach (var adverb in (string[][])[["tbc"], ["to", "be", "confirmed"], .. Adverbs.Select(a => new[] { a })])
        {
            var before = words.Before(["(", .. adverb, ")"]) ?? words.Before([",", .. adverb]) ?? words.Before(["-", .. adverb])
                ?? words.Before(adverb);
            if (before is { IsEmpty: false } date) return (date, true);
        }

        return (words, false);
    }
}
