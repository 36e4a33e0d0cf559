using NodaTime;

namespace StudyGroup.Core.Dates.Grammar;

/// <summary>
/// Reads days relative to a seminar's current date: "a week later", "+2 days", "one day earlier", "the day after", "same day", "the
/// following friday".
/// </summary>
internal static class RelativeDays
{
    /// <summary>The ways to read such a day at the start of the text.</summary>
    public static IEnumerable<Read<DayPhrase>> Of(Words words)
    {
        if (words.Past("the").After("same", "day") is { } same) yield return new(Moved(Period.Zero), same);
        if ((
            words.After("the", "day", "after") ?? words.Past("the").After("next", "day")
                ?? words.Past("the").After("following", "day")) is { } after)
            yield return new(Moved(Period.FromDays(1)), after);
        if (words.After("the", "day", "before") is { } before) yield return new(Moved(Period.FromDays(-1)), before);
        if ((words.After("the", "week", "after") ?? words.Past("the").After("following", "week")) is { } next)
            yield return new(Moved(Period.FromWeeks(1)), next);
        if (words.After("the", "week", "before") is { } last) yield return new(Moved(Period.FromWeeks(-1)), last);
        if (SameNextWeek(words.Past("the")) is { } week) yield return new(Moved(Period.FromWeeks(1)), week);
        if (words.Past("the").After("following") is { } following && Names.Weekday(following) is { } weekday)
            yield return new(Following(weekday.Value), weekday.Rest);
        if (Span(words) is { } span && Spans.IsOfDays(span.Value)) yield return new(Moved(span.Value), span.Rest);
    }

    /// <summary>A span with a sign, or with "later" or "earlier" after it.</summary>
    public static Read<Period>? Span(Words words) =>
        SpanReader.Signed(words) is { } span && (words.First.Text is "+" or "-" || span.Rest.Count < Spans.Of(words)!.Value.Rest.Count)
            ? span
            : null;

    // "same time next week", "next week, same day"
    private static Words? SameNextWeek(Words words) => words.After("next", "week") is { } week
        ? week.Past(",").Past("the").After("same", "day") ?? week.Past(",").Past("the").After("same", "time")
        : words.After("same", "time", "next", "week") ?? words.After("same", "day", "next", "week");

    private static DayPhrase Following(IsoDayOfWeek weekday) =>
        new(asked => asked.From is { } from ? [WeekdayPhrases.From(from.Day.PlusDays(1), weekday)] : []) { OfTheDate = true };

    private static DayPhrase Moved(Period span) =>
        new(asked => asked.From is { } from && !SpanReader.IsTooLong(span) ? [from.Day + span] : []) { OfTheDate = true };
}
