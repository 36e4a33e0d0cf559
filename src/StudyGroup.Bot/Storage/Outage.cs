using StudyGroup.Core.Domain.Stores;

namespace StudyGroup.Bot.Storage;

/// <summary>
/// What background work does while the database can't be reached: it waits, and does the same again. Work for groups that another process
/// has taken is left to that process.
/// </summary>
internal static class Outage
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Does something, again and again until the database is available.</summary>
    /// <param name="work">Goes by what's in the database, so it can be repeated.</param>
    /// <param name="wire">The wire's clock.</param>
    public static async Task WaitOutAsync(Func<Task> work, TimeProvider wire, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                await work();
                return;
            }
            catch (ShardLostException)
            {
                return;
            }
            catch (StorageUnavailableException)
            {
                await Task.Delay(Pause, wire, cancel);
            }
        }
    }
}
