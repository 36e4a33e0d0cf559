using Microsoft.Extensions.Logging;
using StudyGroup.Core.Domain.Stores;

namespace StudyGroup.Bot.Storage.Postgres;

/// <summary>Logs when the server can't be reached and when it's back, once each, however much fails in between.</summary>
internal sealed class Availability(ILogger log)
{
    private int _isOut;

    /// <summary>Something has worked.</summary>
    public void Works()
    {
        if (Volatile.Read(ref _isOut) == 1 && Interlocked.Exchange(ref _isOut, 0) == 1) log.LogInformation("PostgreSQL is back.");
    }

    /// <summary>Something has failed because the server isn't available.</summary>
    /// <returns>What the caller is told.</returns>
    public StorageUnavailableException Fails(Exception cause, bool mayBeDone = false)
    {
        var reason = PostgresComplaint.Reason(cause);
        if (Interlocked.Exchange(ref _isOut, 1) == 0)
            log.LogWarning(
                "PostgreSQL isn't available ({Reason}). Until it's back, nobody can change anything and nothing is posted.", reason);
        return new StorageUnavailableException($"PostgreSQL isn't available: {reason}", mayBeDone, cause);
    }
}
