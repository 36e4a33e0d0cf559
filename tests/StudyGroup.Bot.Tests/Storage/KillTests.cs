using System.Globalization;
using StudyGroup.StoreWriter;
using Xunit;

namespace StudyGroup.Bot.Tests.Storage;

public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _copy = new();

    public void Dispose()
    {
        _folder.Dispose();
        _copy.Dispose();
    }

    // STUDYGROUP_KILL_ROUNDS sets how many rounds; STUDYGROUP_KILL_SEED repeats a choice of moments.
    [Fact]
    public async Task Whatever_was_acknowledged_is_there_after_a_kill_at_any_moment()
    {
        var rounds = Setting("STUDYGROUP_KILL_ROUNDS") ?? 25;
        var seed = Setting("STUDYGROUP_KILL_SEED") ?? Random.Shared.Next();
        var random = new Random(seed);
        var all = new Acknowledgements();
        output.WriteLine($"seed {seed}");
        for (var round = 1; round <= rounds; round++)
        {
            var acknowledged = new Acknowledgements();
            var lines = round % 4 == 1
                ? KilledWhileOpeningAsync(round, TimeSpan.FromMilliseconds(random.Next(250)))
                : KilledAfterAsync(round, random.Next(1, 80));
            await foreach (var line in lines)
            {
                acknowledged.Add(line);
                all.Add(line);
            }

            CopyWithLog();
            using var database = _copy.Open(Workload.NextMoment);
            await acknowledged.AssertInAsync(database);
        }

        using var last = _folder.Open(Workload.NextMoment);
        await all.AssertInAsync(last);
        output.WriteLine($"{all.Count} acknowledged writes in {rounds} rounds");
        Assert.InRange(all.Count, rounds, int.MaxValue);
    }

    private async IAsyncEnumerable<string> KilledAfterAsync(int round, int acknowledged)
    {
        using var writer = new StoreWriterProcess(_folder.DatabasePath, round);
        var lines = 0;
        await foreach (var line in writer.Lines)
        {
            yield return line;
            if (++lines == acknowledged + 2) // It says first that it opens, and that it is open.
                writer.Kill();
        }

        await AssertWasKilledAsync(writer);
    }

    // The file is made in the first round; in the others what the round before left in the log is folded in.
    private async IAsyncEnumerable<string> KilledWhileOpeningAsync(int round, TimeSpan after)
    {
        using var writer = new StoreWriterProcess(_folder.DatabasePath, round);
        await using var lines = writer.Lines.GetAsyncEnumerator();
        await lines.MoveNextAsync();
#pragma warning disable RS0030 // Another process opens in real time, and gives no sign between beginning and end.
        await Task.Delay(after, TimeProvider.System);
#pragma warning restore RS0030
        writer.Kill();
        while (await lines.MoveNextAsync())
            yield return lines.Current;
        await AssertWasKilledAsync(writer);
    }

    private static async Task AssertWasKilledAsync(StoreWriterProcess writer)
    {
        Assert.NotEqual(0, await writer.ExitCodeAsync());
        Assert.Equal("", writer.Errors.Trim());
    }

    // A copy is looked at, so that the next round opens what the kill left and not what we tidied.
    private void CopyWithLog()
    {
        File.Delete(_copy.LogPath);
        File.Delete(_copy.DatabasePath);
        foreach (var (from, to) in new[] { (_folder.DatabasePath, _copy.DatabasePath), (_folder.LogPath, _copy.LogPath) })
        {
            if (File.Exists(from))
                File.Copy(from, to);
        }
    }

    private static int? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
