namespace StudyGroup.Core.Dates.Grammar;

/// <summary>Reads days in all the ways in which they are written.</summary>
internal static class Days
{
    /// <summary>The ways in which a day may begin the text, but for a weekday alone.</summary>
    public static IEnumerable<Read<DayPhrase>> Of(Words words) =>
        NumericDays.Of(words.Past("on"))
            .Concat(NamedMonths.Of(words))
            .Concat(MonthPlaces.Of(words))
            .Concat(NearDays.Of(words))
            .Concat(DatesThatAre.Of(words));

    /// <summary>The ways in which a day or a weekday may begin the text.</summary>
    public static IEnumerable<Read<DayPhrase>> OrWeekday(Words words) =>
        WeekdayPhrases.Of(words) is { } weekday ? [new(new DayPhrase(weekday.Value.Days), weekday.Rest), .. Of(words)] : Of(words);
}
