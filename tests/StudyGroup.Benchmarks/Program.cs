using System.Globalization;
using StudyGroup.Benchmarks;

// How published bots compare with the floor and with peers, from the project's root:
//   dotnet run -c Release --project tests/StudyGroup.Benchmarks -- own/StudyGroup.Bot.dll net/StudyGroup.Bot.dll
// Peers run where they are installed: the package python3-discord, and: npm ci --prefix tests/StudyGroup.Benchmarks/Peers/discord-js
if (args is [Floor.Argument])
{
    await Floor.RunAsync();
    return 0;
}

if (args.Length == 0 || args.Any(path => !File.Exists(path)))
{
    Console.Error.WriteLine("Give the paths of one or more published StudyGroup.Bot.dll.");
    return 1;
}

const int Rounds = 5;
Contestant[] contestants = [Contestant.TheFloor, .. args.Select(Contestant.Bot), .. Contestant.InstalledPeers()];
var figures = contestants.ToDictionary(contestant => contestant.Name, _ => new List<Figures>());
for (var round = 0; round < Rounds; round++)
{
    // In turns, so that whatever else the machine does affects all of them.
    foreach (var contestant in contestants)
        figures[contestant.Name].Add(await Bench.MeasureAsync(contestant));
}

var floor = Figures.Median(figures[Contestant.TheFloor.Name]);
Console.WriteLine("| program | start s | idle MB | p50 ms | × floor | p99 ms | answered within 3 s, of 2,000 | answers/s | × floor | MB afterwards |");
Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
foreach (var contestant in contestants)
{
    var median = Figures.Median(figures[contestant.Name]);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {contestant.Name} | {median.Start.TotalSeconds:0.00} | {median.IdleMegabytes:0} | {median.Half.TotalMilliseconds:0.00} | {median.Half / floor.Half:0.00} "
        + $"| {median.NinetyNine.TotalMilliseconds:0.0} | {median.InTime:#,0} | {median.RepliesPerSecond:#,0} | {median.RepliesPerSecond / floor.RepliesPerSecond:0.00} "
        + $"| {median.FinalMegabytes:0} |"));
}

return 0;
