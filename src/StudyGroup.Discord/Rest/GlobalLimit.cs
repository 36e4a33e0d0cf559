namespace StudyGroup.Discord.Rest;

/// <summary>
/// What holds for all of the bot's requests: 50 a second, of which 45 are used, counted over 1.1 s because the way to Discord shifts them
/// (a sliding log), and the pauses that a global 429 or Cloudflare asks for. Interaction answers are not counted.
/// See https://docs.discord.com/developers/topics/rate-limits#global-rate-limit.
/// </summary>
internal sealed class GlobalLimit
{
    private const int Most = 45;
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(1_100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);
    private readonly Lock _lock = new();
    private readonly Queue<TimeSpan> _sent = new(Most);
    private TimeSpan _pausedUntil;
    private TimeSpan _addressPausedUntil;
    private int _addressPauses;

    /// <summary>Zero, and the request counts; or how long to wait before asking again.</summary>
    /// <param name="now">By the wire's clock.</param>
    /// <param name="counts">Whether the request is one of the 50; one that is not waits for Cloudflare alone.</param>
    public TimeSpan Take(TimeSpan now, bool counts)
    {
        lock (_lock)
        {
            if (_addressPausedUntil > now)
                return _addressPausedUntil - now;
            if (!counts)
                return TimeSpan.Zero;
            if (_pausedUntil > now)
                return _pausedUntil - now;

            if (_sent.Count == Most)
            {
                if (_sent.Peek() + Window > now)
                    return _sent.Peek() + Window - now;
                _sent.Dequeue();
            }

            _sent.Enqueue(now);
            return TimeSpan.Zero;
        }
    }

    /// <summary>A global 429.</summary>
    public void Pause(TimeSpan until)
    {
        lock (_lock)
            _pausedUntil = until > _pausedUntil ? until : _pausedUntil;
    }

    /// <summary>Cloudflare's 429: each in a row doubles the pause.</summary>
    /// <returns>How long nothing is sent.</returns>
    public TimeSpan PauseAddress(TimeSpan now, TimeSpan wait)
    {
        lock (_lock)
        {
            // Those that were under way together are one.
            if (_addressPausedUntil <= now)
                _addressPauses++;
            var grown = wait * Math.Pow(2, Math.Min(_addressPauses - 1, 8));
            var pause = grown < LongestPause ? grown : wait > LongestPause ? wait : LongestPause;
            _addressPausedUntil = now + pause > _addressPausedUntil ? now + pause : _addressPausedUntil;
            return pause;
        }
    }

    /// <summary>Discord itself answered: Cloudflare lets us through.</summary>
    public void Reached()
    {
        lock (_lock)
            _addressPauses = 0;
    }
}
