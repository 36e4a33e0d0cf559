namespace StudyGroup.PrivatePostgres;

/// <summary>
/// A server's temporary folder, and a lock beside it that the test process holds as long as it lives. A folder whose lock nobody holds was
/// left behind.
/// </summary>
internal sealed class ServerFolder : IDisposable
{
    private const string Prefix = "study-group-postgres-";
    private readonly FileStream _lock;

    private ServerFolder(string path, FileStream @lock) => (Path, _lock) = (path, @lock);

    public string Path { get; }

    public string Data => System.IO.Path.Combine(Path, "data");

    public string Log => System.IO.Path.Combine(Path, "log");

    public static ServerFolder Create()
    {
        var path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"{Prefix}{Guid.NewGuid():N}");
        var @lock = new FileStream($"{path}.lock", FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        Directory.CreateDirectory(path);
        return new ServerFolder(path, @lock);
    }

    /// <summary>The folders of processes that ended without their watchdog, each together with its lock.</summary>
    public static IEnumerable<ServerFolder> LeftBehind()
    {
        foreach (var file in Directory.EnumerateFiles(System.IO.Path.GetTempPath(), $"{Prefix}*.lock"))
        {
            FileStream @lock;
            try
            {
                @lock = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            }
            catch (Exception held) when (held is IOException or UnauthorizedAccessException)
            {
                continue;
            }

            yield return new ServerFolder(file[..^".lock".Length], @lock);
        }
    }

    /// <summary>Deletes only the lock.</summary>
    public void LeaveToWatchdog()
    {
        File.Delete($"{Path}.lock");
        _lock.Dispose();
    }

    /// <summary>Deletes the folder and the lock.</summary>
    public void Dispose()
    {
        try
        {
            if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // The watchdog of a process that was killed is deleting it.
        }

        LeaveToWatchdog();
    }
}
