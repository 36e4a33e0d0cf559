namespace StudyGroup.Playground.LocalDiscord.Faults;

/// <summary>What goes wrong with requests, where it was asked for.</summary>
public sealed class RestFaults
{
    private readonly Lock _gate = new();
    private readonly List<ArmedFault> _armed = [];

    internal RestFaults()
    {
    }

    /// <summary>Makes the next requests of a kind fail. What was armed first is met first.</summary>
    /// <param name="method">An HTTP method, or * for any.</param>
    /// <param name="pattern">A path below <c>/api/v10</c>, in which * stands for one segment: <c>/channels/*/messages</c>.</param>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="times">For how many requests.</param>
    public ArmedFault On(string method, string pattern, Fault fault, int times = 1)
    {
        var armed = new ArmedFault(method, pattern, fault, times);
        lock (_gate)
            _armed.Add(armed);
        return armed;
    }

    /// <summary>Forgets all that was asked for, and lets go of what is held.</summary>
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
