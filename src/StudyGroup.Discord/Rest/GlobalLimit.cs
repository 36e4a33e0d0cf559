namespace StudyGroup.Discord.Rest;

/// <summary>
/// The limits for all of the bot's requests together: 50 per second, and the pauses that a global 429 or Cloudflare asks for. Uses at most
/// 49 requests in any second. The first few go at once, and the others at even distances: they may bunch up on their way, and a burst
/// at the end of one second would meet the burst of the next. Answers to interactions don't count.
/// See https://docs.discord.com/developers/topics/rate-limits#global-rate-limit.
/// </summary>
/// <param name="share">See <see cref="DiscordOptions.RequestShare"/>.</param>
internal sealed class GlobalLimit(Func<double> share)
{
    private const int MaxRequests = 49;
    private const int AtOnce = 15;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MaxPause = TimeSpan.FromMinutes(15);
    private readonly Lock _lock = new();
    private readonly Queue<TimeSpan> _sent = new(MaxRequests);
    private TimeSpan _nextAt;
    private TimeSpan _pausedUntil;
    private TimeSpan _addressPausedUntil;
    private int _addressPauses;

    /// <summary>Returns zero and counts the request, or returns how long to wait before asking again.</summary>
    /// <param name="counts">Whether the request counts towards the 50. If not, it waits only for Cloudflare.</param>
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

            // At least one, so that a small share doesn't stop everything.
            var max = Math.Max(1, (int)(MaxRequests * share()));
            var atOnce = Math.Max(1, AtOnce * max / MaxRequests);
            var distance = Window / max;
            while (_sent.TryPeek(out var oldest) && oldest + Window <= now)
                _sent.Dequeue();
            if (_sent.Count >= max)
                return _sent.Peek() + Window - now;
            if (_sent.Count >= atOnce && _nextAt > now)
                return _nextAt - now;

            // By the schedule and not by the clock: whoever waits is woken a little late each time.
            var slot = _nextAt > now - distance ? _nextAt : now;
            _nextAt = (_sent.Count < atOnce ? now : slot) + distance;
            _sent.Enqueue(now);
            return TimeSpan.Zero;
        }
    }

    /// <summary>A global 429 arrived.</summary>
    public void Pause(TimeSpan until)
    {
        lock (_lock)
            _pausedUntil = until > _pausedUntil ? until : _pausedUntil;
    }

    /// <summary>A 429 from Cloudflare arrived. The pause doubles with each in a row.</summary>
    /// <returns>How long nothing will be sent.</returns>
    public TimeSpan PauseAddress(TimeSpan now, TimeSpan wait)
    {
        lock (_lock)
        {
            // Those for requests sent at the same time count as one.
            if (_addressPausedUntil <= now)
                _addressPauses++;
            var grown = wait * Math.Pow(2, Math.Min(_addressPauses - 1, 8));
            var pause = grown < MaxPause ? grown : wait > MaxPause ? wait : MaxPause;
            _addressPausedUntil = now + pause > _addressPausedUntil ? now + pause : _addressPausedUntil;
            return pause;
        }
    }

    /// <summary>Discord itself answered, so Cloudflare let the request through.</summary>
    public void Reached()
    {
        lock (_lock)
            _addressPauses = 0;
    }
}
