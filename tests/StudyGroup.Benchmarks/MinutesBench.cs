using System.Collections.Concurrent;
using System.Globalization;
using StudyGroup.Playground.LocalDiscord;
using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Benchmarks;

/// <summary>
/// What a bot needs while it is used steadily: a hundred interactions a second, of which three in four read, one in ten writes, and the
/// others are suggestions. They are sent at their time, whether or not those before have been answered.
/// </summary>
internal static class MinutesBench
{
    /// <summary>The option that runs it; the number of minutes follows.</summary>
    public const string Option = "--minutes";

    private const int PerSecond = 100;
    private const int People = 50;

    /// <summary>Measures the bots one after the other.</summary>
    /// <returns>The lines of a table in Markdown.</returns>
    public static async IAsyncEnumerable<string> RunAsync(int minutes, IReadOnlyList<Contestant> bots)
    {
        var ends = Enumerable.Range(1, minutes).Select(minute => $"after {minute} min MB |");
        yield return $"| program | idle MB | {string.Join(' ', ends)} heap etc. MB | most MB | p50 ms | p99 ms | unanswered | CPU |";
        yield return $"|---|---|{string.Concat(ends.Select(_ => "---|"))}---|---|---|---|---|---|";
        foreach (var bot in bots) yield return await MeasureAsync(bot, minutes);
    }

    private static async Task<string> MeasureAsync(Contestant contestant, int minutes)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(minutes + 2), BenchClock.Real);
        var cancel = deadline.Token;
        await using var discord = await LocalDiscordServer.StartAsync(new LocalDiscordOptions { WireClock = BenchClock.Real }, cancel);
        var guild = discord.AddGuild("ML readers");
        var channel = guild.AddChannel("seminars");
        Actor[] people = [.. Enumerable.Range(1, People).Select(i => guild.AddPerson($"Reader {i}").In(channel))];
        await using var bot = MeasuredProcess.Start(contestant, discord);
        await discord.WaitForBotAsync(cancel);
        await discord.WaitForCommandAsync(guild, "manage", cancel);
        await DateAsync(guild.AddPerson("Olga", Permissions.ManageEvents).In(channel), cancel);
        await Task.Delay(TimeSpan.FromSeconds(5), BenchClock.Real, cancel);
        var idle = bot.Megabytes;
        var (before, began) = (bot.CpuTime, BenchClock.Real.GetTimestamp());

        var answers = new ConcurrentBag<Question>();
        var sent = new List<Task>();
        var (ends, most) = (new List<double>(), 0.0);
        for (var i = 0; i < minutes * 60 * PerSecond; i++)
        {
            var wait = TimeSpan.FromSeconds((double)i / PerSecond) - BenchClock.Real.GetElapsedTime(began);
            if (wait > TimeSpan.FromMilliseconds(1)) await Task.Delay(wait, BenchClock.Real, cancel);
            var number = i;
            sent.Add(Task.Run(async () => answers.Add(await SendAsync(people[number % People], number, cancel)), cancel));
            if (i % PerSecond == PerSecond - 1) most = Math.Max(most, bot.Megabytes);
            if (i % (60 * PerSecond) == (60 * PerSecond) - 1) ends.Add(bot.Megabytes);
        }

        await Task.WhenAll(sent);
        foreach (var failed in answers.Select(answer => answer.Failed).OfType<string>().CountBy(why => why))
            Console.Error.WriteLine($"{failed.Value} × {failed.Key}");
        var cpu = (bot.CpuTime - before) / BenchClock.Real.GetElapsedTime(began);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {contestant.Name} | {idle:0} | {string.Join(' ', ends.Select(end => FormattableString.Invariant($"{end:0} |")))} "
            + $"{bot.AnonymousMegabytes:0} | {most:0} | {Question.Percentile(answers, 50).TotalMilliseconds:0.0} "
            + $"| {Question.Percentile(answers, 99).TotalMilliseconds:0} | {answers.Count(answer => !answer.IsAnswered)} | {cpu:0 %} |");
    }

    // So that members can say that they're coming.
    private static async Task DateAsync(Actor organizer, CancellationToken cancel)
    {
        var dated = await organizer.CommandAsync(
            "manage seminar-move", new Dictionary<string, object> { ["seminar"] = 3, ["when"] = "in 2 days" }, cancel);
        if (dated.Failed is { } failed) throw new InvalidOperationException(failed);
    }

    private static Task<Question> SendAsync(Actor actor, int number, CancellationToken cancel) => (number % 100) switch
    {
        0 => Question.AskAsync(async patience => (await actor.CommandAsync("point add", Point(number), patience)).Failed, cancel),
        < 10 => Question.AskAsync(async patience => await PressAsync(await actor.CommandAsync(Bench.Command, patience), patience), cancel),
        < 60 => Question.AskAsync(actor, Bench.Command, cancel),
        < 75 => Question.AskAsync(actor, "schedule", cancel),
        < 85 => Question.AskAsync(actor, "point list", cancel),
        _ => Question.AskAsync(async patience => (await actor.SuggestAsync("seminar", "number", "dat", null, patience)).Failed, cancel),
    };

    private static async Task<string?> PressAsync(Shown card, CancellationToken patience) =>
        (await card.PressAsync("I'm coming", patience)).Failed;

    private static Dictionary<string, object> Point(int number) =>
        new() { ["text"] = $"Why is it so, and not as in the paper? ({number})" };
}
