namespace StudyGroup.Discord.Gateway;

/// <summary>
/// How many payloads one connection may send: Discord closes it (4008) after 120 within 60 s. A sliding log, which reserves a few for what
/// must be sent (scheduled heartbeats, IDENTIFY, RESUME). See https://docs.discord.com/developers/events/gateway#rate-limiting.
/// </summary>
internal sealed class SendLimit
{
    private const int Max = 118;
    private const int Reserve = 8;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);
    private readonly Queue<TimeSpan> _sent = new();

    /// <summary>Whether a payload may be sent now. If so, counts it.</summary>
    public bool TryTake(TimeSpan now, bool urgent)
    {
        while (_sent.TryPeek(out var oldest) && now - oldest >= Window)
            _sent.Dequeue();
        if (_sent.Count >= (urgent ? Max : Max - Reserve))
            return false;

        _sent.Enqueue(now);
        return true;
    }
}
