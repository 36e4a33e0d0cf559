using System.Globalization;

namespace StudyGroup.Core.Series;

/// <summary>A seminar's number among a plan's inputs.</summary>
internal static class Numbers
{
    /// <summary>The number that stands there.</summary>
    public static long Read(string input) => long.Parse(input, CultureInfo.InvariantCulture);
}
