using System.Collections.Immutable;
using NodaTime;

namespace StudyGroup.Core.Features.Import.Parsing.Days;

/// <summary>A date as written, before the dates around it decide what's open: the year, and which of two numbers is the month.</summary>
/// <param name="First">The day, or the first of two numbers whose order is open.</param>
/// <param name="Second">The month, or the second of two numbers whose order is open.</param>
/// <param name="Order">What is known about the order.</param>
/// <param name="Year">The year, if it's written.</param>
internal sealed record DateShape(int First, int Second, Order Order, int? Year)
{
    /// <summary>The last of several days, if there are several ("Feb 3–7").</summary>
    public DateShape? Last { get; init; }

    /// <summary>The time of day, if it's written.</summary>
    public TimeShape? Time { get; init; }

    /// <summary>The weekdays, 1 (Monday) to 7, that the written one may mean; none if there isn't one.</summary>
    public ImmutableArray<int> Weekdays { get; init; } = [];

    /// <summary>Whether it's marked as tentative.</summary>
    public bool IsTentative { get; init; }

    /// <summary>What is in brackets after it, and isn't read.</summary>
    public string? Remark { get; init; }

    /// <summary>Whether the order of its numbers is open.</summary>
    public bool IsOpen => Order != Order.Known && First != Second;

    /// <summary>Whether a date is on the weekday that is written, if one is.</summary>
    public bool AllowsWeekdayOf(LocalDate date) => Weekdays.IsEmpty || Weekdays.Contains((int)date.DayOfWeek);

    /// <summary>The month and the day in an order; null if there's no such month or day.</summary>
    /// <param name="dayFirst">Whether the first of two numbers is the day; ignored if that's known.</param>
    public (int Month, int Day)? In(bool dayFirst)
    {
        var (day, month) = Order == Order.Known || dayFirst ? (First, Second) : (Second, First);
        return month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(2024, month) ? (month, day) : null;
    }
}

/// <summary>What is known about the order of day and month.</summary>
internal enum Order
{
    /// <summary>They are known.</summary>
    Known,

    /// <summary>By convention for this notation, the day comes first ("14-03-25", "14.3.2025").</summary>
    UsuallyDayFirst,

    /// <summary>Written either way ("3/4/25").</summary>
    Open,
}
