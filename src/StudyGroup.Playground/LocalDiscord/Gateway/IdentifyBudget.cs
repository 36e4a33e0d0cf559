using System.Text.Json.Nodes;

namespace StudyGroup.Playground.LocalDiscord.Gateway;

/// <summary>
/// How many identifies are left today, and when the last one of each rate limit key was. See
/// https://docs.discord.com/developers/events/gateway#session-start-limit-object.
/// </summary>
internal sealed class IdentifyBudget(TimeProvider wire, int perDay, TimeSpan pause, int maxConcurrency)
{
    private long _dayStart = wire.GetTimestamp();
    private readonly Dictionary<int, long> _last = [];
    private int _spent;

    public int Remaining
    {
        get => perDay - _spent;
        set => _spent = perDay - value;
    }

    private TimeSpan ResetAfter => TimeSpan.FromDays(1) - wire.GetElapsedTime(_dayStart);

    /// <summary>Uses one up.</summary>
    /// <returns>False if it came too soon after the previous one with the same key, or if none was left.</returns>
    public bool TrySpend(int shard)
    {
        Refill();
        _spent++;
        var key = shard % maxConcurrency;
        var isTooEarly = _last.TryGetValue(key, out var last) && wire.GetElapsedTime(last) < pause;
        _last[key] = wire.GetTimestamp();
        return !isTooEarly && _spent <= perDay;
    }

    public JsonObject ToJson()
    {
        Refill();
        return new JsonObject
        {
            ["total"] = perDay,
            ["remaining"] = Math.Max(Remaining, 0),
            ["reset_after"] = (long)ResetAfter.TotalMilliseconds,
            ["max_concurrency"] = maxConcurrency,
        };
    }

    private void Refill()
    {
        if (ResetAfter > TimeSpan.Zero)
            return;
        _dayStart = wire.GetTimestamp();
        _spent = 0;
    }
}
