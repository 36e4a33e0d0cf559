using System.Globalization;

namespace StudyGroup.Benchmarks;

/// <summary>The figures as a table in Markdown.</summary>
internal static class Table
{
    /// <summary>The table's lines.</summary>
    /// <param name="rows">What was measured; the first row is the floor, which the others are compared with.</param>
    public static IEnumerable<string> Of(IReadOnlyList<(string Name, Figures Figures)> rows)
    {
        var floor = rows[0].Figures;
        yield return "| program | start s | idle MB | p50 ms | × floor | p99 ms | × floor | answers/s | × floor "
            + $"| within 3 s, of {Bench.AtOnce:#,0} | loaded MB |";
        yield return "|---|---|---|---|---|---|---|---|---|---|---|";
        foreach (var (name, it) in rows)
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {it.Start.TotalSeconds:0.00} | {it.IdleMegabytes:0} "
                + $"| {it.P50.TotalMilliseconds:0.00} | {it.P50 / floor.P50:0.00} "
                + $"| {it.P99.TotalMilliseconds:0.0} | {it.P99 / floor.P99:0.0} "
                + $"| {it.AnswersPerSecond:#,0} | {it.AnswersPerSecond / floor.AnswersPerSecond:0.00} "
                + $"| {it.InTime:#,0} | {it.LoadedMegabytes:0} |");
        }
    }
}
