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
    /// The days of the rhythm in order, without end (but for that of the calendar): the first is the first that is not before <paramref name="first"/>.
    /// A rhythm that names no day begins on <paramref name="first"/> itself.
    /// </summary>
    public IEnumerable<LocalDate> DatesFrom(LocalDate first) => Days(first).TakeWhile(day => day.Year < CalendarSystem.Iso.MaxYear);

    /// <summary>The days, which may run to the end of the calendar.</summary>
    protected abstract IEnumerable<LocalDate> Days(LocalDate first);

    /// <summary>"every 2 weeks", "every day".</summary>
    private protected static string Every(int count, string unit) => count == 1 ? $"every {unit}" : $"every {count} {unit}s";

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

    /// <summary>Every so many months on the same day of the month.</summary>
    /// <param name="Count">How many, 1 and up.</param>
    /// <param name="Day">Which, 1 to 28, or -1 for the last; null for that of the first day, and the last of months that have no such day.</param>
    /// <param name="Time">The local time, or null for the usual start.</param>
    public sealed record OfMonths(int Count, int? Day, LocalTime? Time) : Rhythm(Time)
    {
        /// <inheritdoc />
        protected override string SaidDays =>
            Every(Count, "month") + (Day is { } day ? $" on the {(day < 0 ? "last day" : Numerals.Ordinal(day))}" : "");

        /// <inheritdoc />
        protected override IEnumerable<LocalDate> Days(LocalDate first)
        {
            var start = first.PlusDays(1 - first.Day);
            if (In(start) < first) start = start.PlusMonths(1);
            for (var month = start; ; month = month.PlusMonths(Count)) yield return In(month);

            LocalDate In(LocalDate month)
            {
                var last = month.Calendar.GetDaysInMonth(month.Year, month.Month);
                return month.PlusDays((Day is { } day ? day < 0 ? last : day : Math.Min(first.Day, last)) - 1);
            }
        }
    }

    /// <summary>Every so many months on a weekday, counted from the beginning or the end of the month.</summary>
    /// <param name="Count">How many months, 1 and up.</param>
    /// <param name="Which">Which of the weekdays, 1 to 4, or -1 for the last.</param>
    /// <param name="Weekday">The weekday.</param>
    /// <param name="Time">The local time, or null for the usual start.</param>
    public sealed record OfMonthsOnWeekday(int Count, int Which, IsoDayOfWeek Weekday, LocalTime? Time) : Rhythm(Time)
    {
        /// <inheritdoc />
        protected override string SaidDays => $"{Every(Count, "month")} on the {(Which < 0 ? "last" : Numerals.Ordinal(Which))} {Weekday}";

        /// <inheritdoc />
        protected override IEnumerable<LocalDate> Days(LocalDate first)
        {
            var start = first.PlusDays(1 - first.Day);
            if (MonthDays.Weekday(start.Year, start.Month, Which, Weekday) < first) start = start.PlusMonths(1);
            for (var month = start; ; month = month.PlusMonths(Count)) yield return MonthDays.Weekday(month.Year, month.Month, Which, Weekday)!.Value;
        }
    }
}
