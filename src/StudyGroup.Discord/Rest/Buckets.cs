namespace StudyGroup.Discord.Rest;

/// <summary>
/// The rate limits, by name and by channel, server or interaction. A route gets one of its own until an answer reveals the name of its
/// limit. Limits not used for a while are forgotten to keep the table small. See
/// https://docs.discord.com/developers/topics/rate-limits#rate-limits.
/// </summary>
internal sealed class Buckets
{
    private const int MinSweepSize = 1_000;
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(15);
    private readonly Lock _lock = new();
    private readonly Dictionary<(HttpMethod, string Template), string> _names = [];
    private readonly Dictionary<(string Name, string Major), Bucket> _buckets = [];
    private readonly Dictionary<(HttpMethod, string Template, string Major), TimeSpan> _blocked = [];
    private int _sweepAt = MinSweepSize;

    /// <summary>The number of known limits.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _buckets.Count;
        }
    }

    /// <summary>The limit the route is subject to, as far as known.</summary>
    public Bucket Of(Route route, TimeSpan now)
    {
        lock (_lock)
        {
            var key = (_names.GetValueOrDefault((route.Method, route.Template)) ?? route.ToString(), route.Major);
            if (!_buckets.TryGetValue(key, out var bucket))
            {
                Sweep(now);
                _buckets[key] = bucket = new Bucket();
            }

            bucket.UsedAt = now;
            return bucket;
        }
    }

    /// <summary>An answer revealed the name of the route's limit.</summary>
    public void Name(Route route, string name)
    {
        lock (_lock)
            _names[(route.Method, route.Template)] = name;
    }

    /// <summary>How long a 429 still blocks the route.</summary>
    public TimeSpan Blocked(Route route, TimeSpan now)
    {
        lock (_lock)
        {
            var isBlocked = _blocked.TryGetValue((route.Method, route.Template, route.Major), out var until) && until > now;
            return isBlocked ? until - now : TimeSpan.Zero;
        }
    }

    /// <summary>A 429 blocks the route.</summary>
    public void Block(Route route, TimeSpan until)
    {
        lock (_lock)
        {
            var key = (route.Method, route.Template, route.Major);
            _blocked[key] = _blocked.TryGetValue(key, out var known) && known > until ? known : until;
        }
    }

    private void Sweep(TimeSpan now)
    {
        if (_buckets.Count < _sweepAt)
            return;

        foreach (var (key, bucket) in _buckets)
        {
            if (now - bucket.UsedAt > Idle && bucket.Turn.CurrentCount == 1)
                _buckets.Remove(key);
        }

        foreach (var (key, until) in _blocked)
        {
            if (until <= now)
                _blocked.Remove(key);
        }

        // If most are in use, sweeping again for every new one would only cost time.
        _sweepAt = Math.Max(MinSweepSize, _buckets.Count * 2);
    }
}
