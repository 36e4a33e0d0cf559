using System.Text.Json.Nodes;

namespace StudyGroup.Playground.LocalDiscord.Gateway;

/// <summary>
/// How many identifies are left today. See https://docs.discord.com/developers/events/gateway#session-start-limit-object.
/// </summary>
internal sealed class IdentifyBudget(TimeProvider wire, int perDay, TimeSpan pause)
{
    private long _dayStart = wire.GetTimestamp();
    private long? _last;
    private int _spent;

    public int Remaining
    {
        get => perDay - _spent;
        set => _spent = perDay - value;
    }

    private TimeSpan ResetAfter => TimeSpan.FromDays(1) - wire.GetElapsedTime(_dayStart);

    /// <summary>Uses one up.</summary>
    /// <returns>False if it came too soon after the previous one.</returns>
    public bool TrySpend()
    {
        Refill();
        _spent++;
        var isTooEarly = _last is { } last && wire.GetElapsedTime(last) < pause;
        _last = wire.GetTimestamp();
        return !isTooEarly;
    }

    public JsonObject ToJson()
    {
        Refill();
        return new JsonObject
        {
            ["total"] = perDay,
            ["remaining"] = Math.Max(Remaining, 0),
            ["reset_after"] = (long)ResetAfter.TotalMilliseconds,
            ["max_concurrency"] = 1,
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
