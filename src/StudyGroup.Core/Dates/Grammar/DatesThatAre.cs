using NodaTime;

namespace StudyGroup.Core.Dates.Grammar;

/// <summary>Reads days said of the date that a seminar has: "a week later", "+2 days", "one day earlier", "the day after", "same day".</summary>
internal static class DatesThatAre
{
    /// <summary>The ways in which such a day may begin the text.</summary>
    public static IEnumerable<Read<DayPhrase>> Of(Words words)
    {
        if ((words.After("the", "same", "day") ?? words.After("same", "day")) is { } same) yield return new(Moved(Period.Zero), same);
        if (words.After("the", "day", "after") is { } after) yield return new(Moved(Period.FromDays(1)), after);
        if (words.After("the", "day", "before") is { } before) yield return new(Moved(Period.FromDays(-1)), before);
        if ((words.After("the", "week", "after") ?? words.After("the", "following", "week")) is { } next) yield return new(Moved(Period.FromWeeks(1)), next);
        if (words.After("the", "week", "before") is { } last) yield return new(Moved(Period.FromWeeks(-1)), last);
        if (words.After("same", "time", "next", "week") is { } week) yield return new(Moved(Period.FromWeeks(1)), week);
        if (Span(words) is { } span && Spans.IsOfDays(span.Value)) yield return new(Moved(span.Value), span.Rest);
    }

    /// <summary>A stretch with a sign, or "later" or "earlier" after it.</summary>
    public static Read<Period>? Span(Words words) =>
        SpanReader.Signed(words) is { } span && (words.First.Text is "+" or "-" || span.Rest.Count < Spans.Of(words)!.Value.Rest.Count) ? span : null;

    private static DayPhrase Moved(Period span) => new(asked => asked.From is { } from && !SpanReader.IsTooLong(span) ? [from.Day + span] : []) { OfTheDate = true };
}
