using Microsoft.Win32.SafeHandles;

namespace StudyGroup.Bot.Storage.LiteDb.Files;

/// <summary>
/// A file that LiteDB reads and writes in pages. It's our own so that nothing can be written to a file that is only inspected, and so that
/// a failed write is noticed at once: LiteDB's queue swallows it, and waits forever for a page that never comes. Each page of the database
/// has a checksum, which is checked at every read. LiteDB doesn't see the checksums.
/// </summary>
internal sealed class PageFile : Stream
{
    /// <summary>LiteDB's page, in bytes.</summary>
    public const int PageSize = 8_192;

    private readonly FileStream _opened;
    private readonly SafeFileHandle _file;
    private readonly bool _writable;
    private readonly bool _hasChecksums;
    private readonly byte[] _page = new byte[PageSize];
    private readonly FrozenViews _frozen;
    private volatile bool _isDirty;
    private volatile bool _isDamaged;

    private PageFile(string path, FileMode mode, FileAccess access, bool hasChecksums)
    {
        // Nobody else may open it, so that no other bot gets in even if the lock file next to it was deleted.
        _opened = PrivateFile.Open(path, mode, access, FileShare.None);
        _file = _opened.SafeFileHandle;
        _writable = access == FileAccess.ReadWrite;
        _hasChecksums = hasChecksums;
        _frozen = new FrozenViews(_file, hasChecksums);
    }

    /// <summary>Called when the file can't be read or written, on the thread that tried.</summary>
    public Action<IOException>? OnFailure { get; init; }

    /// <summary>
    /// The log, if this is the database. It must be on the disk before the database is written, and needn't be any earlier. LiteDB itself
    /// would wait for the disk at each page, some ten times per write.
    /// </summary>
    public PageFile? Log { get; init; }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override bool CanWrite => _writable;

    /// <summary>
    /// The length in bytes. If the file is only read, an incomplete last page doesn't count, because LiteDB would cut it off.
    /// </summary>
    public override long Length => RandomAccess.GetLength(_file) is var length && _writable ? length : length - (length % PageSize);

    /// <inheritdoc/>
    public override long Position { get; set; }

    /// <summary>Opens an existing database to inspect it.</summary>
    public static PageFile DataForReading(string path, bool hasChecksums) => new(path, FileMode.Open, FileAccess.Read, hasChecksums);

    /// <summary>Opens the existing log of a database to inspect it.</summary>
    public static PageFile LogForReading(string path) => new(path, FileMode.Open, FileAccess.Read, hasChecksums: false);

    /// <summary>Opens a database, or makes it if it doesn't exist.</summary>
    public static PageFile ForData(string path, bool hasChecksums, PageFile log, Action<IOException> onFailure) =>
        new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, hasChecksums) { Log = log, OnFailure = onFailure };

    /// <summary>Opens the log of a database, or makes it if it doesn't exist.</summary>
    public static PageFile ForLog(string path, Action<IOException> onFailure) =>
        new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, hasChecksums: false) { OnFailure = onFailure };

    /// <summary>Freezes what the file holds now, for reading while writing goes on. Its log must be empty.</summary>
    public FrozenPages Freeze() => _frozen.Add();

    /// <summary>
    /// Checks that the file's name still leads to this file, by its length and the time of its last write. Outside Windows anybody can
    /// delete or replace an open file, and what's written to it afterwards is lost when it's closed.
    /// </summary>
    /// <exception cref="MovedFileException">It doesn't.</exception>
    public void RequireInPlace()
    {
        var named = new FileInfo(_opened.Name);
        if (!named.Exists || named.Length != RandomAccess.GetLength(_file) || named.LastWriteTimeUtc != File.GetLastWriteTimeUtc(_file))
            throw new MovedFileException(_opened.Name);
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = Watched(() =>
        {
            var page = buffer.AsSpan(offset, count);
            var bytes = RandomAccess.Read(_file, page, Position);
            if (_hasChecksums && bytes > 0)
                PageChecksum.Remove(page, Position);
            return bytes;
        });
        Position += read;
        return read;
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count)
    {
        Log?.Sync();
        Watched(() =>
        {
            // LiteDB would mark the file when it gives up on it.
            if (_isDamaged)
                throw new DamageException("it was found damaged before");
            if (Log is not null)
                _frozen.Keep(Position);
            RandomAccess.Write(_file, _hasChecksums ? WithChecksum(buffer.AsSpan(offset, count)) : buffer.AsSpan(offset, count), Position);
            return count;
        });
        _isDirty = true;
        Position += count;
    }

    /// <inheritdoc/>
    public override void SetLength(long value) => Watched(() =>
    {
        RandomAccess.SetLength(_file, value);
        return value;
    });

    /// <summary>Waits until everything that was written to the database is on the disk. For a log it does nothing.</summary>
    public override void Flush()
    {
        if (Log is not null)
            Sync();
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
    {
        SeekOrigin.Begin => 0,
        SeekOrigin.Current => Position,
        _ => Length,
    };

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _opened.Dispose();
        base.Dispose(disposing);
    }

    private ReadOnlySpan<byte> WithChecksum(ReadOnlySpan<byte> page)
    {
        page.CopyTo(_page);
        PageChecksum.Set(_page);
        return _page;
    }

    private void Sync()
    {
        if (!_isDirty)
            return;
        _isDirty = false;
        Watched(() =>
        {
            RandomAccess.FlushToDisk(_file);
            return 0;
        });
    }

    private T Watched<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DamageException e)
        {
            _isDamaged = true;
            OnFailure?.Invoke(e);
            throw;
        }
        catch (Exception e)
        {
            // Not every failure is an IOException: a file that would grow beyond what the system allows is an argument out of range.
            var failure = e as IOException ?? new IOException(e.Message, e);
            OnFailure?.Invoke(failure);
            throw failure;
        }
    }
}
