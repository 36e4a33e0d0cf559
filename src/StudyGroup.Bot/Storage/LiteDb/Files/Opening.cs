using System.Collections.Immutable;
using LiteDB;

namespace StudyGroup.Bot.Storage.LiteDb.Files;

/// <summary>Opens the database: makes a new one, or inspects an existing one and brings it to the newest schema first.</summary>
internal static class Opening
{
    /// <summary>Opens the database; the lock is already held.</summary>
    /// <param name="migrations">See <see cref="LiteDbSchema.Migrations"/>.</param>
    /// <param name="onFailure">Called when a file can't be read or written, now or later.</param>
    /// <param name="onCopied">Called with the path of the copy that was made before the database was brought to the newest schema.</param>
    /// <exception cref="StorageException">It can't be used; nothing was changed.</exception>
    public static EngineFile Open(
        DatabaseFiles files, ImmutableArray<Action<LiteDatabase>> migrations, Action<IOException> onFailure, Action<string> onCopied)
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
            return EngineFile.ForWriting(files, newest >= LiteDbSchema.FirstWithChecksums, onFailure);
        }
        catch (Exception e) when (Complaint.IsAboutAccess(e))
        {
            throw Complaint.NoAccess(files, e);
        }
    }

    // Under another name until it is complete, so that a crash leaves no half-made database.
    private static void Create(DatabaseFiles files, int version, Action<IOException> onFailure)
    {
        if (files.HasLog)
            throw Complaint.Unusable(files, $"it's missing, but its log {files.Log} is there, with changes that belong to it");
        if (files.Copies.NewestFirst().Count > 0)
            throw Complaint.Missing(files);
        var unfinished = files.InTheMaking();
        LiteDbSchema.Create(unfinished, version, onFailure).Dispose();
        File.Move(unfinished.Data, files.Data);
    }
}
