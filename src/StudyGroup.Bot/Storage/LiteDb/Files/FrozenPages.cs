using Microsoft.Win32.SafeHandles;

namespace StudyGroup.Bot.Storage.LiteDb.Files;

/// <summary>
/// The database as it was at one moment, for reading while the bot goes on writing: before a page is overwritten, its older content is kept
/// here. So a copy or a check of the whole file needs no pause in the writing.
/// </summary>
internal sealed class FrozenPages : Stream
{
    private readonly SafeFileHandle _file;
    private readonly bool _hasChecksums;
    private readonly Action<FrozenPages> _whenDone;
    private readonly Dictionary<long, byte[]> _kept = [];

    /// <summary>Freezes a file, whose pages must be passed to <see cref="Keep"/> before they're overwritten.</summary>
    /// <param name="file">The open file, which stays another's.</param>
    /// <param name="hasChecksums">Whether its pages carry checksums.</param>
    /// <param name="whenDone">Called once when it's disposed of, and nothing need be kept any more.</param>
    public FrozenPages(SafeFileHandle file, bool hasChecksums, Action<FrozenPages> whenDone)
    {
        _file = file;
        _hasChecksums = hasChecksums;
        _whenDone = whenDone;
        Length = RandomAccess.GetLength(file);
    }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length { get; }

    /// <inheritdoc/>
    public override long Position { get; set; }

    /// <summary>Keeps the page at a position, which is about to be overwritten.</summary>
    public void Keep(long position)
    {
        lock (_kept)
        {
            if (position >= Length || _kept.ContainsKey(position))
                return;
            var page = new byte[PageFile.PageSize];
            RandomAccess.Read(_file, page, position);
            _kept.Add(position, page);
        }
    }

    /// <summary>Reads the page at a position just as it's in the file, with its checksum and unchecked.</summary>
    public void ReadRaw(long position, Span<byte> page)
    {
        lock (_kept)
        {
            if (_kept.TryGetValue(position, out var kept))
                kept.CopyTo(page);
            else
                RandomAccess.Read(_file, page, position);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="DamagedPageException">The page isn't as it was written.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        if (Position >= Length)
            return 0;
        var page = buffer.AsSpan(offset, PageFile.PageSize);
        ReadRaw(Position, page);
        if (_hasChecksums)
            PageChecksum.Remove(page, Position);
        Position += PageFile.PageSize;
        return PageFile.PageSize;
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
    {
        SeekOrigin.Begin => 0,
        SeekOrigin.Current => Position,
        _ => Length,
    };

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _whenDone(this);
        base.Dispose(disposing);
    }
}
