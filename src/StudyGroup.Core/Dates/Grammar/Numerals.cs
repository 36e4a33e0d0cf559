using System.Globalization;

namespace StudyGroup.Core.Dates.Grammar;

/// <summary>Numbers in digits and in words, and ordinals.</summary>
internal static class Numerals
{
    private static readonly string[] Cardinals =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    private static readonly string[] Ordinals =
    [
        "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
        "thirteenth",
        "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    private static readonly Dictionary<string, int> Tens = new() { ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50 };

    /// <summary>"12", with at most the given number of digits.</summary>
    public static Read<int>? Digits(Words words, int max = 9) =>
        !words.IsEmpty && words.First is { IsNumber: true } token && token.Text.Length <= max
            ? new(int.Parse(token.Text, CultureInfo.InvariantCulture), words.Skip(1))
            : null;

    /// <summary>"two", "twelve", "twenty-five", up to 59.</summary>
    public static Read<int>? Spelled(Words words)
    {
        if (words.IsEmpty) return null;
        var rest = words.Skip(1);
        if (Tens.TryGetValue(words.First.Text, out var tens))
        {
            var next = rest.AtOnce("-") ?? rest;
            return One(next, Cardinals) is { Value: >= 1 and <= 9 } ones ? new(tens + ones.Value, ones.Rest) : new(tens, rest);
        }

        return One(words, Cardinals);
    }

    /// <summary>"12" or "twelve".</summary>
    public static Read<int>? Cardinal(Words words) => Digits(words) ?? Spelled(words);

    /// <summary>"1st", "28th", "first", "twenty-first", up to 39.</summary>
    public static Read<int>? Ordinal(Words words)
    {
        if (Digits(words, 2) is { } digits)
            return digits.Rest.AtOnce(Ending(digits.Value)) is { } after ? new(digits.Value, after) : null;
        if (!words.IsEmpty && words.First.Text is "thirtieth") return new(30, words.Skip(1));
        if (!words.IsEmpty && Tens.TryGetValue(words.First.Text, out var tens) && tens <= 30)
        {
            var next = words.Skip(1);
            return One(next.AtOnce("-") ?? next, Ordinals) is { Value: >= 1 and <= 9 } ones ? new(tens + ones.Value, ones.Rest) : null;
        }

        return One(words, Ordinals);
    }

    /// <summary>"1st", "2nd", "23rd".</summary>
    public static string Ordinal(int number) => string.Create(CultureInfo.InvariantCulture, $"{number}{Ending(number)}");

    private static string Ending(int number) => (number % 100) switch
    {
        11 or 12 or 13 => "th",
        _ => (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" },
    };

    private static Read<int>? One(Words words, string[] names) =>
        !words.IsEmpty && Array.IndexOf(names, words.First.Text) is >= 0 and var number ? new(number, words.Skip(1)) : null;
}
