namespace StudyGroup.Core.Dates.Grammar;

/// <summary>Reads a text as a date in every way that uses the whole text.</summary>
internal static class Phrases
{
    private static readonly Phrase Nothing = new();

    /// <summary>The ways to read the text.</summary>
    public static IEnumerable<Phrase> Of(Words words)
    {
        var all = From(words.Past("to"), Nothing);
        return Moments.Of(words.Past("at")) is { Rest.IsEmpty: true } moment ? all.Prepend(new Phrase { Moment = moment.Value }) : all;
    }

    private static IEnumerable<Phrase> From(Words words, Phrase sofar)
    {
        words = PastSeparators(words);
        if (words.IsEmpty) return sofar == Nothing ? [] : [sofar];
        return Parts(words, sofar).SelectMany(part => From(part.Rest, part.Value));
    }

    private static IEnumerable<Read<Phrase>> Parts(Words words, Phrase sofar)
    {
        if (sofar.Day is null)
        {
            foreach (var day in Days.Of(words))
            {
                if (day.Value.Part is null || sofar.Part is null)
                    yield return new(sofar with { Day = day.Value, Part = day.Value.Part ?? sofar.Part }, day.Rest);
            }
        }

        if (sofar.Year is null && CountedYears.Of(words) is { } year) yield return new(sofar with { Year = year.Value }, year.Rest);
        if (sofar.Weekday is null && WeekdayPhrases.Of(words) is { } weekday)
            yield return new(sofar with { Weekday = weekday.Value }, weekday.Rest);
        if (!sofar.HasTime)
        {
            foreach (var time in Times(words, sofar)) yield return time;
        }

        if (sofar.Part is null && PartOfDay.Of(words) is { } part) yield return new(sofar with { Part = part.Value }, part.Rest);
        if (sofar is { Clock: not null, Zone: null } && ZoneWords.Of(words) is { } zone)
            yield return new(sofar with { Zone = zone.Value }, zone.Rest);
    }

    private static IEnumerable<Read<Phrase>> Times(Words words, Phrase sofar)
    {
        var named = words.Past("at").Past("the");
        if ((named.After("usual", "time") ?? named.After("usual", "start")) is { } usual)
            yield return new(sofar with { UsualTime = true }, usual);
        if (named.After("same", "time") is { } same) yield return new(sofar with { SameTime = true }, same);

        var from = words.After("from");
        var at = words.After("at") ?? words.After("@") ?? from;
        foreach (var time in ClockTimes.Of((at ?? words).Past("a") is var rest && rest.After("quarter") is not null ? rest : at ?? words))
        {
            var clock = time.Value;
            var stands = clock.Look switch
            {
                ClockLook.Bare => at is not null || IsOfPart(time.Rest),
                ClockLook.FourDigits => !MayBeYear(clock),
                ClockLook.Dotted => at is not null || sofar.Day is not null || sofar.Weekday is not null || !MayBeDay(clock),
                _ => true,
            };
            // "From 6 to 8" has two times, however it's read.
            if (stands && (from is null || !from.Value.Has("to"))) yield return new(sofar with { Clock = clock }, time.Rest.Past("sharp"));
        }
    }

    // "7 in the evening"
    private static bool IsOfPart(Words rest) => (rest.After("in", "the") ?? rest.After("at")) is not null && PartOfDay.Of(rest) is not null;

    private static bool MayBeYear(ClockTime clock) => clock.Time.Minute % 15 != 0 && clock.Time.Hour is 19 or 20;

    private static bool MayBeDay(ClockTime clock) => clock.Time is { Hour: > 0, Minute: >= 1 and <= 12 };

    private static Words PastSeparators(Words words)
    {
        while (!words.IsEmpty && (words.First.Text is "," or "·" or "|" or "(" or ")" || IsFreeDash(words))) words = words.Skip(1);
        return words;
    }

    private static bool IsFreeDash(Words words) =>
        words.First is { Text: "-", Follows: false } && words.Skip(1) is { IsEmpty: false, First.Follows: false };
}
