namespace StudyGroup.Discord.Gateway;

/// <summary>
/// How many payloads one connection may send: Discord closes it (4008) after 120 within 60 s, counting everything.
/// A sliding log: a payload counts until it is 60 s old. Some are kept for what must go out (scheduled beats, IDENTIFY, RESUME).
/// See https://docs.discord.com/developers/events/gateway#rate-limiting.
/// </summary>
internal sealed class SendLimit
{
    private const int Most = 118;
    private const int Reserve = 8;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);
    private readonly Queue<TimeSpan> _sent = new();

    /// <summary>Whether a payload may be sent now; if so, it counts.</summary>
    public bool TryTake(TimeSpan now, bool urgent)
    {
        while (_sent.TryPeek(out var oldest) && now - oldest >= Window)
            _sent.Dequeue();
        if (_sent.Count >= (urgent ? Most : Most - Reserve))
            return false;

        _sent.Enqueue(now);
        return true;
    }
}
