using NodaTime;

namespace StudyGroup.Core.Features.Import.Parsing.Days;

/// <summary>Finds the years of dates written without one, from the heading above and from their neighbors.</summary>
internal static class DateYears
{
    // A step back by more than this in an ascending schedule is a new year, and vice versa.
    private const int MaxStepBack = 120;

    /// <summary>The years of a table's dates, in order; null if nothing gives one.</summary>
    /// <param name="days">The dates: month, day, and the year if it's written.</param>
    /// <param name="heading">The years that the heading names, none, one, or two as in "2024/25".</param>
    /// <param name="before">The last date before the table, or null.</param>
    public static int?[] Fill(IReadOnlyList<(int Month, int Day, int? Year)> days, IReadOnlyList<int> heading, LocalDate? before)
    {
        var years = days.Select(d => d.Year).ToArray();
        var falling = Falls(days);
        var anchor = Array.FindIndex(years, y => y is not null);
        if (anchor < 0)
        {
            if (days.Count == 0 || First(days[0], heading, before, falling) is not { } first) return years;
            (anchor, years[0]) = (0, first);
        }

        for (var i = anchor + 1; i < years.Length; i++) years[i] ??= years[i - 1] + Turn(days[i - 1], days[i], falling);
        for (var i = anchor - 1; i >= 0; i--) years[i] = years[i + 1] - Turn(days[i], days[i + 1], falling);
        return years;
    }

    private static int? First((int Month, int Day, int? Year) day, IReadOnlyList<int> heading, LocalDate? before, bool falling) =>
        heading switch
        {
            // In a school year like "2024/25", autumn is in the first year.
            [var autumn, var spring] => day.Month >= 8 ? autumn : spring,
            [var year] => year,
            _ => before is { } last ? last.Year + Turn((last.Month, last.Day, null), day, falling) : null,
        };

    /// <summary>
    /// How the year changes from one date to the next: 1 if an ascending schedule jumps far back, -1 if a descending one jumps far ahead.
    /// </summary>
    private static int Turn((int Month, int Day, int? Year) from, (int Month, int Day, int? Year) to, bool falling)
    {
        var step = DayOfYear(to) - DayOfYear(from);
        return falling ? step > MaxStepBack ? -1 : 0 : step < -MaxStepBack ? 1 : 0;
    }

    // If as many steps rise as fall, or there's only one, large steps are turns of the year: December to January is closer than January to
    // December.
    private static bool Falls(IReadOnlyList<(int Month, int Day, int? Year)> days)
    {
        var steps = days.Zip(
            days.Skip(1),
            (a, b) => a.Year is { } from && b.Year is { } to && from != to ? to - from : DayOfYear(b) - DayOfYear(a)).ToArray();
        var falling = steps.Length == 1 && Math.Abs(steps[0]) > 183 ? 0 : steps.Sum(s => -Math.Sign(s));
        return falling != 0 ? falling > 0 : steps.Sum(s => Math.Abs(s) > 183 ? Math.Sign(s) : -Math.Sign(s)) > 0;
    }

    private static int DayOfYear((int Month, int Day, int? Year) day) => new LocalDate(2024, day.Month, day.Day).DayOfYear;
}
