using NodaTime;

namespace StudyGroup.Core.Dates.Grammar;

/// <summary>Words that say on which day.</summary>
/// <param name="Days">The possible days; none if the phrase says too little, or there's no such day.</param>
internal sealed record DayPhrase(Func<Asked, IEnumerable<LocalDate>> Days)
{
    /// <summary>What they mean with a weekday beside them, where that is more than a check: "next week", "in two weeks".</summary>
    public Func<Asked, IsoDayOfWeek, IEnumerable<LocalDate>>? WithWeekday { get; init; }

    /// <summary>The days of a year that is said beside them; null where they cannot have one.</summary>
    public Func<int, IEnumerable<LocalDate>>? InYear { get; init; }

    /// <summary>Whether they are written as only those do who count the hours to 24: the year first.</summary>
    public bool YearFirst { get; init; }

    /// <summary>Whether they are said of the date that the seminar has, whose time then stays: "a week later".</summary>
    public bool OfTheDate { get; init; }

    /// <summary>The part of the day that they name as well: "tonight".</summary>
    public PartOfDay? Part { get; init; }

    /// <summary>What is to be written instead where no day is meant.</summary>
    public string? Instead { get; init; }

    /// <summary>A day counted from today.</summary>
    public static DayPhrase FromToday(int days) => new(asked => [asked.Today.PlusDays(days)]);
}

/// <summary>A weekday, with what is said of which.</summary>
/// <param name="Weekday">The weekday.</param>
/// <param name="Days">The possible days.</param>
/// <param name="IsPlain">Whether it's just the weekday's name.</param>
internal sealed record WeekdayPhrase(IsoDayOfWeek Weekday, Func<Asked, IEnumerable<LocalDate>> Days, bool IsPlain = false);
