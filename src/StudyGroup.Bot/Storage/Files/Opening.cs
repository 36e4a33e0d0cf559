using System.Collections.Immutable;
using LiteDB;

namespace StudyGroup.Bot.Storage.Files;

/// <summary>The way to an open database: make it, or look at it first and only then open it, after bringing it to the newest schema.</summary>
internal static class Opening
{
    /// <summary>Opens the database; the lock is held already.</summary>
    /// <param name="files">Its files.</param>
    /// <param name="migrations">How it is brought to the newest schema.</param>
    /// <param name="onFailure">Hears of what goes wrong with the disk later.</param>
    /// <param name="onCopied">Hears of each copy that was made, once the database is newer than it.</param>
    /// <exception cref="StorageException">It cannot be used; it is as it was.</exception>
    public static EngineFile Open(DatabaseFiles files, ImmutableArray<Action<LiteDatabase>> migrations, Action<IOException> onFailure, Action<string> onCopied)
    {
        try
        {
            var newest = migrations.Length + 1;
            if (Directory.Exists(files.Data))
                throw Complaint.Damaged(files, "it is a folder");
            if (!File.Exists(files.Data))
                Create(files, newest, onFailure);
            HeaderCheck.Require(files);
            for (var version = Inspection.Require(files, newest); version < newest; version++)
            {
                Migrate(files, version, migrations[version - 1], onFailure);
                onCopied(files.CopyOf(version));
            }

            return EngineFile.ForWriting(files, onFailure);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Complaint.NoAccess(files, e);
        }
    }

    // Under another name until it is whole, so that a crash leaves no half database.
    private static void Create(DatabaseFiles files, int version, Action<IOException> onFailure)
    {
        if (files.HasLog)
            throw Complaint.Damaged(files, $"it is not there, but its log {files.Log} is, with changes that belong to it");
        var unfinished = new DatabaseFiles(files.Unfinished);
        File.Delete(unfinished.Data);
        File.Delete(unfinished.Log);
        using (var file = EngineFile.ForWriting(unfinished, onFailure))
        {
            file.Database.UtcDate = true;
            file.Database.CheckpointSize = 0; // Only the writer makes checkpoints.
            Schema.EnsureIndexes(file.Database);
            Schema.SetVersion(file.Database, version);
            file.Database.Checkpoint();
        }

        File.Move(unfinished.Data, files.Data);
    }

    private static void Migrate(DatabaseFiles files, int version, Action<LiteDatabase> migration, Action<IOException> onFailure)
    {
        // Opening and closing folds the log in, so that the one file is all there is to copy.
        EngineFile.ForWriting(files, onFailure).Dispose();
        Copy(files, version);
        using var file = EngineFile.ForWriting(files, onFailure);
        try
        {
            file.Database.BeginTrans();
            migration(file.Database);
            Schema.EnsureIndexes(file.Database);
            Schema.SetVersion(file.Database, version + 1);
            file.Database.Commit();
            file.Database.Checkpoint();
        }
        catch (Exception e)
        {
            file.Database.Rollback();
            throw Complaint.NotMigrated(files, version, e);
        }
    }

    private static void Copy(DatabaseFiles files, int version)
    {
        using (var from = new FileStream(files.Data, FileMode.Open, FileAccess.Read))
        using (var to = new FileStream(files.Unfinished, FileMode.Create, FileAccess.Write))
        {
            from.CopyTo(to);
            to.Flush(flushToDisk: true);
        }

        File.Move(files.Unfinished, files.CopyOf(version), overwrite: true);
    }
}
