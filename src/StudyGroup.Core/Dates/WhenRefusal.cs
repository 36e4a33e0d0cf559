using StudyGroup.Core.Dates.Grammar;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Dates;

/// <summary>What is said where no date can be read.</summary>
internal static class WhenRefusal
{
    /// <summary>Why the ways in which a text can be read, if any, mean no date.</summary>
    public static Refusal Of(string tidy, Words words, IReadOnlyList<Phrase> phrases, Asked asked, WhenCheck check)
    {
        var quoted = $"“{Texts.Cut(tidy, 40)}”";
        if (words.Find(ZoneWords.IsShortName) is { } zone && phrases.Count == 0)
            return new($"“{zone.ToUpperInvariant()}” may be several zones; write the zone as in “18:00 UTC+1” or “18:00 {ExampleZone(asked)}”, or leave it out for {asked.Settings.Zone.Id}.");
        if (words.Has("weekend")) return new($"A weekend has two days; write which, as in “saturday” or “sunday {DateWords.TimeOfDay(asked.Settings.Start)}”.");
        if (NumericMistake.Of(tidy) is { } mistake) return mistake;
        if (asked.From is null && phrases.Any(p => p.SameTime || p.Moment is not null || p.Day is { OfTheDate: true }))
            return new($"There is no date yet from which {quoted} could be counted; write one as in “{check.Example()}”.");
        if (phrases.Select(p => p.Day?.Instead).OfType<string>().FirstOrDefault() is { } instead) return new($"{quoted} is no day; write {instead}.");
        if (phrases.FirstOrDefault(p => p.Part is not null) is { Part: { } part } phrase)
        {
            return phrase.Clock is { } clock
                ? new($"{DateWords.TimeOfDay(clock.Time)} is not in the {part.Name}; write the one or the other.")
                : new($"The usual start, {DateWords.TimeOfDay(asked.Settings.Start)}, is not in the {part.Name}; write the time too, as in “friday {part.Example}”.");
        }

        return Unreadable(tidy, check);
    }

    public static Refusal Unreadable(string tidy, WhenCheck check)
    {
        var forms = check.Past
            ? $"a date that is over, as in “{check.Example()}” or “last friday”"
            : $"a date as in “{check.Example()}”, “friday 18:00”, “in 2 weeks”, “TBA” or “coming soon”";
        return tidy.Length == 0
            ? new($"Nothing is written there; write {forms}.")
            : new($"“{Texts.Cut(tidy, 40)}” is no date that I can read; write {forms}.");
    }

    /// <summary>Said where a date that is over is asked for and one that is not settled is given.</summary>
    public static Refusal NotHeld(WhenCheck check) => new($"What was held has a date; write it as in “{check.Example()}”.");

    /// <summary>Said where a date is called tentative and there is none.</summary>
    public static Refusal TentativeAlone(WhenCheck check) => new($"There is no date yet to be tentative; write it too, as in “tentative {check.Example()}”.");

    private static string ExampleZone(Asked asked) => asked.Settings.Zone.Id.Contains('/', StringComparison.Ordinal) ? asked.Settings.Zone.Id : "Europe/Berlin";
}
