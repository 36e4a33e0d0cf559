using StudyGroup.Benchmarks;

// Measures published bots. From the root of the repository:
//   dotnet publish src/StudyGroup.Bot -c Release -o artifacts/own -r linux-x64 --self-contained false -p:PublishReadyToRun=true
//   dotnet run -c Release --project tests/StudyGroup.Benchmarks -- [MODE] artifacts/own/StudyGroup.Bot.dll
// Without a mode it compares bots with the floor and with bots on other libraries; --rounds 3 instead of 5 is quicker. The modes are
//   --minutes 5      what a bot needs at 100 interactions a second for so many minutes
//   --burst 1000     how fast reminders of so many groups go out that are due in the same second
//   --scale 10000    what so many groups cost, beside one
//   --workers 3      how fast one, two and so many workers answer that share a PostgreSQL server
// A bot may have environment variables: "artifacts/own/StudyGroup.Bot.dll DOTNET_GCConserveMemory=8". Other libraries take part if they're
// installed: Debian's python3-discord, and discord.js after
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

await foreach (var line in arguments.Mode switch
{
    MinutesBench.Option => MinutesBench.RunAsync(arguments.Number, arguments.Bots),
    BurstBench.Option => BurstBench.RunAsync(arguments.Number, arguments.Bots),
    WorkersBench.Option => WorkersBench.RunAsync(arguments.Number, arguments.Bots),
    ScaleBench.Option => ScaleBench.RunAsync(arguments.Number, arguments.Bots),
    _ => Comparison.RunAsync(arguments.Number, arguments.Bots),
})
    Console.WriteLine(line);
return 0;
