namespace StudyGroup.Benchmarks;

/// <summary>What one round measured.</summary>
/// <param name="Start">From starting the process to its READY.</param>
/// <param name="IdleMegabytes">Resident memory before the first command.</param>
/// <param name="P50">The median answer time of commands sent one after another.</param>
/// <param name="P99">Their 99th percentile.</param>
/// <param name="InTime">How many of the commands sent at once were answered within Discord's 3 s.</param>
/// <param name="AnswersPerSecond">How many of those were answered per second, up to the last answer.</param>
/// <param name="LoadedMegabytes">Resident memory after the last answer.</param>
internal sealed record Figures(
    TimeSpan Start, double IdleMegabytes, TimeSpan P50, TimeSpan P99, int InTime, double AnswersPerSecond, double LoadedMegabytes)
{
    /// <summary>The median of each figure.</summary>
    public static Figures Median(IReadOnlyList<Figures> rounds)
    {
        T Middle<T>(Func<Figures, T> figure) => rounds.Select(figure).Order().ElementAt(rounds.Count / 2);
        return new(
            Middle(f => f.Start), Middle(f => f.IdleMegabytes), Middle(f => f.P50), Middle(f => f.P99),
            Middle(f => f.InTime), Middle(f => f.AnswersPerSecond), Middle(f => f.LoadedMegabytes));
    }
}
