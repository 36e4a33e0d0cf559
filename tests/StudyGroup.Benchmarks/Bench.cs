using System.Diagnostics;
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
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(20);

#pragma warning disable RS0030 // It measures real time.
    private static readonly TimeProvider Clock = TimeProvider.System;
#pragma warning restore RS0030

    public static async Task<Figures> MeasureAsync(Contestant contestant)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(3), Clock);
        await using var discord = await LocalDiscordServer.StartAsync(new LocalDiscordOptions { WireClock = Clock }, deadline.Token);
        var guild = discord.AddGuild("ML readers");
        var ana = guild.AddPerson("Ana").In(guild.AddChannel("seminars"));
        var folder = Directory.CreateTempSubdirectory("study-group-bench-");
        var began = Clock.GetTimestamp();
        using var bot = contestant.Start(discord, folder.FullName);
        try
        {
            await discord.WaitForBotAsync(deadline.Token);
            var start = Clock.GetElapsedTime(began);
            await discord.WaitForCommandAsync(guild, Command, deadline.Token);
            await Task.Delay(BeforeIdle, Clock, deadline.Token);
            var idle = Megabytes(bot);
            var times = await OneByOneAsync(ana, deadline.Token);
            var (inTime, perSecond) = await AtOnceAsync(ana, deadline.Token);
            return new Figures(start, idle, times[times.Length / 2], times[times.Length * 99 / 100], inTime, perSecond, Megabytes(bot));
        }
        finally
        {
            bot.Kill();
            await bot.WaitForExitAsync(CancellationToken.None);
            folder.Delete(recursive: true);
        }
    }

    private static async Task<TimeSpan[]> OneByOneAsync(Actor ana, CancellationToken cancel)
    {
        var times = new TimeSpan[OneByOne];
        for (var i = 0; i < times.Length; i++)
            times[i] = (await AskAsync(ana, cancel)).Took;
        return [.. times.Order()];
    }

    private static async Task<(int InTime, double PerSecond)> AtOnceAsync(Actor ana, CancellationToken cancel)
    {
        var began = Clock.GetTimestamp();
        var answers = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => AskAsync(ana, cancel)));
        var last = answers.Where(answer => answer.IsAnswered).Max(answer => answer.At);
        return (
            answers.Count(answer => answer.IsAnswered && answer.Took <= DiscordTimeout),
            answers.Count(answer => answer.IsAnswered) / Clock.GetElapsedTime(began, last).TotalSeconds);
    }

    private static async Task<(bool IsAnswered, TimeSpan Took, long At)> AskAsync(Actor ana, CancellationToken cancel)
    {
        using var wait = new CancellationTokenSource(MaxWait, Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, wait.Token);
        var began = Clock.GetTimestamp();
        var isAnswered = false;
        try
        {
            isAnswered = (await ana.CommandAsync(Command, either.Token)).Failed is null;
        }
        catch (OperationCanceledException) when (wait.IsCancellationRequested)
        {
            // Still "thinking": Discord would show that for 15 minutes.
        }

        var at = Clock.GetTimestamp();
        return (isAnswered, Clock.GetElapsedTime(began, at), at);
    }

    private static double Megabytes(Process bot)
    {
        bot.Refresh();
        return bot.WorkingSet64 / (1024.0 * 1024);
    }
}
