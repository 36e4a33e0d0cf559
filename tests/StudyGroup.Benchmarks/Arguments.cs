using System.Globalization;

namespace StudyGroup.Benchmarks;

/// <summary>What to measure, and how often.</summary>
internal sealed record Arguments(IReadOnlyList<Contestant> Bots, int Rounds)
{
    private const string RoundsOption = "--rounds";
    private const int DefaultRounds = 5;

    /// <summary>Reads the command line; null if it names no bot, or one that isn't there.</summary>
    public static Arguments? Read(string[] args)
    {
        var rounds = DefaultRounds;
        if (args is [RoundsOption, var number, ..])
        {
            rounds = int.Parse(number, CultureInfo.InvariantCulture);
            args = args[2..];
        }

        Contestant[] bots = [.. args.Select(Contestant.Bot)];
        return bots.Length > 0 && bots.All(bot => File.Exists(bot.EntryPoint)) ? new(bots, rounds) : null;
    }
}
