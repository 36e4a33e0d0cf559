namespace StudyGroup.Bot.Storage.LiteDb.Files;

/// <summary>
/// Held by the process that has the database open, also while there's no database yet, or while another takes its place. The database
/// itself is locked too while it's open, so deleting this file lets nobody in.
/// </summary>
internal sealed class OwnerLock : IDisposable
{
    private readonly string _path;
    private readonly bool _isNew;
    private readonly FileStream _held;

    /// <exception cref="StorageException">Another process holds it, or the folder can't be written to.</exception>
    public OwnerLock(DatabaseFiles files)
    {
        _path = files.Lock;
        _isNew = !File.Exists(_path);
        try
        {
            Directory.CreateDirectory(files.Folder);
            _held = PrivateFile.Open(_path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Complaint.NoAccess(files, e);
        }
    }

    /// <summary>Releases the lock and deletes its file, because the database turned out not to be ours.</summary>
    public void Abandon()
    {
        _held.Dispose();
        if (_isNew)
            File.Delete(_path);
    }

    /// <summary>Releases the lock. The file stays: deleting it would free the name while another process waits for it.</summary>
    public void Dispose() => _held.Dispose();
}
