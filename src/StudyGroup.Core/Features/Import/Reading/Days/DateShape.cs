using System.Collections.Immutable;
using NodaTime;

namespace StudyGroup.Core.Features.Import.Reading.Days;

/// <summary>
/// A date as written, before the dates around it decide what's open: the year, and which of two numbers is the month.
/// </summary>
/// <param name="First">The day, or the first of two numbers whose order is open.</param>
/// <param name="Second">The month, or the second of two numbers whose order is open.</param>
/// <param name="Order">What is known of the order.</param>
/// <param name="Year">The year, where it is written.</param>
internal sealed record DateShape(int First, int Second, Order Order, int? Year)
{
    /// <summary>The last of several days, where it is written so ("Feb 3–7").</summary>
    public DateShape? Last { get; init; }

    /// <summary>The time of day, where it is written.</summary>
    public TimeShape? Time { get; init; }

    /// <summary>The weekdays, 1 (Monday) to 7, that what is written may mean; none where no weekday is written.</summary>
    public ImmutableArray<int> Weekdays { get; init; } = [];

    /// <summary>Whether it says of itself that it may change.</summary>
    public bool IsTentative { get; init; }

    /// <summary>What stands in brackets behind it, and is not read.</summary>
    public string? Remark { get; init; }

    /// <summary>Whether the order of its numbers is open.</summary>
    public bool IsOpen => Order != Order.Known && First != Second;

    /// <summary>Whether a date is on the weekday that is written, if one is.</summary>
    public bool AllowsWeekdayOf(LocalDate date) => Weekdays.IsEmpty || Weekdays.Contains((int)date.DayOfWeek);

    /// <summary>The month and the day in an order, or null where there is no such month or never such a day.</summary>
    /// <param name="dayFirst">Whether the first of two numbers is the day; without meaning where that is known.</param>
    public (int Month, int Day)? In(bool dayFirst)
    {
        var (day, month) = Order == Order.Known || dayFirst ? (First, Second) : (Second, First);
        return month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(2024, month) ? (month, day) : null;
    }
}

/// <summary>What is known of the order of day and month.</summary>
internal enum Order
{
    /// <summary>They are known.</summary>
    Known,

    /// <summary>By the custom of who writes so, the day stands first ("14-03-25", "14.3.2025").</summary>
    UsuallyDayFirst,

    /// <summary>Some write it so and some so ("3/4/25").</summary>
    Open,
}
