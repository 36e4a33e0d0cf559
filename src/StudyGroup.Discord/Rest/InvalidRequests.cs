using Microsoft.Extensions.Logging;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Rest;

/// <summary>
/// Counts the answers that get an IP address banned: 10,000 of 401, 403 and 429 within 10 min.
/// See https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans.
/// </summary>
internal sealed class InvalidRequests(TimeProvider clock, ILogger log)
{
    private const int WarnAt = 500;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private readonly Lock _lock = new();
    private readonly Queue<TimeSpan> _seen = new();

    public void Count(int status)
    {
        if (status is not (401 or 403 or 429))
            return;

        lock (_lock)
        {
            var now = clock.Elapsed();
            while (_seen.TryPeek(out var oldest) && now - oldest >= Window)
                _seen.Dequeue();
            _seen.Enqueue(now);
            if (_seen.Count < WarnAt)
                return;

            // Start over, to warn at most once for every 500.
            _seen.Clear();
        }

        log.LogWarning("Discord refused {Count} requests within 10 minutes. At 10,000 it blocks this IP address for a while.", WarnAt);
    }
}
