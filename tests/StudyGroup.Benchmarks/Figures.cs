namespace StudyGroup.Benchmarks;

/// <summary>What one round measured.</summary>
/// <param name="Start">From starting the process to its READY.</param>
/// <param name="IdleMegabytes">Resident memory before the first command.</param>
/// <param name="Half">The median answer time of commands sent one after the other.</param>
/// <param name="NinetyNine">Their 99th percentile.</param>
/// <param name="InTime">How many of the commands sent at once were answered within Discord's 3 s.</param>
/// <param name="RepliesPerSecond">How many of those were answered a second, up to the last answer.</param>
/// <param name="FinalMegabytes">Resident memory afterwards.</param>
internal sealed record Figures(
    TimeSpan Start, double IdleMegabytes, TimeSpan Half, TimeSpan NinetyNine, int InTime, double RepliesPerSecond, double FinalMegabytes)
{
    /// <summary>The median of each figure.</summary>
    public static Figures Median(IReadOnlyList<Figures> rounds)
    {
        T Middle<T>(Func<Figures, T> figure) => rounds.Select(figure).Order().ElementAt(rounds.Count / 2);
        return new(
            Middle(f => f.Start), Middle(f => f.IdleMegabytes), Middle(f => f.Half), Middle(f => f.NinetyNine),
            Middle(f => f.InTime), Middle(f => f.RepliesPerSecond), Middle(f => f.FinalMegabytes));
    }
}
