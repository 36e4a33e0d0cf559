using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Dates.Grammar;

namespace StudyGroup.Core.Dates;

/// <summary>How a series repeats, and at what time of day.</summary>
/// <param name="Time">The local time, or null for the group's usual start.</param>
public abstract record Rhythm(LocalTime? Time)
{
    /// <summary>The rhythm in words that <see cref="RhythmReader"/> reads back: "every 2 weeks on Friday at 18:00".</summary>
    public string Said => Time is { } time ? $"{SaidDays} at {DateWords.TimeOfDay(time)}" : SaidDays;

    /// <summary>The rhythm without its time, in words.</summary>
    protected abstract string SaidDays { get; }

    /// <summary>
    /// The days of the rhythm in order, until the calendar ends, starting on or after <paramref name="first"/>. A rhythm that names no day
    /// starts on <paramref name="first"/> itself.
    /// </summary>
    public IEnumerable<LocalDate> DatesFrom(LocalDate first) => Days(first).TakeWhile(day => day.Year < CalendarSystem.Iso.MaxYear);

    /// <summary>The days, which may run to the end of the calendar.</summary>
    protected abstract IEnumerable<LocalDate> Days(LocalDate first);

    /// <summary>"every 2 weeks", "every day".</summary>
    private protected static string Every(int count, string unit) => count == 1 ? $"every {unit}" : $"every {count} {unit}s";

    /// <summary>"1st and 15th", "1st, 3rd and last".</summary>
    private protected static string Places(ImmutableArray<int> which)
    {
        var words = which.Select(place => place < 0 ? "last" : Numerals.Ordinal(place)).ToArray();
        return words.Length == 1 ? words[0] : $"{string.Join(", ", words[..^1])} and {words[^1]}";
    }

    /// <summary>
    /// The days in every so many months, starting with the first month that has one on or after <paramref name="first"/>.
    /// </summary>
    private protected static IEnumerable<LocalDate> OfMonthsFrom(LocalDate first, int count, Func<LocalDate, IEnumerable<LocalDate>> daysOf)
    {
        var start = first.PlusDays(1 - first.Day);
        if (daysOf(start).Max() < first) start = start.PlusMonths(1);
        for (var month = start; ; month = month.PlusMonths(count))
        {
            // The last Friday may also be the fourth.
            foreach (var day in daysOf(month).Distinct().Order())
            {
                if (day >= first) yield return day;
            }
        }
    }

    /// <summary>Every so many days.</summary>
    /// <param name="Count">How many, 1 and up.</param>
    /// <param name="Time">The local time, or null for the usual start.</param>
    public sealed record OfDays(int Count, LocalTime? Time) : Rhythm(Time)
    {
        /// <inheritdoc />
        protected override string SaidDays => Every(Count, "day");

        /// <inheritdoc />
        protected override IEnumerable<LocalDate> Days(LocalDate first)
        {
            for (var day = first; ; day = day.PlusDays(Count)) yield return day;
        }
    }

    /// <summary>Every so many weeks, which begin on Mondays.</summary>
    /// <param name="Count">How many, 1 and up.</param>
    /// <param name="Weekdays">On which weekdays, in order; empty for that of the first day.</param>
    /// <param name="Time">The local time, or null for the usual start.</param>
    public sealed record OfWeeks(int Count, ImmutableArray<IsoDayOfWeek> Weekdays, LocalTime? Time) : Rhythm(Time)
    {
        /// <summary>Whether it is the same rhythm.</summary>
        public bool Equals(OfWeeks? other) => base.Equals(other) && Count == other.Count && Weekdays.SequenceEqual(other.Weekdays);

        /// <inheritdoc />
        public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Count, Weekdays.Length);

        /// <inheritdoc />
        protected override string SaidDays =>
            Every(Count, "week") + (Weekdays.IsEmpty ? "" : $" on {string.Join(" and ", Weekdays.Select(weekday => weekday.ToString()))}");

        /// <inheritdoc />
        protected override IEnumerable<LocalDate> Days(LocalDate first)
        {
            ImmutableArray<IsoDayOfWeek> weekdays = Weekdays.IsEmpty ? [first.DayOfWeek] : Weekdays;
            while (!weekdays.Contains(first.DayOfWeek)) first = first.PlusDays(1);
            for (var week = first.PlusDays(1 - (int)first.DayOfWeek); ; week = week.PlusWeeks(Count))
            {
                foreach (var weekday in weekdays)
                {
                    if (week.PlusDays((int)weekday - 1) is var day && day >= first) yield return day;
                }
            }
        }
    }

    /// <summary>Every so many months on the same days of the month.</summary>
    /// <param name="Count">How many, 1 and up.</param>
    /// <param name="DaysOfMonth">Which, 1 to 28 in order, then -1 for the last; empty for that of the first day, and the last of months
    /// that have no such day.</param>
    /// <param name="Time">The local time, or null for the usual start.</param>
    public sealed record OfMonths(int Count, ImmutableArray<int> DaysOfMonth, LocalTime? Time) : Rhythm(Time)
    {
        /// <summary>Whether it is the same rhythm.</summary>
        public bool Equals(OfMonths? other) => base.Equals(other) && Count == other.Count && DaysOfMonth.SequenceEqual(other.DaysOfMonth);

        /// <inheritdoc />
        public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Count, DaysOfMonth.Length);

        /// <inheritdoc />
        protected override string SaidDays =>
            Every(Count, "month") + (DaysOfMonth.IsEmpty ? "" : $" on the {Places(DaysOfMonth)}{(DaysOfMonth[^1] < 0 ? " day" : "")}");

        /// <inheritdoc />
        protected override IEnumerable<LocalDate> Days(LocalDate first) => OfMonthsFrom(
            first, Count,
            start => DaysOfMonth.IsEmpty ? [Day(start, first.Day)] : DaysOfMonth.Select(day => Day(start, day < 0 ? 31 : day)));

        private static LocalDate Day(LocalDate month, int day) =>
            month.PlusDays(Math.Min(day, month.Calendar.GetDaysInMonth(month.Year, month.Month)) - 1);
    }

    /// <summary>Every so many months on a weekday, counted from the beginning or the end of the month.</summary>
    /// <param name="Count">How many months, 1 and up.</param>
    /// <param name="Which">Which of the weekdays: one or several of 1 to 4 in order, then -1 for the last.</param>
    /// <param name="Time">The local time, or null for the usual start.</param>
    public sealed record OfMonthsOnWeekday(int Count, ImmutableArray<int> Which, IsoDayOfWeek Weekday, LocalTime? Time) : Rhythm(Time)
    {
        /// <summary>Whether it is the same rhythm.</summary>
        public bool Equals(OfMonthsOnWeekday? other) =>
            base.Equals(other) && Count == other.Count && Weekday == other.Weekday && Which.SequenceEqual(other.Which);

        /// <inheritdoc />
        public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Count, Weekday, Which.Length);

        /// <inheritdoc />
        protected override string SaidDays => $"{Every(Count, "month")} on the {Places(Which)} {Weekday}";

        /// <inheritdoc />
        protected override IEnumerable<LocalDate> Days(LocalDate first) =>
            OfMonthsFrom(first, Count, start => Which.Select(which => MonthDays.Weekday(start.Year, start.Month, which, Weekday)!.Value));
    }
}
