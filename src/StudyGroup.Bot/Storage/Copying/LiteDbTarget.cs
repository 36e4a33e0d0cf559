using LiteDB;
using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Bot.Storage.LiteDb;
using StudyGroup.Bot.Storage.LiteDb.Files;

namespace StudyGroup.Bot.Storage.Copying;

/// <summary>A new file to copy to. It gets its name when it's complete.</summary>
internal sealed class LiteDbTarget : ICopyTarget, IReads
{
    // Held in memory until they're committed.
    private const int RowsPerTransaction = 5_000;

    private readonly DatabaseFiles _files;
    private readonly DatabaseFiles _unfinished;
    private readonly OwnerLock _owner;
    private readonly EngineFile _file;
    private bool _isComplete;

    private LiteDbTarget(DatabaseFiles files, DatabaseFiles unfinished, OwnerLock owner, EngineFile file) =>
        (_files, _unfinished, _owner, _file) = (files, unfinished, owner, file);

    /// <inheritdoc/>
    public string Name => _files.Data;

    /// <inheritdoc/>
    public IReads Documents => this;

    /// <summary>Makes a file.</summary>
    /// <exception cref="StorageException">There's one already, or it can't be made.</exception>
    public static LiteDbTarget Create(DatabaseFiles files)
    {
        if (File.Exists(files.Data) || files.HasLog || Directory.Exists(files.Data))
            throw new StorageException(
                $"There's already a file at {files.Data}. Nothing was changed. Name one that doesn't exist yet.");
        var owner = new OwnerLock(files);
        try
        {
            var unfinished = files.InTheMaking();
            return new LiteDbTarget(
                files, unfinished, owner, LiteDbSchema.Create(unfinished, LiteDbSchema.Migrations.Length + 1, _ => { }));
        }
        catch (Exception problem)
        {
            owner.Abandon();
            if (Complaint.IsAboutAccess(problem)) throw Complaint.NoAccess(files, problem);
            throw;
        }
    }

    /// <inheritdoc/>
    public IDocuments Collection(string name) => new LiteDbDocuments(_file.Database.GetCollection(name));

    /// <inheritdoc/>
    public long LastId(string collection) => LastIds.Of(_file.Database, collection);

    /// <inheritdoc/>
    public void Add(string collection, IEnumerable<BsonDocument> documents)
    {
        foreach (var some in documents.Chunk(RowsPerTransaction))
        {
            _file.Database.BeginTrans();
            _file.Database.GetCollection(collection).Insert(some);
            _file.Database.Commit();
            _file.Database.Checkpoint();
        }
    }

    /// <inheritdoc/>
    public void SetLastId(string collection, long last)
    {
        LastIds.Set(_file.Database, collection, last);
        _file.Database.Checkpoint();
    }

    /// <inheritdoc/>
    public void Complete() => _isComplete = true;

    /// <inheritdoc/>
    public void Dispose()
    {
        _file.Dispose();
        if (_isComplete) File.Move(_unfinished.Data, _files.Data);
        else _unfinished.Delete();
        _owner.Abandon();
    }
}
