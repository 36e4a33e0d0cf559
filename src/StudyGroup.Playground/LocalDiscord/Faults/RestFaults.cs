namespace StudyGroup.Playground.LocalDiscord.Faults;

/// <summary>Faults of the HTTP API, armed on request.</summary>
public sealed class RestFaults
{
    private readonly Lock _gate = new();
    private readonly List<ArmedFault> _armed = [];

    internal RestFaults()
    {
    }

    /// <summary>Makes the next matching requests fail. Faults are met in the order they were armed.</summary>
    /// <param name="method">An HTTP method, or * for any.</param>
    /// <param name="pattern">A path below <c>/api/v10</c> in which * stands for one segment: <c>/channels/*/messages</c>.</param>
    /// <param name="times">How many requests it applies to.</param>
    public ArmedFault On(string method, string pattern, Fault fault, int times = 1)
    {
        var armed = new ArmedFault(method, pattern, fault, times);
        lock (_gate)
            _armed.Add(armed);
        return armed;
    }

    /// <summary>Disarms all faults and releases held requests.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            foreach (var armed in _armed)
            {
                armed.Disarm();
                armed.Release();
            }

            _armed.Clear();
        }
    }

    internal ArmedFault? Take(string method, string path)
    {
        lock (_gate)
            return _armed.Find(armed => armed.TryTake(method, path));
    }
}
