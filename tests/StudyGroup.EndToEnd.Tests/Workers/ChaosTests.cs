using System.Collections.Concurrent;
using System.Globalization;
using StudyGroup.Bot.Lifetime;

namespace StudyGroup.EndToEnd.Tests.Workers;

/// <summary>
/// Random workers of three are killed while members add points and reminders come due. <c>STUDYGROUP_CHAOS_ROUNDS</c> is the number of
/// kills; the figures for docs/performance.md are in the test's output.
/// </summary>
public sealed class ChaosTests
{
    private const int Shards = 3;
    private const int GroupsPerShard = 2;

    private static readonly int Rounds = int.TryParse(
        Environment.GetEnvironmentVariable("STUDYGROUP_CHAOS_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds)
        ? rounds : 2;

    [Fact]
    public async Task Random_workers_are_killed_and_nothing_is_lost_doubled_or_missing()
    {
        await using var stage = await WorkerStage.CreateAsync(
            Shards, groupsPerShard: GroupsPerShard, patience: TimeSpan.FromMinutes(3) + (Rounds * TimeSpan.FromMinutes(1)));
        for (var worker = 0; worker < 3; worker++) stage.StartProcess();
        await stage.UntilConnectedAsync();
        await stage.SettledAndSharedAsync(workers: 3);
        using var enough = new CancellationTokenSource();
        var members = stage.Groups.Select((group, index) => new ChaosMember(stage, group, $"group {index}")).ToList();
        var organizers = stage.Groups.Select(group => new ChaosOrganizer(stage, group)).ToList();
        Task[] busy = [.. members.Select(m => m.RunAsync(enough.Token)), .. organizers.Select(o => o.RunAsync(enough.Token))];

        var failovers = new List<TimeSpan>();
        for (var round = 0; round < Rounds; round++)
        {
            failovers.Add(await KillOneAsync(stage, members));
            Say($"Kill {round + 1}: answered again after {failovers[^1].TotalSeconds:0.0} s");
        }

        await enough.CancelAsync();
        await Task.WhenAll(busy);

        var acknowledged = members.SelectMany(m => m.Acknowledged).ToList();
        var stored = (await stage.ListAsync("""SELECT doc->>'Text' FROM "points" """)).CountBy(text => text).ToDictionary();
        var posted = PostedIn(stage);
        var figures = $"{Rounds} kills; {acknowledged.Count} acknowledged points, "
            + $"{acknowledged.Count(text => stored.GetValueOrDefault(text) == 0)} lost, {stored.Count(text => text.Value > 1)} doubled; "
            + $"{organizers.Sum(o => o.Reminders.Count)} reminders, {organizers.Sum(o => o.Missing)} missing; {posted.Count} posts, "
            + $"{posted.Count(post => post.Value.Count > 1)} doubled; failover median {Median(failovers).TotalSeconds:0.0} s, "
            + $"worst {failovers.Max().TotalSeconds:0.0} s; reminders at most "
            + $"{organizers.SelectMany(o => o.Reminders).Max().TotalSeconds:0.0} s after they were due";
        Say(figures);

        Assert.All(acknowledged, text => Assert.Equal(1, stored.GetValueOrDefault(text)));
        Assert.All(stored, text => Assert.Equal(1, text.Value));
        Assert.All(posted, post => Assert.Single(post.Value));
        Assert.Equal(0, organizers.Sum(o => o.Missing));
        Assert.Empty(await stage.ListAsync(
            """SELECT DISTINCT doc->>'State' FROM "posts" WHERE doc->>'State' NOT IN ('Posted', 'Skipped', 'Waiting', 'Claimed')"""));
    }

    internal static void Say(string line) => TestContext.Current.TestOutputHelper!.WriteLine(line);

    // How long until members of all its groups were answered again.
    private static async Task<TimeSpan> KillOneAsync(WorkerStage stage, IReadOnlyList<ChaosMember> members)
    {
        var shard = Random.Shared.Next(Shards);
        var victim = await stage.ProcessOfAsync(shard);
        var killed = Clocks.System.GetTimestamp();
        await victim.KillAsync(stage.Cancel);
        await Task.WhenAll(members.Where(m => m.Group.Guild.ShardOf(Shards) == shard).Select(m => m.AnsweredSinceAsync(killed)));
        var took = Clocks.System.GetElapsedTime(killed);
        stage.StartProcess();
        await stage.SettledAndSharedAsync(workers: 3);
        return took;
    }

    // The messages that came of each nonce, which is a post's own.
    private static Dictionary<string, HashSet<string>> PostedIn(WorkerStage stage) => stage.Discord.Log
        .Requests("POST", "/messages").Where(request => request.Status == 200)
        .Select(request => (Nonce: Field(request.Body, "nonce"), Message: Field(request.Answer, "id")))
        .Where(post => post.Nonce is not null)
        .GroupBy(post => post.Nonce!, post => post.Message!)
        .ToDictionary(posts => posts.Key, posts => posts.ToHashSet());

    private static string? Field(string json, string name)
    {
        try
        {
            return System.Text.Json.JsonElement.Parse(json).TryGetProperty(name, out var value) ? value.ToString() : null;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static TimeSpan Median(IEnumerable<TimeSpan> times) =>
        times.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : default;
}

/// <summary>Looks at the next seminar again and again, and adds a point now and then: a group may have 500.</summary>
internal sealed class ChaosMember(WorkerStage stage, WorkerGroup group, string name)
{
    private const int LooksPerPoint = 12;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly Lock _gate = new();
    private TaskCompletionSource _answered = New();
    private long _lastSent;

    public WorkerGroup Group => group;

    public ConcurrentQueue<string> Acknowledged { get; } = new();

    public async Task RunAsync(CancellationToken enough)
    {
        for (var i = 0; !enough.IsCancellationRequested; i++)
        {
            var sent = Clocks.System.GetTimestamp();
            if (await (i % LooksPerPoint == 0 ? AddAsync(i / LooksPerPoint) : LookAsync())) Answered(sent);
            await Task.Delay(Pause, Clocks.System, stage.Cancel);
        }
    }

    /// <summary>Completes when something was answered that was asked after a moment.</summary>
    public async Task AnsweredSinceAsync(long moment)
    {
        while (true)
        {
            Task answered;
            lock (_gate)
            {
                if (_lastSent > moment) return;
                answered = _answered.Task;
            }

            await answered.WaitAsync(stage.Cancel);
        }
    }

    private async Task<bool> AddAsync(int number)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{name}, point {number}");
        if (!await group.AddPointAsync(text, WorkerGroup.Haste)) return false;
        Acknowledged.Enqueue(text);
        return true;
    }

    private async Task<bool> LookAsync() =>
        (await group.AskForAsync(WorkerGroup.Haste, group.Ana, "next-seminar"))?.Text.Contains("Seminar", StringComparison.Ordinal) is true;

    private void Answered(long sent)
    {
        lock (_gate)
        {
            _lastSent = sent;
            _answered.TrySetResult();
            _answered = New();
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>Moves a seminar so that its reminder is due with the next minute, waits for that, and does it again.</summary>
internal sealed class ChaosOrganizer(WorkerStage stage, WorkerGroup group)
{
    // A command takes some seconds if a worker was just killed.
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Lead = TimeSpan.FromHours(1);

    // Takeovers take a few seconds. What is later than that should be looked into.
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(5);

    /// <summary>How late the reminders were.</summary>
    public List<TimeSpan> Reminders { get; } = [];

    public int Missing { get; private set; }

    public async Task RunAsync(CancellationToken enough)
    {
        await InsistAsync("settings", ("channel", group.Seminars), ("reminders", "2h, 1h"));
        while (!enough.IsCancellationRequested)
        {
            var due = NextMinute(stage.Clock.GetUtcNow() + Ahead);
            var start = due + Lead;
            var said = await InsistAsync(
                "seminar-move", ("seminar", 3), ("when", start.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)));
            if (stage.Clock.GetUtcNow() >= due) continue;
            var words = $"(Seminar 3) · <t:{start.ToUnixTimeSeconds()}";
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(stage.Cancel);
            patience.CancelAfter(TimeSpan.FromMinutes(2));
            try
            {
                await group.Seminars.WaitForMessageAsync(
                    m => m.Author.Id == stage.Discord.BotId && !m.IsAnswer && m.Text.Contains(words, StringComparison.Ordinal),
                    patience.Token);
                Reminders.Add(stage.Clock.GetUtcNow() - due);
                if (Reminders[^1] > Late) await ReportAsync("late", due, said);
            }
            catch (OperationCanceledException) when (!stage.Cancel.IsCancellationRequested)
            {
                Missing++;
                await ReportAsync("missing", due, said);
            }
        }
    }

    private async Task ReportAsync(string problem, DateTimeOffset due, string said)
    {
        ChaosTests.Say(
            $"The reminder of {due:HH:mm} is {problem} at {stage.Clock.GetUtcNow():HH:mm:ss} in {group.Guild.Name}, which was told: {said}");
        foreach (var post in await stage.ListAsync(
            $"""
            SELECT doc::text FROM "posts"
            WHERE (doc->>'Group')::numeric = {group.Guild.Id} AND doc->>'State' NOT IN ('Posted', 'Skipped')
            """))
            ChaosTests.Say(post);
        foreach (var line in stage.LastLines(200)) ChaosTests.Say(line);
    }

    // It was done if the bot says what it did; everything else asks to try again.
    private async Task<string> InsistAsync(string command, params (string Name, object Value)[] options)
    {
        while (true)
        {
            if (await group.AskForAsync(WorkerGroup.Haste, group.Olga, $"manage {command}", options) is { } shown
                && !shown.Text.Contains("again", StringComparison.OrdinalIgnoreCase))
                return shown.Text;
            await Task.Yield();
        }
    }

    private static DateTimeOffset NextMinute(DateTimeOffset after) =>
        new(after.Ticks - (after.Ticks % TimeSpan.TicksPerMinute) + TimeSpan.TicksPerMinute, TimeSpan.Zero);
}
