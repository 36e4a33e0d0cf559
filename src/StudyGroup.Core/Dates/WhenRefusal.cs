using StudyGroup.Core.Dates.Grammar;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Dates;

/// <summary>The refusals for texts that can't be read as a date.</summary>
internal static class WhenRefusal
{
    /// <summary>Why none of the ways to read a text gives a date.</summary>
    public static Refusal Of(string tidy, Words words, IReadOnlyList<Phrase> phrases, Asked asked, WhenCheck check)
    {
        var quoted = $"“{Texts.Cut(tidy, 40)}”";
        if (words.Find(ZoneWords.IsShortName) is { } zone && phrases.Count == 0)
            return new(
                $"“{zone.ToUpperInvariant()}” could be several time zones. Try “18:00 UTC+1” or “18:00 {ExampleZone(asked)}”, or leave "
                    + $"the zone out for {asked.Settings.Zone.Id}.");
        if (words.Has("weekend"))
            return new($"Which day of the weekend? Try “saturday” or “sunday {DateWords.TimeOfDay(asked.Settings.Start)}”.");
        if (NumericDateError.Of(tidy) is { } mistake) return mistake;
        if (asked.From is null && phrases.Any(p => p.SameTime || p.Moment is not null || p.Day is { OfTheDate: true }))
            return new($"There's no date yet to count {quoted} from. Write a date such as “{check.Example()}”.");
        if (phrases.Select(p => p.Day?.Instead).OfType<string>().FirstOrDefault() is { } instead)
            return new($"I can't use {quoted} as a date. {instead}.");
        if (phrases.FirstOrDefault(p => p.Part is not null) is { Part: { } part } phrase)
        {
            return phrase.Clock is { } clock
                ? new($"{DateWords.TimeOfDay(clock.Time)} isn't in the {part.Name}. Write only one of them.")
                : new(
                    $"The usual start, {DateWords.TimeOfDay(asked.Settings.Start)}, isn't in the {part.Name}. "
                        + $"Write the time too, such as “friday {part.Example}”.");
        }

        return Unreadable(tidy, check);
    }

    public static Refusal Unreadable(string tidy, WhenCheck check)
    {
        var forms = check.Past
            ? $"“{check.Example()}” or “last friday”"
            : $"“{check.Example()}”, “friday 18:00”, “in 2 weeks”, “TBA” or “coming soon”";
        return tidy.Length == 0
            ? new($"There's no date in that. Try {forms}.")
            : new($"I can't read “{Texts.Cut(tidy, 40)}” as a date. Try {forms}.");
    }

    /// <summary>For an unsettled date where a past one is needed.</summary>
    public static Refusal NotHeld(WhenCheck check) => new($"A seminar that was held has a date. Write it, such as “{check.Example()}”.");

    /// <summary>For the word "tentative" without a date.</summary>
    public static Refusal TentativeAlone(WhenCheck check) =>
        new($"There's no date yet to make tentative. Write it too, such as “tentative {check.Example()}”.");

    private static string ExampleZone(Asked asked) =>
        asked.Settings.Zone.Id.Contains('/', StringComparison.Ordinal) ? asked.Settings.Zone.Id : "Europe/Berlin";
}
