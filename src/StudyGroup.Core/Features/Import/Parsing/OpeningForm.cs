namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>Where a line has its date.</summary>
internal enum OpeningForm
{
    /// <summary>In front, separated from the rest by a colon or a dash, or alone.</summary>
    Parted,

    /// <summary>In front, with its year, and not separated from the rest.</summary>
    RunsOn,

    /// <summary>The same without a year.</summary>
    RunsOnWithoutYear,

    /// <summary>At the end.</summary>
    AtEnd,
}
