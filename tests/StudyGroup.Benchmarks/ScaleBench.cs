using System.Globalization;
using StudyGroup.Playground.LocalDiscord;
using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;
using StudyGroup.PrivatePostgres;

namespace StudyGroup.Benchmarks;

/// <summary>
/// What many groups cost: each has nine seminars with twenty points each, the posts of those that are over, and the next one's card in its
/// channel. A bot with one such group is measured beside it, and each on PostgreSQL too if that's installed.
/// </summary>
internal static class ScaleBench
{
    /// <summary>The option that runs it; the number of groups follows.</summary>
    public const string Option = "--scale";

    private const int Asked = 500;
    private static readonly TimeSpan QuietFor = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan IdleFor = TimeSpan.FromSeconds(60);

    /// <summary>Measures the bots one after the other.</summary>
    /// <returns>The lines of a table in Markdown.</returns>
    public static async IAsyncEnumerable<string> RunAsync(int groups, IReadOnlyList<Contestant> bots)
    {
        yield return "| program | groups | documents | file MB | start after an update s | start s | first answer ms | MB then | check s "
            + "| most MB | idle MB | idle CPU | p50 ms | p99 ms | p50 of other groups ms | MB afterwards |";
        yield return $"|{string.Concat(Enumerable.Repeat("---|", 16))}";
        await using var server = PrivatePostgresServer.IsAvailable ? await PrivatePostgresServer.StartAsync() : null;
        foreach (var count in new[] { 1, groups })
        {
            var folder = Directory.CreateTempSubdirectory("study-group-scale-");
            try
            {
                var file = Contestant.DatabaseIn(folder.FullName);
                var documents = await SeasonsFile.WriteAsync(file, count);
                foreach (var bot in bots)
                {
                    yield return await MeasureAsync(bot, count, documents, folder.FullName, isOnFile: true);
                    if (server is null) continue;
                    var copied = await bot.CopiedToAsync(server, folder.FullName, CancellationToken.None);
                    yield return await MeasureAsync(copied, count, documents, folder.FullName, isOnFile: false);
                }
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
    }

    private static async Task<string> MeasureAsync(
        Contestant contestant, int groups, long documents, string folder, bool isOnFile)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(30), BenchClock.Real);
        var cancel = deadline.Token;
        var clock = new WorldClock();
        await using var discord = await LocalDiscordServer.StartAsync(
            new LocalDiscordOptions { WireClock = BenchClock.Real, WorldClock = clock, MaxGuildsPerShard = groups }, cancel);
        var guilds = ManyGroups.AddGuilds(discord, groups);
        Actor[] people = [.. guilds.Take(Asked).Select(guild => guild.AddPerson("Ana").In(guild.Channels[0]))];
        clock.Start();

        // This bot's rules differ from those that the file was written by.
        var updated = await StartAsync(contestant, discord, folder, guilds[0], cancel);
        var startAfterUpdate = updated.Start;
        await UntilQuietAsync(updated.Bot, isOnFile ? updated.IsChecked : Task.CompletedTask, cancel);
        await updated.Bot.DisposeAsync();

        var (bot, isChecked, start) = await StartAsync(contestant, discord, folder, guilds[0], cancel);
        await using var running = bot;
        var first = await Question.AskAsync(people[0], Bench.Command, cancel);
        var then = bot.Megabytes;
        var (checkedAfter, most) = await UntilQuietAsync(bot, isOnFile ? isChecked : Task.CompletedTask, cancel);
        var before = bot.CpuTime;
        await Task.Delay(IdleFor, BenchClock.Real, cancel);
        var idle = bot.Megabytes;
        var cpu = (bot.CpuTime - before) / IdleFor;
        var answers = await Bench.OneByOneAsync(people[0], Asked, cancel);
        List<Question> others = [];
        foreach (var person in people.Skip(1)) others.Add(await Question.AskAsync(person, Bench.Command, cancel));
        foreach (var failed in answers.Concat(others).Append(first).Select(answer => answer.Failed).OfType<string>())
            throw new InvalidOperationException(failed);
        var p50 = others.Count == 0 ? "" : Milliseconds(Question.Percentile(others, 50));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {contestant.Name} | {groups:#,0} | {documents:#,0} "
            + $"| {(isOnFile ? $"{new FileInfo(Contestant.DatabaseIn(folder)).Length >> 20:#,0}" : "")} "
            + $"| {startAfterUpdate.TotalSeconds:0.00} | {start.TotalSeconds:0.00} "
            + $"| {first.Took.TotalMilliseconds:0} | {then:0} | {checkedAfter.TotalSeconds:0} | {most:0} | {idle:0} | {cpu:0.0 %} "
            + $"| {Milliseconds(Question.Percentile(answers, 50))} | {Milliseconds(Question.Percentile(answers, 99))} | {p50} "
            + $"| {bot.Megabytes:0} |");
    }

    private static async Task<(MeasuredProcess Bot, Task IsChecked, TimeSpan Start)> StartAsync(
        Contestant contestant, LocalDiscordServer discord, string folder, Guild guild, CancellationToken cancel)
    {
        var bot = MeasuredProcess.StartIn(
            folder, contestant, discord, ("Backups__Keep", "0"), ("Logging__LogLevel__StudyGroup.Bot.StorageWatch", "Information"));
        var isChecked = bot.SaysAsync("indexes of the database are intact", cancel);
        await discord.WaitForBotAsync(cancel);
        var start = bot.Age;
        await discord.WaitForCommandAsync(guild, Bench.Command, cancel);
        return (bot, isChecked, start);
    }

    // After the check of all rows comes what the first rounds of the loops still do.
    private static async Task<(TimeSpan CheckedAfter, double MostMegabytes)> UntilQuietAsync(
        MeasuredProcess bot, Task isChecked, CancellationToken cancel)
    {
        var most = 0.0;
        TimeSpan? checkedAfter = null;
        while (true)
        {
            var before = bot.CpuTime;
            for (var waited = TimeSpan.Zero; waited < QuietFor; waited += TimeSpan.FromSeconds(1))
            {
                await Task.Delay(TimeSpan.FromSeconds(1), BenchClock.Real, cancel);
                most = Math.Max(most, bot.Megabytes);
                if (isChecked.IsCompleted) checkedAfter ??= bot.Age;
            }

            if (checkedAfter is { } after && bot.CpuTime - before < QuietFor * 0.02) return (after, most);
        }
    }

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("0.00", CultureInfo.InvariantCulture);
}
