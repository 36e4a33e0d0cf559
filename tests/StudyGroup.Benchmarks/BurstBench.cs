using System.Globalization;
using StudyGroup.Playground.LocalDiscord;
using StudyGroup.Playground.LocalDiscord.Traffic;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Benchmarks;

/// <summary>
/// How fast reminders go out that are due in the same second, each in a server of its own, where the seminar's card already stands. Discord
/// takes 50 requests a second, so the n-th can be there n / 50 seconds later.
/// </summary>
internal static class BurstBench
{
    /// <summary>The option that runs it; the number of groups follows.</summary>
    public const string Option = "--burst";

    private const double MaxPerSecond = 50;
    private static readonly TimeSpan Lead = TimeSpan.FromHours(1);

    /// <summary>Measures the bots one after the other.</summary>
    /// <returns>The lines of a table in Markdown.</returns>
    public static async IAsyncEnumerable<string> RunAsync(int groups, IReadOnlyList<Contestant> bots)
    {
        yield return "| program | reminders | first s | last s | at 50/s | worst behind that s | most requests in 1 s | refused (429) |";
        yield return "|---|---|---|---|---|---|---|---|";
        foreach (var bot in bots) yield return await MeasureAsync(bot, groups);
    }

    private static async Task<string> MeasureAsync(Contestant contestant, int groups)
    {
        // Until then the cards are posted, each with a look at its channel.
        var until = TimeSpan.FromSeconds(30 + (groups / 15.0));
        using var deadline = new CancellationTokenSource(until * 2, BenchClock.Real);
        await using var discord = await LocalDiscordServer.StartAsync(
            new LocalDiscordOptions { WireClock = BenchClock.Real }, deadline.Token);
        var due = BenchClock.Real.GetUtcNow() + until;
        due = due.AddTicks(-(due.Ticks % TimeSpan.TicksPerSecond));
        var guilds = ManyGroups.AddGuilds(discord, groups);
        await using var bot = MeasuredProcess.Start(
            contestant, discord, folder => ManyGroups.WriteReminded(Contestant.DatabaseIn(folder), guilds, due + Lead, Lead));
        await discord.WaitForBotAsync(deadline.Token);
        await UntilPostedAsync(discord, groups, from: 0, deadline.Token);
        if (BenchClock.Real.GetUtcNow() >= due) throw new InvalidOperationException("The cards took longer than there was time.");

        var from = discord.Log.Count;
        await UntilPostedAsync(discord, groups, from, deadline.Token);
        var requests = discord.Log.Entries(from).Where(entry => entry.Kind == TrafficKind.Request && entry.At >= due).ToList();
        var arrivals = requests.Where(IsPost).Select(entry => entry.At - due).Order().ToList();
        var worst = arrivals.Select((at, n) => at.TotalSeconds - ((n + 1) / MaxPerSecond)).Max();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {contestant.Name} | {arrivals.Count:#,0} | {arrivals[0].TotalSeconds:0.00} | {arrivals[^1].TotalSeconds:0.0} "
            + $"| {groups / MaxPerSecond:0.0} | {worst:0.00} | {MostInASecond(requests)} | {requests.Count(r => r.Status == 429)} |");
    }

    private static async Task UntilPostedAsync(LocalDiscordServer discord, int messages, int from, CancellationToken cancel)
    {
        while (discord.Log.Entries(from).Count(IsPost) < messages)
            await Task.Delay(TimeSpan.FromSeconds(0.5), BenchClock.Real, cancel);
    }

    private static bool IsPost(TrafficEntry entry) => entry.IsRequest("POST", "/messages") && entry.Status == 200;

    private static int MostInASecond(List<TrafficEntry> requests)
    {
        var times = requests.Select(request => request.At - request.Took).Order().ToList();
        var (most, first) = (0, 0);
        for (var last = 0; last < times.Count; last++)
        {
            while (times[last] - times[first] >= TimeSpan.FromSeconds(1)) first++;
            most = Math.Max(most, last - first + 1);
        }

        return most;
    }
}
