using System.Globalization;
using StudyGroup.Benchmarks;

// How published bots compare: dotnet run -c Release --project tests/StudyGroup.Benchmarks -- own/StudyGroup.Bot.dll net/StudyGroup.Bot.dll
if (args.Length == 0 || args.FirstOrDefault(path => !File.Exists(path)) is not null)
{
    Console.Error.WriteLine("Give the paths of one or more published StudyGroup.Bot.dll.");
    return 1;
}

const int Rounds = 5;
var figures = args.ToDictionary(path => path, _ => new List<Figures>());
for (var round = 0; round < Rounds; round++)
{
    // In turns, so that whatever else the machine does hits all of them.
    foreach (var path in args)
        figures[path].Add(await Bench.MeasureAsync(path));
}

Console.WriteLine("| bot | start s | idle MB | p50 ms | p99 ms | answered within 3 s, of 2,000 | replies/s | MB afterwards |");
Console.WriteLine("|---|---|---|---|---|---|---|---|");
foreach (var (path, rounds) in figures)
{
    var median = Figures.Median(rounds);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {path} | {median.Start.TotalSeconds:0.00} | {median.IdleMegabytes:0} | {median.Half.TotalMilliseconds:0.00} | {median.NinetyNine.TotalMilliseconds:0.0} | {median.InTime:#,0} | {median.RepliesPerSecond:#,0} | {median.FinalMegabytes:0} |"));
}

return 0;
