using System.Collections.Concurrent;
using LiteDB;
using LiteDB.Engine;

namespace StudyGroup.Bot.Storage.LiteDb.Files;

/// <summary>LiteDB, opened on the database and its log.</summary>
internal sealed class EngineFile : IDisposable
{
    // A write that a failure left open throws in its finalizer, which would abort the process before it can say what failed.
    private static readonly ConcurrentBag<LiteDatabase> Abandoned = [];

    private readonly Stream _data;
    private readonly Stream _log;
    private readonly DatabaseFiles? _files;

    private EngineFile(Stream data, Stream log, DatabaseFiles? files, bool hasChecksums)
    {
        _data = data;
        _log = log;
        _files = files;
        try
        {
            // Ordinal, so that no key depends on a culture; only a new file takes it.
            var isNew = data.Length == 0;
            var settings = new EngineSettings
            {
                DataStream = data,
                LogStream = log,
                ReadOnly = !data.CanWrite,
                Collation = isNew ? Collation.Binary : null,
            };
            Database = new LiteDatabase(new CheckedEngine(new LiteEngine(settings), hasChecksums), new BsonMapper());
        }
        catch
        {
            Close();
            throw;
        }
    }

    /// <summary>The database.</summary>
    public LiteDatabase Database { get; }

    /// <summary>Opens the database so that the system lets nothing be written to it, whatever LiteDB tries.</summary>
    /// <param name="files">Its files, which must be there.</param>
    /// <param name="hasChecksums">Whether its rows and pages carry checksums.</param>
    public static EngineFile ForReading(DatabaseFiles files, bool hasChecksums)
    {
        var data = PageFile.DataForReading(files.Data, hasChecksums);
        try
        {
            return new EngineFile(data, files.HasLog ? PageFile.LogForReading(files.Log) : new MemoryStream(), null, hasChecksums);
        }
        catch
        {
            data.Dispose();
            throw;
        }
    }

    /// <summary>Opens the database as it was when its pages were frozen.</summary>
    public static EngineFile ForReading(FrozenPages pages, bool hasChecksums) => new(pages, new MemoryStream(), null, hasChecksums);

    /// <summary>Opens the database, and folds in what a crash left in the log.</summary>
    /// <param name="hasChecksums">Whether its rows and pages carry checksums. Rows that are written get one in any case.</param>
    /// <param name="onFailure">Called when a file can't be read or written.</param>
    public static EngineFile ForWriting(DatabaseFiles files, bool hasChecksums, Action<IOException> onFailure)
    {
        var log = PageFile.ForLog(files.Log, onFailure);
        PageFile data;
        try
        {
            data = PageFile.ForData(files.Data, hasChecksums, log, onFailure);
        }
        catch
        {
            log.Dispose();
            throw;
        }

        var file = new EngineFile(data, log, files, hasChecksums);
        try
        {
            file.Database.Checkpoint();
            return file;
        }
        catch
        {
            file.Abandon();
            throw;
        }
    }

    /// <summary>
    /// Freezes what the database holds now, for reading. It must be open for writing, with nothing waiting for a checkpoint.
    /// </summary>
    public FrozenPages Freeze() => ((PageFile)_data).Freeze();

    /// <summary>Checks that the names of the database and its log still lead to the files that are open.</summary>
    /// <exception cref="MovedFileException">One doesn't.</exception>
    public void RequireInPlace()
    {
        ((PageFile)_data).RequireInPlace();
        ((PageFile)_log).RequireInPlace();
    }

    /// <summary>Closes the files under an engine that can no longer be asked to close itself.</summary>
    public void Abandon()
    {
        Abandoned.Add(Database);
        Close();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Database.Dispose();
        var logIsEmpty = _files is not null && _log.Length == 0;
        Close();
        if (logIsEmpty)
            File.Delete(_files!.Log);
    }

    private void Close()
    {
        _data.Dispose();
        _log.Dispose();
    }
}
