using System.Globalization;
using NodaTime;

namespace StudyGroup.Core.Domain;

/// <summary>A break's id within its group; it never comes twice.</summary>
/// <param name="Value">1 and up.</param>
public readonly record struct BreakId(int Value)
{
    /// <summary>The id in decimal.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Days on which there is no seminar: "no seminar: reading week".</summary>
public sealed record Break
{
    /// <summary>The longest reason, in code points.</summary>
    public const int LongestReason = 100;

    /// <summary>The most breaks of a group.</summary>
    public const int Most = 50;

    /// <summary>The most days of a break.</summary>
    public const int MostDays = 200;

    /// <summary>The id within the group.</summary>
    public BreakId Id { get; init; }

    /// <summary>The first day, in the group's zone.</summary>
    public required LocalDate From { get; init; }

    /// <summary>The last day, not before the first.</summary>
    public required LocalDate Until { get; init; }

    /// <summary>Why there is none.</summary>
    public required string Reason { get; init; }

    /// <summary>Whether a day is one of the break's.</summary>
    public bool Has(LocalDate day) => From <= day && day <= Until;
}
