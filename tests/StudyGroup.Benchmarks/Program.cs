using StudyGroup.Benchmarks;

// Compares published bots with the floor and with bots on other libraries. From the root of the repository:
//   dotnet publish src/StudyGroup.Bot -c Release -o artifacts/own
//   dotnet run -c Release --project tests/StudyGroup.Benchmarks -- artifacts/own/StudyGroup.Bot.dll
// An argument may add environment variables: "artifacts/own/StudyGroup.Bot.dll DOTNET_GCConserveMemory=8". --rounds 3 instead of 5 is
// quicker. Other libraries take part if they're installed: Debian's python3-discord, and discord.js after
//   npm ci --prefix tests/StudyGroup.Benchmarks/Peers/discord-js
if (args is [Floor.Argument])
{
    await Floor.RunAsync();
    return 0;
}

if (Arguments.Read(args) is not { } arguments)
{
    Console.Error.WriteLine("Give the path of at least one published StudyGroup.Bot.dll.");
    return 1;
}

Contestant[] contestants = [Contestant.TheFloor, .. arguments.Bots, .. Contestant.InstalledPeers()];
var figures = contestants.ToDictionary(contestant => contestant, _ => new List<Figures>());
for (var round = 0; round < arguments.Rounds; round++)
{
    // They take turns, so that whatever else the machine does affects them all.
    foreach (var contestant in contestants)
        figures[contestant].Add(await Bench.MeasureAsync(contestant));
}

foreach (var line in Table.Of([.. contestants.Select(contestant => (contestant.Name, Figures.Median(figures[contestant])))]))
    Console.WriteLine(line);
return 0;
