using NodaTime;

namespace StudyGroup.Core.Dates.Grammar;

/// <summary>Reads days counted from today: "tomorrow", "tonight", "in 2 weeks", "a week from friday", "next week", "3 days ago".</summary>
internal static class NearDays
{
    /// <summary>The ways to read such a day at the start of the text.</summary>
    public static IEnumerable<Read<DayPhrase>> Of(Words words)
    {
        if (words.IsEmpty) return [];
        return Named(words) is { } named ? [named, .. AfterNamed(named)] : Week(words) is { } week ? [week] : Spanned(words);
    }

    private static Read<DayPhrase>? Named(Words words)
    {
        if (words.Past("the").After("day", "after", "tomorrow") is { } second) return new(DayPhrase.FromToday(2), second);
        if (words.Past("the").After("day", "before", "yesterday") is { } before) return new(DayPhrase.FromToday(-2), before);
        if (words.After("last", "night") is { } night) return new(DayPhrase.FromToday(-1) with { Part = PartOfDay.Night }, night);
        if (words.After("this") is { } rest && PartOfDay.Named(rest) is { } part)
            return new(DayPhrase.FromToday(0) with { Part = part.Value }, part.Rest);
        return words.First.Text switch
        {
            "today" => new(DayPhrase.FromToday(0), words.Skip(1)),
            "tonight" => new(DayPhrase.FromToday(0) with { Part = PartOfDay.Evening }, words.Skip(1)),
            "tomorrow" or "tmrw" or "tmr" => new(DayPhrase.FromToday(1), words.Skip(1)),
            "yesterday" => new(DayPhrase.FromToday(-1), words.Skip(1)),
            _ => null,
        };
    }

    // "tomorrow week"
    private static IEnumerable<Read<DayPhrase>> AfterNamed(Read<DayPhrase> named) =>
        named.Rest.After("week") is { } week ? [new(Plus(named.Value, Period.FromWeeks(1)), week)] : [];

    private static Read<DayPhrase>? Week(Words words)
    {
        words = words.Past("of");
        if (words.Past("the").After("week", "after", "next") is { } second) return new(OfWeek(2), second.Past("on"));
        if (words.After("next", "week") is { } next) return new(OfWeek(1), next);
        if (words.After("this", "week") is { } now) return new(OfWeek(0), now);
        return words.After("last", "week") is { } last ? new(OfWeek(-1), last) : null;
    }

    private static DayPhrase OfWeek(int count) => new(_ => [])
    {
        WithWeekday = (asked, weekday) =>
            new[] { asked.Monday, asked.Sunday }.Select(begin => WeekdayPhrases.From(begin.PlusWeeks(count), weekday)),
        Instead = "Pick a day of that week, such as “friday next week”",
    };

    private static IEnumerable<Read<DayPhrase>> Spanned(Words words)
    {
        if (words.After("in") is { } within)
        {
            if (Spans.Of(within) is { } ahead && Spans.IsOfDays(ahead.Value)) yield return new(Ahead(ahead.Value), ahead.Rest.Past("time"));
            yield break;
        }

        if ((words.After("week") is { } week ? new Read<Period>(Period.FromWeeks(1), week) : Spans.Of(words)) is not { } span
            || !Spans.IsOfDays(span.Value))
            yield break;
        if ((span.Rest.After("from", "now") ?? span.Rest.After("from", "today")) is { } now) yield return new(Ahead(span.Value), now);
        else if (span.Rest.After("ago") is { } ago) yield return new(Ahead(SpanReader.Back(span.Value)), ago);
        else if ((span.Rest.After("from") ?? span.Rest.After("after")) is { } from)
            foreach (var day in Days.OrWeekday(from)) yield return day with { Value = Plus(day.Value, span.Value) };
        else if (span.Value.Equals(Period.FromWeeks(span.Value.Weeks)) && OnWhich(span.Rest) is { } on)
            yield return on with { Value = Plus(on.Value, span.Value) };
    }

    // "a week tomorrow", "two weeks on friday"
    private static Read<DayPhrase>? OnWhich(Words words) =>
        WeekdayPhrases.Of(words) is { } weekday
            ? new(new DayPhrase(weekday.Value.Days), weekday.Rest)
            : words.IsEmpty ? null : Named(words);

    private static DayPhrase Ahead(Period span) => new(asked => [Moved(asked.Today, span)])
    {
        WithWeekday = span.Equals(Period.FromWeeks(span.Weeks)) && !SpanReader.IsTooLong(span)
            ? (asked, weekday) => [WeekdayPhrases.From(asked.Monday + span, weekday), WeekdayPhrases.From(asked.Today, weekday) + span]
            : null,
    };

    private static DayPhrase Plus(DayPhrase day, Period span) => new(asked => day.Days(asked).Select(d => Moved(d, span)));

    // Beyond the calendar's range everything is equally far away.
    private static LocalDate Moved(LocalDate day, Period span) =>
        day.Year is < 1000 or > 9000 ? day : SpanReader.IsTooLong(span) ? day.PlusYears(SpanReader.IsBack(span) ? -100 : 100) : day + span;
}
