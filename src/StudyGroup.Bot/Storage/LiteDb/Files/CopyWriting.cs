namespace StudyGroup.Bot.Storage.LiteDb.Files;

/// <summary>Writes copies of the database. A copy gets its name only after it has been read back completely.</summary>
internal static class CopyWriting
{
    private const int ChunkSize = 128 * PageFile.PageSize;

    /// <summary>Copies a database that isn't open and has no log.</summary>
    /// <param name="newest">The newest schema version we know.</param>
    /// <returns>The copy's path.</returns>
    public static string OfFile(DatabaseFiles files, string name, int newest) =>
        Make(files, name, newest, unfinished => Bytes(files.Data, unfinished));

    /// <summary>Copies a database that's in use.</summary>
    /// <param name="newest">The newest schema version we know.</param>
    /// <returns>The copy's path.</returns>
    public static string OfPages(DatabaseFiles files, FrozenPages pages, string name, int newest, CancellationToken cancel) =>
        Make(files, name, newest, unfinished => Write(pages, unfinished, cancel));

    /// <summary>Copies a file byte for byte, and waits for the disk.</summary>
    public static void Bytes(string from, string to)
    {
        using var source = PrivateFile.Open(from, FileMode.Open, FileAccess.Read, FileShare.None);
        using var target = PrivateFile.Open(to, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        source.CopyTo(target, ChunkSize);
        target.Flush(flushToDisk: true);
    }

    private static void Write(FrozenPages pages, string unfinished, CancellationToken cancel)
    {
        using var to = PrivateFile.Open(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        var chunk = new byte[ChunkSize];
        for (long position = 0; position < pages.Length; position += chunk.Length)
        {
            cancel.ThrowIfCancellationRequested();
            var count = (int)Math.Min(chunk.Length, pages.Length - position);
            for (var at = 0; at < count; at += PageFile.PageSize)
                pages.ReadRaw(position + at, chunk.AsSpan(at, PageFile.PageSize));
            to.Write(chunk.AsSpan(0, count));
        }

        to.Flush(flushToDisk: true);
    }

    private static string Make(DatabaseFiles files, string name, int newest, Action<string> write)
    {
        Directory.CreateDirectory(files.Copies.Folder);
        var unfinished = files.Copies.InTheMaking();
        try
        {
            write(unfinished.Data);
            Inspection.Require(unfinished, newest, isThorough: true);
            File.Move(unfinished.Data, name, overwrite: true);
            return name;
        }
        finally
        {
            unfinished.Delete();
        }
    }
}
