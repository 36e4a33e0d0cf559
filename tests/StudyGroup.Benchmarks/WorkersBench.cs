using System.Globalization;
using StudyGroup.Playground.LocalDiscord;
using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;
using StudyGroup.PrivatePostgres;

namespace StudyGroup.Benchmarks;

/// <summary>How fast one, two and more workers answer that share the shards of a bot and a PostgreSQL server.</summary>
internal static class WorkersBench
{
    /// <summary>The option that runs it; the number of workers follows.</summary>
    public const string Option = "--workers";

    private const int GuildsPerShard = 20;
    private static readonly TimeSpan BeforeAsking = TimeSpan.FromSeconds(10);

    /// <summary>Measures the bots one after the other, with one worker, then two, up to the number.</summary>
    /// <returns>The lines of a table in Markdown.</returns>
    public static async IAsyncEnumerable<string> RunAsync(int workers, IReadOnlyList<Contestant> bots)
    {
        yield return "| program | workers | p50 ms | p99 ms | answers/s | within 3 s, of 2,000 | MB each | CPU cores |";
        yield return "|---|---|---|---|---|---|---|---|";
        await using var postgres = await PrivatePostgresServer.StartAsync();
        foreach (var bot in bots)
        {
            for (var count = 1; count <= workers; count++) yield return await MeasureAsync(bot.On(postgres), count, workers);
        }
    }

    private static async Task<string> MeasureAsync(Contestant contestant, int workers, int shards)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(3), BenchClock.Real);
        var cancel = deadline.Token;
        await using var discord = await LocalDiscordServer.StartAsync(
            new LocalDiscordOptions { WireClock = BenchClock.Real, Shards = shards }, cancel);
        Actor[] people =
            [.. ManyGroups.AddGuilds(discord, GuildsPerShard * shards).Select(guild => guild.AddPerson("Ana").In(guild.Channels[0]))];
        (string, string)[] more =
        [
            .. await contestant.PrepareAsync(cancel),
            ("Discord__Shards", shards.ToString(CultureInfo.InvariantCulture)),
        ];
        List<MeasuredProcess> running = [];
        try
        {
            for (var n = 0; n < workers; n++) running.Add(MeasuredProcess.Start(contestant, discord, prepare: null, more));
            for (var shard = 0; shard < shards; shard++) await discord.WaitForShardAsync(shard, cancel);
            await discord.WaitForCommandAsync(people[0].Channel.Guild, Bench.Command, cancel);
            // Workers that came later take their share of the shards first.
            await Task.Delay(BeforeAsking, BenchClock.Real, cancel);
            List<Question> alone = [];
            for (var n = 0; n < 500; n++) alone.Add(await Question.AskAsync(people[n % people.Length], Bench.Command, cancel));
            var (before, began) = (running.Sum(bot => bot.CpuTime.TotalSeconds), BenchClock.Real.GetTimestamp());
            var (inTime, perSecond) = await Bench.AtOnceAsync(people, cancel);
            var cores = (running.Sum(bot => bot.CpuTime.TotalSeconds) - before) / BenchClock.Real.GetElapsedTime(began).TotalSeconds;
            return string.Create(
                CultureInfo.InvariantCulture,
                $"| {contestant.Name} | {workers} | {Question.Percentile(alone, 50).TotalMilliseconds:0.00} "
                + $"| {Question.Percentile(alone, 99).TotalMilliseconds:0.0} | {perSecond:#,0} | {inTime:#,0} "
                + $"| {string.Join(", ", running.Select(bot => FormattableString.Invariant($"{bot.Megabytes:0}")))} | {cores:0.0} |");
        }
        finally
        {
            foreach (var bot in running) await bot.DisposeAsync();
        }
    }
}
