namespace StudyGroup.Discord.Rest;

/// <summary>
/// The limits by name and channel, server or interaction. A route whose limit's name has not been told yet has one of its own.
/// What has not been used for long is forgotten, so that the table stays small.
/// See https://docs.discord.com/developers/topics/rate-limits#rate-limits.
/// </summary>
internal sealed class Buckets
{
    private const int Many = 1_000;
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(15);
    private readonly Lock _lock = new();
    private readonly Dictionary<(HttpMethod, string Template), string> _names = [];
    private readonly Dictionary<(string Name, string Major), Bucket> _buckets = [];
    private readonly Dictionary<(HttpMethod, string Template, string Major), TimeSpan> _blocked = [];
    private int _sweepAt = Many;

    /// <summary>How many limits are known.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _buckets.Count;
        }
    }

    /// <summary>The limit that the route is under, as far as is known.</summary>
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

    /// <summary>An answer told the name of the route's limit.</summary>
    public void Name(Route route, string name)
    {
        lock (_lock)
            _names[(route.Method, route.Template)] = name;
    }

    /// <summary>How long a 429 still stops the route.</summary>
    public TimeSpan Blocked(Route route, TimeSpan now)
    {
        lock (_lock)
            return _blocked.TryGetValue((route.Method, route.Template, route.Major), out var until) && until > now ? until - now : TimeSpan.Zero;
    }

    /// <summary>A 429 stops the route.</summary>
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

        // If all are in use, looking again at every new one would only cost time.
        _sweepAt = Math.Max(Many, _buckets.Count * 2);
    }
}
