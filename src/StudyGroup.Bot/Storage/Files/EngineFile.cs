using LiteDB;
using LiteDB.Engine;

namespace StudyGroup.Bot.Storage.Files;

/// <summary>LiteDB, opened on the database and its log.</summary>
internal sealed class EngineFile : IDisposable
{
    private readonly PageFile _data;
    private readonly Stream _log;
    private readonly string _logPath;

    private EngineFile(PageFile data, Stream log, string logPath)
    {
        _data = data;
        _log = log;
        _logPath = logPath;
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
            Database = new LiteDatabase(new LiteEngine(settings), new BsonMapper());
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
    public static EngineFile ForReading(DatabaseFiles files) =>
        new(PageFile.ForReading(files.Data), files.HasLog ? PageFile.ForReading(files.Log) : new MemoryStream(), files.Log);

    /// <summary>Opens the database, and folds in what a crash has left in the log.</summary>
    public static EngineFile ForWriting(DatabaseFiles files, Action<IOException> onFailure)
    {
        var log = PageFile.ForLog(files.Log, onFailure);
        var file = new EngineFile(PageFile.ForData(files.Data, log, onFailure), log, files.Log);
        file.Database.Checkpoint();
        return file;
    }

    /// <summary>Closes the files under an engine that can no longer be asked to close itself.</summary>
    public void Abandon() => Close();

    /// <inheritdoc/>
    public void Dispose()
    {
        Database.Dispose();
        var logIsEmpty = _data.CanWrite && _log.Length == 0;
        Close();
        if (logIsEmpty)
            File.Delete(_logPath);
    }

    private void Close()
    {
        _data.Dispose();
        _log.Dispose();
    }
}
