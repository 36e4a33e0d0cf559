using StudyGroup.PrivatePostgres;

namespace StudyGroup.Benchmarks;

/// <summary>
/// Compares bots with the floor, and with those on other libraries that this machine can run. If it can run PostgreSQL, each bot is
/// measured on that, too.
/// </summary>
internal static class Comparison
{
    /// <summary>Measures all of them.</summary>
    /// <returns>The lines of a table in Markdown.</returns>
    public static async IAsyncEnumerable<string> RunAsync(int rounds, IReadOnlyList<Contestant> bots)
    {
        await using var postgres = PrivatePostgresServer.IsAvailable ? await PrivatePostgresServer.StartAsync() : null;
        Contestant[] contestants =
        [
            Contestant.TheFloor,
            .. bots.SelectMany(bot => postgres is null ? [bot] : new[] { bot, bot.On(postgres) }),
            .. Contestant.InstalledPeers(),
        ];
        var figures = contestants.ToDictionary(contestant => contestant, _ => new List<Figures>());
        for (var round = 0; round < rounds; round++)
        {
            // They take turns, so that whatever else the machine does affects them all.
            foreach (var contestant in contestants)
                figures[contestant].Add(await Bench.MeasureAsync(contestant));
        }

        foreach (var line in Table.Of([.. contestants.Select(contestant => (contestant.Name, Figures.Median(figures[contestant])))]))
            yield return line;
    }
}
