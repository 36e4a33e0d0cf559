using System.Globalization;
using NodaTime;

namespace StudyGroup.Core.Domain;

/// <summary>A break's id within its group. Ids are never reused.</summary>
/// <param name="Value">1 and up.</param>
public readonly record struct BreakId(int Value)
{
    /// <summary>The id in decimal.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A period without seminars, such as a reading week.</summary>
public sealed record Break
{
    /// <summary>The maximum length of a reason, in code points.</summary>
    public const int MaxReasonLength = 100;

    /// <summary>The maximum number of breaks per group.</summary>
    public const int MaxPerGroup = 50;

    /// <summary>The maximum length of a break, in days.</summary>
    public const int MaxDays = 200;

    /// <summary>The id.</summary>
    public BreakId Id { get; init; }

    /// <summary>The first day, in the group's time zone.</summary>
    public required LocalDate From { get; init; }

    /// <summary>The last day, inclusive.</summary>
    public required LocalDate Until { get; init; }

    /// <summary>The reason for the break.</summary>
    public required string Reason { get; init; }

    /// <summary>Whether the break includes a day.</summary>
    public bool Has(LocalDate day) => From <= day && day <= Until;
}
