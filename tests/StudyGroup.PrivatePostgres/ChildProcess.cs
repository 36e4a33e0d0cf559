using System.Diagnostics;

namespace StudyGroup.PrivatePostgres;

/// <summary>Programs that are run to their end.</summary>
internal static class ChildProcess
{
    /// <summary>Runs a program.</summary>
    /// <returns>What it wrote.</returns>
    /// <exception cref="InvalidOperationException">It failed; the message is what it said.</exception>
    public static async Task<string> RunAsync(ProcessStartInfo start, CancellationToken cancel)
    {
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var said = process.StandardError.ReadToEndAsync(cancel);
        var wrote = await process.StandardOutput.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return process.ExitCode == 0
            ? wrote
            : throw new InvalidOperationException($"{string.Join(' ', start.ArgumentList)}: {wrote}{await said}");
    }

    /// <summary>Runs a program that takes no time, and returns what it wrote.</summary>
    public static string Read(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var wrote = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return wrote;
    }
}
