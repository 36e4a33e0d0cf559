using System.Threading.Channels;
using StudyGroup.Core.Features.Import.Parsing;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Import;

/// <summary>
/// Reads schedules: one at a time per group and a few at a time overall, so that nobody's files keep others waiting. The last few results
/// are cached: a preview, its pages and its confirmation need the same one.
/// </summary>
internal sealed class ScheduleReadingCache
{
    private const int AtOnce = 2;
    private const int Kept = 16;

    // A full channel makes the next one wait. Groups that share one wait for each other, which does no harm.
    private readonly Channel<GroupId>[] _groups = [.. Enumerable.Range(0, 64).Select(_ => Channel.CreateBounded<GroupId>(1))];
    private readonly Channel<GroupId> _all = Channel.CreateBounded<GroupId>(AtOnce);
    private readonly Lock _lock = new();
    private readonly LinkedList<(string Text, string Answers, WrittenSchedule Schedule)> _kept = [];
    private int _made;

    /// <summary>How many texts were actually read, not counting cache hits.</summary>
    public int Made => _made;

    /// <summary>Reads texts when it's the group's turn.</summary>
    /// <param name="texts">The texts, without duplicates.</param>
    /// <param name="answers">The columns that were chosen as meeting dates, and the chosen series: one key per line.</param>
    public async Task<IReadOnlyDictionary<string, WrittenSchedule>> ReadAsync(GroupId group, IEnumerable<string> texts, string answers = "")
    {
        var own = _groups[(int)(group.Value % (ulong)_groups.Length)];
        await own.Writer.WriteAsync(group);
        await _all.Writer.WriteAsync(group);
        try
        {
            return texts.ToDictionary(text => text, text => Read(text, answers));
        }
        finally
        {
            _all.Reader.TryRead(out _);
            own.Reader.TryRead(out _);
        }
    }

    /// <summary>Reads a text right away, unless it's cached.</summary>
    /// <param name="answers">The columns that were chosen as meeting dates, and the chosen series: one key per line.</param>
    public WrittenSchedule Read(string text, string answers = "")
    {
        if (Find(text, answers) is { } known) return known;
        Interlocked.Increment(ref _made);
        var schedule = ScheduleReader.Read(text, answers.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        lock (_lock)
        {
            _kept.AddFirst((text, answers, schedule));
            if (_kept.Count > Kept) _kept.RemoveLast();
        }

        return schedule;
    }

    private WrittenSchedule? Find(string text, string answers)
    {
        lock (_lock)
        {
            for (var node = _kept.First; node is not null; node = node.Next)
            {
                if (node.Value.Text != text || node.Value.Answers != answers) continue;
                _kept.Remove(node);
                _kept.AddFirst(node);
                return node.Value.Schedule;
            }
        }

        return null;
    }
}
