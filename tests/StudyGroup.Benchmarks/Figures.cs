namespace StudyGroup.Benchmarks;

/// <summary>What was measured of a bot in one round.</summary>
/// <param name="Start">From the start of its process until its session stands.</param>
/// <param name="IdleMegabytes">Resident memory before any command.</param>
/// <param name="Half">Half of the commands, one after the other, were answered within this.</param>
/// <param name="NinetyNine">99 of 100 were.</param>
/// <param name="InTime">Of those sent at once, how many were answered within Discord's 3 s.</param>
/// <param name="RepliesPerSecond">How many of those were answered a second, until the last.</param>
/// <param name="FinalMegabytes">Resident memory after all that.</param>
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
