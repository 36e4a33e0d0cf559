using StudyGroup.Bot.Storage.LiteDb.Files;
using StudyGroup.Bot.Storage.Postgres;
using StudyGroup.Bot.Storage.Rows;

namespace StudyGroup.Bot.Storage.Copying;

/// <summary>Copies a whole database into an empty one, and compares the two.</summary>
internal static class DatabaseCopy
{
    /// <summary>Copies a database that nobody is using to an empty one, and compares the two.</summary>
    /// <param name="server">The database; null if it's a file.</param>
    /// <param name="path">The file, if it's one.</param>
    /// <param name="toServer">Where it's copied to; null if that's a file.</param>
    /// <param name="toPath">The file that it's copied to.</param>
    /// <returns>How many documents were copied, by collection.</returns>
    /// <exception cref="StorageException">It can't be copied. The database is unchanged, and nothing is left at the target.</exception>
    public static IReadOnlyList<(string Collection, long Count)> Run(
        PostgresConnection? server, string path, PostgresConnection? toServer, string? toPath)
    {
        try
        {
            using ICopySource source = server is null ? LiteDbSource.Open(new DatabaseFiles(path)) : PostgresCopy.From(server);
            using ICopyTarget target = toServer is null ? LiteDbTarget.Create(new DatabaseFiles(toPath!)) : PostgresCopy.To(toServer);
            return Run(source, target);
        }
        catch (DamageException damage)
        {
            throw new StorageException($"The database is damaged: {damage.Message}. It's unchanged, and nothing was copied.", damage);
        }
        catch (Exception e) when (PostgresTrouble.IsUnavailable(e))
        {
            throw new StorageException(
                $"The database couldn't be copied: {PostgresComplaint.Reason(e)}. It's unchanged, and nothing was copied. Try again.", e);
        }
    }

    /// <summary>Copies everything that is about groups, and completes the target if it's the same as the source.</summary>
    /// <returns>How many documents were copied, by collection.</returns>
    /// <exception cref="StorageException">The copy differs from the source; there's nothing in the target.</exception>
    private static List<(string Collection, long Count)> Run(ICopySource source, ICopyTarget target)
    {
        List<(string, long)> copied = [];
        foreach (var collection in Schema.Records)
        {
            target.Add(collection, source.Documents.Collection(collection).All());
            if (Schema.WithIds.Contains(collection)) target.SetLastId(collection, source.LastId(collection));
        }

        foreach (var collection in Schema.Records)
        {
            var (was, became) = (Summary(source, collection), Summary(target, collection));
            if (was != became)
            {
                throw new StorageException(
                    $"The copy isn't the same as {source.Name}: {collection} has {was.Count:N0} rows there and {became.Count:N0} in the "
                    + $"copy, with the sums of checksums {was.Sum:x16} and {became.Sum:x16}. Nothing was kept of the copy, "
                    + $"and {source.Name} is unchanged. Report this.");
            }

            copied.Add((collection, was.Count));
        }

        target.Complete();
        return copied;
    }

    // Each checksum covers the key and everything else, so the sum tells whether all rows are the same, in whatever order they're read.
    private static (long Count, ulong Sum, long LastId) Summary(ICopySource of, string collection)
    {
        var (count, sum) = (0L, 0UL);
        foreach (var row in of.Documents.Collection(collection).All())
        {
            count++;
            sum = unchecked(sum + (ulong)RowChecksum.Of(row));
        }

        return (count, sum, Schema.WithIds.Contains(collection) ? of.LastId(collection) : 0);
    }
}
