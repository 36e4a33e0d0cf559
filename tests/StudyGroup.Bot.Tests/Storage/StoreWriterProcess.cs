using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Threading.Channels;

namespace StudyGroup.Bot.Tests.Storage;

/// <summary>The program that writes through the real store, as a process of its own.</summary>
internal sealed class StoreWriterProcess : IDisposable
{
    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly StringBuilder _errors = new();

    public StoreWriterProcess(string database, int round, string? shell = null)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        string[] command = [dotnet, Path.Combine(AppContext.BaseDirectory, "StudyGroup.StoreWriter.dll"), database,
            round.ToString(CultureInfo.InvariantCulture)];
        var start = shell is null
            ? new ProcessStartInfo(command[0], command[1..])
            : new ProcessStartInfo("/bin/sh", ["-c", $"{shell} exec \"$0\" \"$@\"", .. command]);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardOutputEncoding = start.StandardErrorEncoding = Encoding.UTF8;
        start.Environment["DOTNET_TieredPGO"] = "0";
        if (shell is not null)
            start.Environment["DOTNET_EnableWriteXorExecute"] = "0"; // Its mapped file would meet the limit on files.
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, e) => Received(e.Data);
        _process.ErrorDataReceived += (_, e) => _errors.AppendLine(e.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>What it said of what went wrong; whole once it has ended.</summary>
    public string Errors => _errors.ToString();

    /// <summary>The lines that it prints, to the end.</summary>
    public IAsyncEnumerable<string> Lines => _lines.Reader.ReadAllAsync();

    public void Kill() => _process.Kill();

    public async Task<int> ExitCodeAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private void Received(string? line)
    {
        if (line is null)
            _lines.Writer.Complete();
        else
            _lines.Writer.TryWrite(line);
    }
}
