namespace StudyGroup.Discord.Gateway;

/// <summary>
/// How long to wait after failures in a row: full jitter under a ceiling of 1, 2, 4 … 60 s.
/// See https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/.
/// </summary>
internal static class Backoff
{
    /// <summary>No single wait is longer.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>The wait after so many failures; none after none.</summary>
    /// <param name="failures">Failures in a row.</param>
    /// <param name="chance">From 0 to 1.</param>
    public static TimeSpan After(int failures, double chance) =>
        failures <= 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Math.Pow(2, Math.Min(failures - 1, 30)))) * chance;
}
