using System.Globalization;

namespace StudyGroup.Benchmarks;

/// <summary>What to measure.</summary>
/// <param name="Mode">An option, or <see cref="RoundsOption"/> to compare bots with others.</param>
/// <param name="Number">How many minutes, groups or rounds.</param>
/// <param name="Bots">The bots.</param>
internal sealed record Arguments(string Mode, int Number, IReadOnlyList<Contestant> Bots)
{
    private const string RoundsOption = "--rounds";
    private const int DefaultRounds = 5;

    /// <summary>Reads the command line; null if it names no bot, or one that isn't there.</summary>
    public static Arguments? Read(string[] args)
    {
        var (mode, number) = (RoundsOption, DefaultRounds);
        if (args is [RoundsOption or MinutesBench.Option or BurstBench.Option or ScaleBench.Option or WorkersBench.Option, var text, ..])
        {
            (mode, number) = (args[0], int.Parse(text, CultureInfo.InvariantCulture));
            args = args[2..];
        }

        Contestant[] bots = [.. args.Select(Contestant.Bot)];
        return bots.Length > 0 && bots.All(bot => File.Exists(bot.EntryPoint)) ? new(mode, number, bots) : null;
    }
}
