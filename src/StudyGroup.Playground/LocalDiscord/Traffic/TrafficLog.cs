using System.Text;
using System.Text.Json;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Traffic;

/// <summary>Everything that went over the wire, oldest first: the last 50,000 entries, without tokens.</summary>
public sealed class TrafficLog
{
    private const int Kept = 50_000;

    private readonly Lock _gate = new();
    private readonly Queue<TrafficEntry> _entries = new();
    private readonly Waiters<TrafficEntry> _waiters = new();
    private readonly TimeProvider _clock;
    private int _next;

    internal TrafficLog(TimeProvider clock) => _clock = clock;

    /// <summary>How many entries there have been; the next one's number.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _next;
        }
    }

    /// <summary>The entries from number <paramref name="from"/> on.</summary>
    public IReadOnlyList<TrafficEntry> Entries(int from = 0)
    {
        lock (_gate)
            return [.. _entries.Where(entry => entry.Number >= from)];
    }

    /// <summary>The requests with this method and this end of their path, from number <paramref name="from"/> on.</summary>
    public IReadOnlyList<TrafficEntry> Requests(string method, string pathEnd, int from = 0) =>
        [.. Entries(from).Where(entry => entry.IsRequest(method, pathEnd))];

    /// <summary>The first entry from number <paramref name="from"/> on, existing or future, that matches the predicate.</summary>
    public Task<TrafficEntry> WaitForAsync(Func<TrafficEntry, bool> predicate, CancellationToken cancel, int from = 0)
    {
        lock (_gate)
            return _waiters.WaitAsync(_entries, entry => entry.Number >= from && predicate(entry), cancel);
    }

    internal void Add(TrafficKind kind, string what) => Add(new TrafficEntry(0, default, kind, what));

    internal void AddFrame(TrafficKind kind, ReadOnlySpan<byte> payload) =>
        Add(new TrafficEntry(0, default, kind, NameOf(payload), Body: Secrets.Hide(Encoding.UTF8.GetString(payload))));

    internal void Add(TrafficEntry entry)
    {
        lock (_gate)
        {
            entry = entry with { Number = _next++, At = _clock.GetUtcNow() };
            _entries.Enqueue(entry);
            if (_entries.Count > Kept)
                _entries.Dequeue();
            _waiters.Offer(entry);
        }
    }

    private static string NameOf(ReadOnlySpan<byte> payload)
    {
        try
        {
            var frame = JsonElement.Parse(payload);
            if (frame.TryGetProperty("t", out var name) && name.ValueKind == JsonValueKind.String)
                return name.GetString()!;
            return frame.TryGetProperty("op", out var op) ? $"op {op}" : "no op";
        }
        catch (JsonException)
        {
            return "no JSON";
        }
    }
}
