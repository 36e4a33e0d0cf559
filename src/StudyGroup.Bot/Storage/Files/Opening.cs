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
    /// <param name="onCopied">Hears of the copy that was made, once the database is newer than it.</param>
    /// <exception cref="StorageException">It cannot be used; it is as it was.</exception>
    public static EngineFile Open(DatabaseFiles files, ImmutableArray<Action<LiteDatabase>> migrations, Action<IOException> onFailure, Action<string> onCopied)
    {
        try
        {
            var newest = migrations.Length + 1;
            if (Directory.Exists(files.Data))
                throw Complaint.Unusable(files, "it's a folder");
            if (!File.Exists(files.Data))
                Create(files, newest, onFailure);
            var found = Inspection.Require(files, newest, isThorough: false);
            if (found.Version < newest)
                onCopied(Migrating.Run(files, found, migrations, onFailure));
            return EngineFile.ForWriting(files, newest >= Schema.FirstWithChecksums, onFailure);
        }
        catch (Exception e) when (Complaint.IsAboutAccess(e))
        {
            throw Complaint.NoAccess(files, e);
        }
    }

    // Under another name until it is whole, so that a crash leaves no half database.
    private static void Create(DatabaseFiles files, int version, Action<IOException> onFailure)
    {
        if (files.HasLog)
            throw Complaint.Unusable(files, $"it's not there, but its log {files.Log} is, with changes that belong to it");
        if (files.Copies.NewestFirst().Count > 0)
            throw Complaint.Missing(files);
        var unfinished = files.InTheMaking();
        using (var file = EngineFile.ForWriting(unfinished, version >= Schema.FirstWithChecksums, onFailure))
        {
            file.Database.UtcDate = true;
            file.Database.CheckpointSize = 0; // Only the writer makes checkpoints.
            Schema.EnsureIndexes(file.Database);
            Schema.SetVersion(file.Database, version);
            file.Database.Checkpoint();
        }

        File.Move(unfinished.Data, files.Data);
    }
}
