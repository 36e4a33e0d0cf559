using NodaTime;

namespace StudyGroup.Core.Dates.Grammar;

/// <summary>Reads days by their place in a month: "the 28th", "first monday of december", "the last day of next month".</summary>
internal static class MonthPlaces
{
    /// <summary>The ways to read such a day at the start of the text.</summary>
    public static IEnumerable<Read<DayPhrase>> Of(Words words)
    {
        // "next month on the 12th"
        if (Counted(words) is { } ahead && Place(ahead.Rest.Past(",").Past("on").Past("the")) is { } inIt)
            yield return new(Exactly(inIt.Value, CountedMonth(ahead.Value)), inIt.Rest);
        var named = words.Past("on");
        words = named.Past("the");
        if (Place(words) is not { } place) yield break;
        var of = place.Rest.After("of") ?? place.Rest.After("in");
        var month = of ?? place.Rest;
        if (Names.Month(month) is { } name && (of is not null || !place.Value.IsNumber))
        {
            yield return new(OfAnyYear(place.Value, name.Value), name.Rest);
            if (NamedMonths.Year(name.Rest) is { Value: < 9999 } year)
                yield return new(Exactly(place.Value, _ => new LocalDate(year.Value, name.Value, 1)), year.Rest);
        }

        if (Counted(month) is { } counted) yield return new(Exactly(place.Value, CountedMonth(counted.Value)), counted.Rest);
        if (CountedYears.Of(place.Rest) is { } ofYear && !place.Value.IsNumber)
            yield return new(
                Exactly(place.Value, asked => new LocalDate(asked.Today.Year + ofYear.Value, place.Value.Which < 0 ? 12 : 1, 1)),
                ofYear.Rest);
        if (of?.After("the", "month") is { } any) yield return new(In(place.Value, asked => asked.Months), any);
        if (place.Value.IsNumber && (words.First.IsNumber || words.Count < named.Count))
            yield return new(In(place.Value, asked => asked.Months), place.Rest);
    }

    private static DayPhrase In(MonthPlace place, Func<Asked, IEnumerable<LocalDate>> months) =>
        new(asked => asked.First(months(asked).Select(place.In)))
        {
            Instead = "That month isn't that long. Pick a day it has",
        };

    private static DayPhrase OfAnyYear(MonthPlace place, int month) =>
        In(place, asked => asked.Years.Select(year => new LocalDate(year, month, 1))) with
        {
            InYear = year => place.In(new LocalDate(year, month, 1)) is { } day ? [day] : [],
        };

    private static Func<Asked, LocalDate> CountedMonth(int count) => asked => asked.Today.PlusDays(1 - asked.Today.Day).PlusMonths(count);

    private static DayPhrase Exactly(MonthPlace place, Func<Asked, LocalDate> month) =>
        new(asked => place.In(month(asked)) is { } day ? [day] : [])
        {
            Instead = "That month isn't that long. Pick a day it has",
        };

    private static Read<int>? Counted(Words words) =>
        words.After("next", "month") is { } next ? new(1, next)
        : words.After("this", "month") is { } now ? new(0, now)
        : words.After("last", "month") is { } last ? new(-1, last)
        : null;

    private static Read<MonthPlace>? Place(Words words)
    {
        if (words.After("last", "day") is { } end) return new(new MonthPlace(-1, null), end);
        if ((words.After("last") is { } last ? new Read<int>(-1, last) : Numerals.Ordinal(words)) is not { } which) return null;
        if (Names.Weekday(which.Rest) is { } weekday && which.Value <= 5)
            return new(new MonthPlace(which.Value, weekday.Value), weekday.Rest);
        if (which.Value > 0 && which.Rest.After("day") is { } day) return new(new MonthPlace(which.Value, null) { SaysDay = true }, day);
        return which.Value > 0 ? new(new MonthPlace(which.Value, null), which.Rest) : null;
    }

    // A day of the month by number, or a weekday by position; -1 is the last.
    private sealed record MonthPlace(int Which, IsoDayOfWeek? Weekday)
    {
        // "the 2nd day" needs a month, unlike "the 2nd".
        public bool SaysDay { get; init; }

        public bool IsNumber => Weekday is null && Which > 0 && !SaysDay;

        public LocalDate? In(LocalDate month)
        {
            if (Weekday is { } weekday) return MonthDays.Weekday(month.Year, month.Month, Which, weekday);
            return MonthDays.Day(month.Year, month.Month, Which < 0 ? month.Calendar.GetDaysInMonth(month.Year, month.Month) : Which);
        }
    }
}
