using NodaTime;

namespace StudyGroup.Core.Dates.Grammar;

/// <summary>Words that say on which day.</summary>
/// <param name="Days">The possible days; none if the phrase says too little, or there's no such day.</param>
internal sealed record DayPhrase(Func<Asked, IEnumerable<LocalDate>> Days)
{
    /// <summary>What they mean next to a weekday, if that's more than a check: "next week", "in two weeks".</summary>
    public Func<Asked, IsoDayOfWeek, IEnumerable<LocalDate>>? WithWeekday { get; init; }

    /// <summary>The days in a year given next to them; null if they can't have one.</summary>
    public Func<int, IEnumerable<LocalDate>>? InYear { get; init; }

    /// <summary>Whether they're written with the year first, as only people on a 24-hour clock do.</summary>
    public bool YearFirst { get; init; }

    /// <summary>Whether they count from the seminar's current date, whose time then stays: "a week later".</summary>
    public bool OfTheDate { get; init; }

    /// <summary>The part of the day that they include: "tonight".</summary>
    public PartOfDay? Part { get; init; }

    /// <summary>What to write instead if no day is meant.</summary>
    public string? Instead { get; init; }

    /// <summary>A day counted from today.</summary>
    public static DayPhrase FromToday(int days) => new(asked => [asked.Today.PlusDays(days)]);
}

/// <summary>A weekday, with the words that say which one.</summary>
/// <param name="IsPlain">Whether it's just the weekday's name.</param>
internal sealed record WeekdayPhrase(IsoDayOfWeek Weekday, Func<Asked, IEnumerable<LocalDate>> Days, bool IsPlain = false);
