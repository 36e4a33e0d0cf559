using NodaTime;
using StudyGroup.Bot.Storage.LiteDb;
using StudyGroup.Bot.Storage.LiteDb.Files;

namespace StudyGroup.Bot.Storage;

/// <summary>The nightly copies of a database that's in use.</summary>
internal sealed class StoredCopies(LiteDbEngine database)
{
    /// <summary>Whether there's a copy of a night.</summary>
    public bool HasOf(LocalDate night) => File.Exists(database.Files.Copies.OfNight(night));

    /// <summary>Makes the copy of a night, reads it back whole, and deletes the oldest ones.</summary>
    /// <param name="night">The night, by its date.</param>
    /// <param name="keep">How many copies stay, this one included; at least 1.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="StorageException">
    /// It couldn't be made, or the database itself is damaged; then <see cref="StudyDatabase.Failed"/> says so, too.
    /// </exception>
    public async Task<string> MakeAsync(LocalDate night, int keep, CancellationToken cancel)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, database.Closing);
        using var pages = await database.FreezeAsync();
        try
        {
            var copy = await Task.Run(
                () => CopyWriting.OfPages(database.Files, pages, database.Files.Copies.OfNight(night), database.Version, either.Token),
                either.Token);
            database.Files.Copies.KeepNewest(keep);
            return copy;
        }
        catch (Exception e) when (Complaint.IsAboutAccess(e))
        {
            throw Complaint.NotCopied(database.Files, e.Message, e);
        }
        catch (StorageException e)
        {
            // Is the copy damaged, or the database?
            await Task.Run(() => database.Check(pages), either.Token);
            throw database.Failed.IsCompleted ? await database.Failed : Complaint.NotCopied(database.Files, e.Reason, e);
        }
    }
}
