namespace StudyGroup.Playground.LocalDiscord.Faults;

/// <summary>A fault that waits for matching requests.</summary>
public sealed class ArmedFault
{
    private readonly string _method;
    private readonly string[] _pattern;
    private readonly TaskCompletionSource _hit = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal ArmedFault(string method, string pattern, Fault fault, int times)
    {
        _method = method;
        _pattern = Split(pattern);
        Fault = fault;
        Left = times;
    }

    /// <summary>How many more requests it applies to.</summary>
    public int Left { get; private set; }

    /// <summary>Completes at its first request.</summary>
    public Task Hit => _hit.Task;

    internal Fault Fault { get; }

    internal Task Released => _released.Task;

    /// <summary>Releases the requests it holds, and all later ones.</summary>
    public void Release() => _released.TrySetResult();

    internal bool TryTake(string method, string path)
    {
        if (Left == 0 || (_method != "*" && _method != method) || !Matches(Split(path)))
            return false;
        Left--;
        _hit.TrySetResult();
        return true;
    }

    internal void Disarm() => Left = 0;

    private bool Matches(string[] path) =>
        path.Length == _pattern.Length && path.Zip(_pattern).All(pair => pair.Second == "*" || pair.First == pair.Second);

    private static string[] Split(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
