using System.Diagnostics;

namespace StudyGroup.PrivatePostgres;

/// <summary>
/// Stops the server and deletes its data when the test process ends, however it ends: a shell of its own waits for the end of its input,
/// which comes when the other end of the pipe is gone.
/// </summary>
internal sealed class Watchdog : IAsyncDisposable
{
    private const string Script = """
        trap '' HUP INT TERM
        exec >/dev/null 2>&1
        cat
        "$1" -D "$2" -m immediate stop
        rm -rf "$3"
        """;

    private readonly Process _shell;

    public Watchdog(PostgresPrograms programs, ServerFolder folder) => _shell = Process.Start(
        programs.AsOwner(folder.Path, "sh", "-c", Script, "study-group-postgres", programs["pg_ctl"], folder.Data, folder.Path))!;

    /// <summary>Stops the server now.</summary>
    public async ValueTask DisposeAsync()
    {
        _shell.StandardInput.Close();
        await _shell.WaitForExitAsync();
        _shell.Dispose();
    }
}
