using Microsoft.Win32.SafeHandles;

namespace StudyGroup.Bot.Storage.Files;

/// <summary>
/// A file that LiteDB reads and writes by pages. It is ours so that nothing can be written while a file is only looked at,
/// and so that a write that failed is heard of at once: LiteDB's queue swallows it, and waits for ever for a page that never comes.
/// </summary>
internal sealed class PageFile : Stream
{
    /// <summary>LiteDB's page, in bytes.</summary>
    public const int PageSize = 8_192;

    private readonly SafeFileHandle _file;
    private readonly bool _writable;
    private volatile bool _isDirty;

    private PageFile(SafeFileHandle file, bool writable)
    {
        _file = file;
        _writable = writable;
    }

    /// <summary>Called on the thread that met it when the file cannot be written or read.</summary>
    public Action<IOException>? OnFailure { get; init; }

    /// <summary>
    /// The log, if this is the database: what it says must be on the disk before the database is touched, and need not be earlier.
    /// LiteDB would wait for the disk at each of its pages, some ten times a write.
    /// </summary>
    public PageFile? Log { get; init; }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override bool CanWrite => _writable;

    /// <summary>The length in bytes; of a file that is only read, without a last page that is not whole, which LiteDB would cut off.</summary>
    public override long Length => RandomAccess.GetLength(_file) is var length && _writable ? length : length - (length % PageSize);

    /// <inheritdoc/>
    public override long Position { get; set; }

    /// <summary>Opens a file that must be there, to look at it.</summary>
    public static PageFile ForReading(string path) =>
        new(File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite), writable: false);

    /// <summary>Opens a database, and makes it where there is none.</summary>
    public static PageFile ForData(string path, PageFile log, Action<IOException> onFailure) =>
        new(OpenForWriting(path), writable: true) { Log = log, OnFailure = onFailure };

    /// <summary>Opens a database's log, and makes it where there is none.</summary>
    public static PageFile ForLog(string path, Action<IOException> onFailure) =>
        new(OpenForWriting(path), writable: true) { OnFailure = onFailure };

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = Watched(() => RandomAccess.Read(_file, buffer.AsSpan(offset, count), Position));
        Position += read;
        return read;
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count)
    {
        Log?.Sync();
        Watched(() =>
        {
            RandomAccess.Write(_file, buffer.AsSpan(offset, count), Position);
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

    /// <summary>Waits until all that was written to the database is on the disk; of a log nothing is promised by it.</summary>
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
        _file.Dispose();
        base.Dispose(disposing);
    }

    private static SafeFileHandle OpenForWriting(string path) =>
        File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);

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
        catch (Exception e)
        {
            // Not every failure comes as an IOException: a file that would grow beyond what the system allows is an argument out of range.
            var failure = e as IOException ?? new IOException(e.Message, e);
            OnFailure?.Invoke(failure);
            throw failure;
        }
    }
}
