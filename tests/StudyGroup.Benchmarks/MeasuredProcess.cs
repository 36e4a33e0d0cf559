using System.Diagnostics;
using System.Globalization;
using StudyGroup.Playground.LocalDiscord;

namespace StudyGroup.Benchmarks;

/// <summary>A contestant that runs; it is killed at the end.</summary>
internal sealed class MeasuredProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly DirectoryInfo? _folder;
    private readonly long _began;

    private MeasuredProcess(Process process, DirectoryInfo? folder, long began) => (_process, _folder, _began) = (process, folder, began);

    /// <summary>Resident memory.</summary>
    public double Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / (1024.0 * 1024);
        }
    }

    /// <summary>The part of the resident memory that isn't a file's: the heap, stacks, and compiled code. Only Linux says.</summary>
    public double AnonymousMegabytes => OperatingSystem.IsLinux()
        ? File.ReadLines($"/proc/{_process.Id}/status").Where(line => line.StartsWith("RssAnon:", StringComparison.Ordinal))
            .Select(line => double.Parse(line.AsSpan(8, line.Length - 10), NumberStyles.Any, CultureInfo.InvariantCulture) / 1024).Single()
        : 0;

    /// <summary>The time that all its threads have run.</summary>
    public TimeSpan CpuTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>How long ago it was started.</summary>
    public TimeSpan Age => BenchClock.Real.GetElapsedTime(_began);

    /// <summary>Completes once its output has had a text, beginning now.</summary>
    public Task SaysAsync(string text, CancellationToken cancel)
    {
        var said = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Contains(text, StringComparison.Ordinal) is true) said.TrySetResult();
        };
        return said.Task.WaitAsync(cancel);
    }

    /// <summary>Starts a contestant against a local Discord, in a folder of its own.</summary>
    /// <param name="prepare">Puts files into the folder first.</param>
    /// <param name="more">Further environment variables.</param>
    public static MeasuredProcess Start(
        Contestant contestant, LocalDiscordServer discord, Action<string>? prepare = null, params (string Name, string Value)[] more)
    {
        var folder = Directory.CreateTempSubdirectory("study-group-bench-");
        prepare?.Invoke(folder.FullName);
        var began = BenchClock.Real.GetTimestamp();
        return new MeasuredProcess(contestant.Start(discord, folder.FullName, more), folder, began);
    }

    /// <summary>Starts a contestant in a folder that stays.</summary>
    public static MeasuredProcess StartIn(
        string folder, Contestant contestant, LocalDiscordServer discord, params (string Name, string Value)[] more)
    {
        var began = BenchClock.Real.GetTimestamp();
        return new MeasuredProcess(contestant.Start(discord, folder, more), null, began);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder?.Delete(recursive: true);
    }
}
