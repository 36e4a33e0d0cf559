using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Bot.Storage.LiteDb;
using StudyGroup.Bot.Storage.LiteDb.Files;

namespace StudyGroup.Bot.Storage.Copying;

/// <summary>A file to copy from. It's opened for reading only, and no bot may have it open.</summary>
internal sealed class LiteDbSource : ICopySource, IReads
{
    private readonly OwnerLock _owner;
    private readonly EngineFile _file;

    private LiteDbSource(DatabaseFiles files, OwnerLock owner, EngineFile file) => (Name, _owner, _file) = (files.Data, owner, file);

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public IReads Documents => this;

    /// <summary>Opens a file.</summary>
    /// <exception cref="StorageException">It can't be used, or is from an earlier version.</exception>
    public static LiteDbSource Open(DatabaseFiles files)
    {
        if (!File.Exists(files.Data)) throw new StorageException($"There's no database {files.Data} to copy. Check Storage:Path.");
        var owner = new OwnerLock(files);
        try
        {
            var newest = LiteDbSchema.Migrations.Length + 1;
            var found = Inspection.Require(files, newest, isThorough: true);
            if (found.Version < newest)
            {
                throw new StorageException(
                    $"The database {files.Data} is from an earlier version of the bot. Start the bot once to bring it up to date, "
                    + "then copy it.");
            }

            return new LiteDbSource(files, owner, EngineFile.ForReading(files, hasChecksums: true));
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
    public void Dispose()
    {
        _file.Dispose();
        _owner.Abandon();
    }
}
