using System.Collections.Immutable;
using LiteDB;

namespace StudyGroup.Bot.Storage.LiteDb.Files;

/// <summary>
/// Brings a database to the newest schema in another file, which takes its place once it is complete and checked. Until then the database
/// stays as it was, whatever happens.
/// </summary>
internal static class Migrating
{
    /// <summary>Makes a copy, and then brings the database to the newest version.</summary>
    /// <param name="was">What the inspection found.</param>
    /// <param name="migrations">Each brings it to the next version; see <see cref="LiteDbSchema.Migrations"/>.</param>
    /// <param name="onFailure">Called when a file can't be read or written.</param>
    /// <returns>The copy's path.</returns>
    /// <exception cref="StorageException">It couldn't be done; the database is unchanged.</exception>
    public static string Run(
        DatabaseFiles files, Inspected was, ImmutableArray<Action<LiteDatabase>> migrations, Action<IOException> onFailure)
    {
        // Opening and closing folds the log in, so that the one file is all there is to copy.
        EngineFile.ForWriting(files, was.HasChecksums, onFailure).Dispose();
        var copy = CopyWriting.OfFile(files, files.Copies.OfVersion(was.Version), migrations.Length + 1);
        var work = files.InTheMaking();
        try
        {
            CopyWriting.Bytes(files.Data, work.Data);
            for (var version = was.Version; version <= migrations.Length; version++)
                Step(work, was.HasChecksums, version, migrations[version - 1], onFailure);
            if (!was.HasChecksums && migrations.Length + 1 >= LiteDbSchema.FirstWithChecksums)
                AddPageChecksums(work);
            Inspection.Require(work, migrations.Length + 1, isThorough: true);
        }
        catch (Exception e)
        {
            work.Delete();
            if (Complaint.IsAboutAccess(e))
                throw;
            throw Complaint.NotMigrated(files, was.Version, copy, e);
        }

        File.Move(work.Data, files.Data, overwrite: true);
        return copy;
    }

    private static void Step(
        DatabaseFiles work, bool hasChecksums, int version, Action<LiteDatabase> migration, Action<IOException> onFailure)
    {
        var file = EngineFile.ForWriting(work, hasChecksums, onFailure);
        try
        {
            file.Database.BeginTrans();
            migration(file.Database);
            LiteDbSchema.EnsureIndexes(file.Database);
            LiteDbSchema.SetVersion(file.Database, version + 1);
            file.Database.Commit();
            file.Database.Checkpoint();
            file.Dispose();
        }
        catch
        {
            file.Abandon();
            throw;
        }
    }

    private static void AddPageChecksums(DatabaseFiles work)
    {
        using var file = PrivateFile.Open(work.Data, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var page = new byte[PageFile.PageSize];
        for (long position = 0; position < file.Length; position += page.Length)
        {
            RandomAccess.Read(file.SafeFileHandle, page, position);
            PageChecksum.Set(page);
            RandomAccess.Write(file.SafeFileHandle, page, position);
        }

        file.Flush(flushToDisk: true);
    }
}
