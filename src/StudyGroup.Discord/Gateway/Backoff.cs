namespace StudyGroup.Discord.Gateway;

/// <summary>
/// How long to wait after consecutive failures: a random part of 1, 2, 4 … 60 s (full jitter).
/// See https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/.
/// </summary>
internal static class Backoff
{
    /// <summary>The longest possible wait.</summary>
    public static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(60);

    /// <param name="failures">The number of consecutive failures; zero means no wait.</param>
    /// <param name="chance">Random, from 0 to 1.</param>
    public static TimeSpan After(int failures, double chance) =>
        failures <= 0 ? TimeSpan.Zero : chance * TimeSpan.FromSeconds(
            Math.Min(MaxWait.TotalSeconds, Math.Pow(2, Math.Min(failures - 1, 30))));
}
