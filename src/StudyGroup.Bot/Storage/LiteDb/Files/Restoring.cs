namespace StudyGroup.Bot.Storage.LiteDb.Files;

/// <summary>Puts a copy in the place of the database.</summary>
internal static class Restoring
{
    /// <summary>Checks a copy thoroughly, and only then puts it in the place of the database, which is kept under another name.</summary>
    /// <param name="copy">The copy; it stays as it is. A log next to it, left by a bot that was killed, is used, too.</param>
    /// <param name="newest">The newest schema version we know; an older copy is brought to it when the bot starts.</param>
    /// <param name="stamp">Makes the name of the replaced file unique.</param>
    /// <returns>The replaced file; null if there was none.</returns>
    /// <exception cref="StorageException">It can't be done; nothing was changed.</exception>
    public static string? Run(DatabaseFiles files, string copy, int newest, string stamp)
    {
        var source = new DatabaseFiles(copy);
        if (source.Data == files.Data)
            throw new StorageException($"{copy} is the database itself. Name a copy of it.");
        if (!File.Exists(source.Data))
            throw new StorageException($"There's no copy {source.Data}. {Complaint.CopiesIn(files)}");
        using var held = new OwnerLock(files);
        try
        {
            RequireClosed(files);
            var work = files.InTheMaking();
            try
            {
                Take(source, work, newest);
                return Replace(files, work, new DatabaseFiles($"{files.Data}.{stamp}.replaced"));
            }
            finally
            {
                work.Delete();
            }
        }
        catch (Exception e) when (Complaint.IsAboutAccess(e))
        {
            throw Complaint.NotRestored(files, e);
        }
    }

    // A bot whose lock file was deleted still has the database itself.
    private static void RequireClosed(DatabaseFiles files)
    {
        if (File.Exists(files.Data))
            PrivateFile.Open(files.Data, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
    }

    private static void Take(DatabaseFiles source, DatabaseFiles work, int newest)
    {
        CopyWriting.Bytes(source.Data, work.Data);
        if (source.HasLog)
            CopyWriting.Bytes(source.Log, work.Log);
        try
        {
            var found = Inspection.Require(work, newest, isThorough: true);
            if (source.HasLog)
                EngineFile.ForWriting(work, found.HasChecksums, _ => { }).Dispose();
        }
        catch (StorageException e)
        {
            throw new StorageException(
                $"The copy {source.Data} can't be used: {e.Reason}. Nothing was changed. Try an older one. " +
                Complaint.CopiesIn(source),
                e);
        }
    }

    private static string? Replace(DatabaseFiles files, DatabaseFiles work, DatabaseFiles aside)
    {
        // First the log, which must never be folded into what takes the database's place.
        if (files.HasLog)
            File.Move(files.Log, aside.Log);
        else
            File.Delete(files.Log);
        if (!File.Exists(files.Data))
        {
            File.Move(work.Data, files.Data);
            return null;
        }

        File.Replace(work.Data, files.Data, aside.Data);
        return aside.Data;
    }
}
