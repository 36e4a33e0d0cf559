using System.Text.RegularExpressions;
using NodaTime;

namespace StudyGroup.Core.Features.Import.Parsing.Days;

/// <summary>A time of day, as schedules write it: "18:00", "6:30 pm", "11:30-1pm", "from 18.30 Uhr", "10am to noon", "6pm CET".</summary>
/// <param name="Time">When it begins.</param>
/// <param name="Zone">The zone after it, as written, or null.</param>
internal sealed partial record TimeShape(LocalTime Time, string? Zone)
{
    private const string Ahead =
        @"(((?<between>between)|at|um|à|om|kl\.?|from|von|ab|gegen|de|da|dalle|das|às|a las|las|alle|ore|vanaf|van|start(s|ing)?|begin(s"
            + @"|ning)?|time:?) |@ ?){0,3}";

    private const string Until =
        @"(?(between) and |( ?[-~] ?| (to|till?|until|bis|à|a|al|às|as|hasta|até|alle|tot|au) ((las|ore|the) )?| ?(から|至|到) ?))";

    /// <summary>Whether only its position suggests a time: "3-5" may as well be chapters.</summary>
    public bool MayBeNumbers { get; init; }

    /// <summary>Whether it's a word that may as well be part of a title: "noon".</summary>
    public bool IsWord { get; init; }

    /// <summary>Reads tidy words; null if they aren't a time of day.</summary>
    public static TimeShape? Read(string words)
    {
        var match = Shape().Match(WithoutWeekday(words).Trim(' ', ',', '(', ')'));
        if (!match.Success || WrittenTime.Read(match.Groups["from"].Value) is not { } from) return null;
        if (match.Groups["zone"] is { Success: true } named && !ZoneName.IsZone(named.Value.Trim('(', ')'))) return null;
        var end = match.Groups["to"].Success ? WrittenTime.Read(match.Groups["to"].Value) : null;
        // A bare number is a time only if it can't be anything else: "at 18", but not "at 7".
        if (match.Groups["to"].Success
            ? end is null
            : from.Look == TimeLook.Digits || (from.Look == TimeLook.Hour && (match.Groups["ahead"].Length == 0 || from.Hour < 13)))
            return null;
        return new(from.Before(end), match.Groups["zone"] is { Success: true } zone ? zone.Value.Trim('(', ')').ToUpperInvariant() : null)
        {
            MayBeNumbers = from.Look != TimeLook.Clear && (end is null || end.Look != TimeLook.Clear),
            IsWord = !words.Any(char.IsAsciiDigit),
        };
    }

    private static string WithoutWeekday(string words) =>
        words.IndexOf(' ') is var space and > 0 && CalendarNames.IsWeekday(words[..space].Trim('.', ',', 's'))
            ? words[(space + 1)..]
            : words;

    [GeneratedRegex(
        "^(?<ahead>" + Ahead + ")(?<from>" + WrittenTime.Pattern + ")(" + Until + "(?<to>" + WrittenTime.Pattern
            + "))?( ?(onwards?|sharp|から|부터))?" +
        @"( ?(?<zone>\(?([a-z]{3,5}|[ecmp]t|[a-z]+/[a-z_]+|(utc|gmt) ?[+-][0-9:]+|[a-z]{2,8} time)\)?))?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
