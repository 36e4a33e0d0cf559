using System.Runtime.InteropServices;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Playground.Page;
using StudyGroup.Playground.Scenes;
using StudyGroup.Playground.Settings;

#pragma warning disable RS0030 // The only place in the playground that names the system clock.
var real = TimeProvider.System;
#pragma warning restore RS0030

using var stop = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

try
{
    var settings = PlaygroundSettings.Read(args);
    await using var playground = await PlaygroundRun.StartAsync(settings, real, stop.Token);
    await using var page = await PageHost.StartAsync(playground, settings.Urls, stop.Token);
    Console.WriteLine($"Study Group's playground is on {page.Address} (press Ctrl+C to stop it).");
    await Task.Delay(Timeout.InfiniteTimeSpan, real, stop.Token);
    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 0;
}
catch (Exception problem) when (problem is PlaygroundException || KnownFailure.Sentence(problem) is not null)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
