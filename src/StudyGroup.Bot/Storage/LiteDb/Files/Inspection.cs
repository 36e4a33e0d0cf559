namespace StudyGroup.Bot.Storage.LiteDb.Files;

/// <summary>What inspecting a database shows.</summary>
/// <param name="Version">Its schema version.</param>
/// <param name="HasChecksums">Whether its rows and pages carry checksums.</param>
internal sealed record Inspected(int Version, bool HasChecksums);

/// <summary>Inspects a database before anything may write to it, through handles that can't write.</summary>
internal static class Inspection
{
    /// <summary>Refuses a database that isn't ours, is newer than we are, or is damaged as far as its structure tells.</summary>
    /// <param name="files">Its files, which must be there.</param>
    /// <param name="newest">The newest schema version we know.</param>
    /// <param name="isThorough">Whether all rows and indexes are read as well. Those of a file without checksums always are.</param>
    /// <exception cref="StorageException">It's refused.</exception>
    public static Inspected Require(DatabaseFiles files, int newest, bool isThorough)
    {
        var hasChecksums = HeaderCheck.Require(files);
        if (hasChecksums && PageScan.Find(files) is [var page, ..])
            throw Complaint.Damaged(files, Found(files, page));
        try
        {
            RequireLinks(files, hasChecksums);
            using var file = EngineFile.ForReading(files, hasChecksums);
            var version = LiteDbSchema.VersionOf(file.Database)
                ?? throw Complaint.Unusable(files, "it's a LiteDB database of another program");
            if (version > newest)
                throw Complaint.Newer(files, version, newest);
            if (version >= LiteDbSchema.FirstWithChecksums && !hasChecksums)
                throw new DamageException("page 0 has no checksum");
            if (isThorough || !hasChecksums)
                Verification.Require(file.Database, version == newest);
            return new Inspected(version, hasChecksums);
        }
        catch (Exception e) when (e is not StorageException && !Complaint.IsAboutAccess(e))
        {
            throw Complaint.Damaged(files, e is DamageException ? e.Message : $"a part of it can't be read ({e.Message})", e);
        }
    }

    // The log may replace some pages, and then the others don't fit.
    private static void RequireLinks(DatabaseFiles files, bool hasChecksums)
    {
        if (files.HasLog) return;
        using var pages = PageFile.DataForReading(files.Data, hasChecksums);
        IndexLinks.Require(pages, new Pace(rests: false, CancellationToken.None));
    }

    // Which row is on the page, if LiteDB can still tell.
    private static string Found(DatabaseFiles files, long page)
    {
        try
        {
            using var file = EngineFile.ForReading(files, hasChecksums: true);
            Verification.Require(file.Database, isCurrent: false);
        }
        catch (DamageException e)
        {
            return e.Message;
        }
        catch (Exception e) when (e is LiteDB.LiteException or InvalidOperationException)
        {
            // Then the page says it all.
        }

        return $"page {page} doesn't match its checksum";
    }
}
