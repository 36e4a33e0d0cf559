using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>The bot as a process of its own, which can be killed.</summary>
internal sealed class BotProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly ConcurrentQueue<string> _log = new();

    private BotProcess(Process process)
    {
        (_process, _errors) = (process, process.StandardError.ReadToEndAsync());
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } text) _log.Enqueue(text);
        };
        process.BeginOutputReadLine();
    }

    /// <summary>The lines that it has written to the standard output; all of them once it has ended.</summary>
    public IReadOnlyCollection<string> Log => _log;

    /// <summary>Starts it on the stage, with its group's clock at the stage's.</summary>
    public static BotProcess On(Stage stage) => At(stage.Settings, stage.Clock.GetUtcNow());

    /// <summary>Starts it with settings as environment variables, and its group's clock at a moment.</summary>
    public static BotProcess At(IReadOnlyDictionary<string, string?> settings, DateTimeOffset now) =>
        Start(Path.Combine("tests", "StudyGroup.BotProcess"), settings, now.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>The number that Linux gave it.</summary>
    public int Id => _process.Id;

    /// <summary>Starts the bot's own program, with settings as environment variables.</summary>
    public static BotProcess Start(IReadOnlyDictionary<string, string?> settings, params string[] arguments) =>
        Start(Path.Combine("src", "StudyGroup.Bot"), settings, arguments);

    private static BotProcess Start(string project, IReadOnlyDictionary<string, string?> settings, params string[] arguments)
    {
        // Each program is in its own project's output folder, which mirrors the tests'.
        var folder = AppContext.BaseDirectory.Replace(
            Path.Combine("tests", "StudyGroup.EndToEnd.Tests"), project, StringComparison.Ordinal);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, $"{Path.GetFileName(project)}.dll"), .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var (key, value) in settings) start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return new BotProcess(Process.Start(start)!);
    }

    /// <summary>As <c>kill -9</c> does, at this very moment.</summary>
    public async Task KillAsync(CancellationToken cancel)
    {
        _process.Kill();
        await _process.WaitForExitAsync(cancel);
    }

    /// <summary>The files it has in memory, as Linux lists them.</summary>
    public Task<string> LoadedFilesAsync(CancellationToken cancel) => File.ReadAllTextAsync($"/proc/{_process.Id}/maps", cancel);

    /// <summary>Asks it to stop, as a container engine does.</summary>
    public void Terminate() => Signal("-TERM");

    /// <summary>Stops it where it is, as a machine does that is suspended: its connections stay open.</summary>
    public void Pause() => Signal("-STOP");

    /// <summary>Lets it go on after it was paused.</summary>
    public void Continue() => Signal("-CONT");

    /// <summary>Waits for its end: with which code, and what it said on the standard error.</summary>
    public async Task<(int Code, string Said)> EndAsync(CancellationToken cancel)
    {
        await _process.WaitForExitAsync(cancel);
        return (_process.ExitCode, (await _errors).Trim());
    }

    private void Signal(string signal) => Process.Start("kill", [signal, _process.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}
