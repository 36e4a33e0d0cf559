using StudyGroup.Playground.LocalDiscord;
using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Benchmarks;

/// <summary>Measures one program against a local Discord in this process.</summary>
internal static class Bench
{
    /// <summary>The command that is timed.</summary>
    public const string Command = "next-seminar";

    /// <summary>How many commands are sent at once, after those that are sent one by one.</summary>
    public const int AtOnce = 2_000;

    private const int OneByOne = 500;
    private static readonly TimeSpan BeforeIdle = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan DiscordTimeout = TimeSpan.FromSeconds(3);

    public static async Task<Figures> MeasureAsync(Contestant contestant)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(3), BenchClock.Real);
        await using var discord = await LocalDiscordServer.StartAsync(
            new LocalDiscordOptions { WireClock = BenchClock.Real }, deadline.Token);
        var guild = discord.AddGuild("ML readers");
        var ana = guild.AddPerson("Ana").In(guild.AddChannel("seminars"));
        var more = await contestant.PrepareAsync(deadline.Token);
        await using var bot = MeasuredProcess.Start(contestant, discord, prepare: null, more);
        await discord.WaitForBotAsync(deadline.Token);
        var start = bot.Age;
        await discord.WaitForCommandAsync(guild, Command, deadline.Token);
        await Task.Delay(BeforeIdle, BenchClock.Real, deadline.Token);
        var idle = bot.Megabytes;
        var times = await OneByOneAsync(ana, OneByOne, deadline.Token);
        var (inTime, perSecond) = await AtOnceAsync([ana], deadline.Token);
        return new Figures(
            start, idle, Question.Percentile(times, 50), Question.Percentile(times, 99), inTime, perSecond, bot.Megabytes);
    }

    /// <summary>Sends the command again and again, each time after the answer to the one before.</summary>
    public static async Task<IReadOnlyList<Question>> OneByOneAsync(Actor actor, int times, CancellationToken cancel)
    {
        var answers = new Question[times];
        for (var i = 0; i < times; i++)
            answers[i] = await Question.AskAsync(actor, Command, cancel);
        return answers;
    }

    /// <summary>Sends the command many times at once, from people in turn.</summary>
    /// <returns>How many were answered in time, and how many per second, up to the last answer.</returns>
    public static async Task<(int InTime, double PerSecond)> AtOnceAsync(IReadOnlyList<Actor> people, CancellationToken cancel)
    {
        var began = BenchClock.Real.GetTimestamp();
        var answers = await Task.WhenAll(Enumerable.Range(0, AtOnce)
            .Select(n => Question.AskAsync(people[n % people.Count], Command, cancel)));
        var last = answers.Where(answer => answer.IsAnswered).Max(answer => answer.At);
        return (
            answers.Count(answer => answer.IsAnswered && answer.Took <= DiscordTimeout),
            answers.Count(answer => answer.IsAnswered) / BenchClock.Real.GetElapsedTime(began, last).TotalSeconds);
    }
}
