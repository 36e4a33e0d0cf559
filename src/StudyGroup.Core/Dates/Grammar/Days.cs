namespace StudyGroup.Core.Dates.Grammar;

/// <summary>Reads days however they are written.</summary>
internal static class Days
{
    /// <summary>The ways to read a day at the start of the text, except a bare weekday.</summary>
    public static IEnumerable<Read<DayPhrase>> Of(Words words) =>
        NumericDays.Of(words.Past("on"))
            .Concat(NamedMonths.Of(words))
            .Concat(MonthPlaces.Of(words))
            .Concat(NearDays.Of(words))
            .Concat(RelativeDays.Of(words));

    /// <summary>The ways to read a day or a weekday at the start of the text.</summary>
    public static IEnumerable<Read<DayPhrase>> OrWeekday(Words words) =>
        WeekdayPhrases.Of(words) is { } weekday ? [new(new DayPhrase(weekday.Value.Days), weekday.Rest), .. Of(words)] : Of(words);
}
