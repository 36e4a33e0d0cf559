using Microsoft.Extensions.Time.Testing;
using StudyGroup.Bot.Backups;
using StudyGroup.Bot.Loops;
using StudyGroup.Bot.Settings;
using StudyGroup.Bot.Tests.Sharding;
using StudyGroup.Bot.Tests.Storage;
using Xunit;

namespace StudyGroup.Bot.Tests.Backups;

public sealed class BackupLoopTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly LoopActivity _activity = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 28, 12, 0, 0, TimeSpan.Zero));

    public void Dispose() => _folder.Dispose();

    [Fact(Timeout = 60_000)]
    public async Task Copy_is_made_once_for_each_night_and_the_oldest_go()
    {
        using var database = _folder.Open();
        var log = new LinesLogger<BackupLoop>();
        using var copies = new BackupLoop(SettingsWith(keep: 2), database, _clock, Context, log);
        await copies.StartAsync(TestContext.Current.CancellationToken);

        await WakeAsync(copies);
        Assert.Equal(["2026-11-28"], Nights());
        _clock.Advance(TimeSpan.FromHours(14.5)); // 2:30, still the same night
        await WakeAsync(copies);
        Assert.Equal(["2026-11-28"], Nights());
        _clock.Advance(TimeSpan.FromHours(1));
        await WakeAsync(copies);
        Assert.Equal(["2026-11-28", "2026-11-29"], Nights());
        _clock.Advance(TimeSpan.FromDays(3)); // the bot was down
        await WakeAsync(copies);
        Assert.Equal(["2026-11-29", "2026-12-02"], Nights());
        await copies.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(3, log.Lines.Count);
    }

    [Fact(Timeout = 60_000)]
    public async Task Zero_makes_no_copies()
    {
        using var database = _folder.Open();
        using var copies = new BackupLoop(SettingsWith(keep: 0), database, _clock, Context, new LinesLogger<BackupLoop>());
        await copies.StartAsync(TestContext.Current.CancellationToken);
        await WakeAsync(copies);
        Assert.Empty(Nights());
    }

    [Fact(Timeout = 60_000)]
    public async Task Failed_copy_is_reported_and_made_an_hour_later()
    {
        using var database = _folder.Open();
        var log = new LinesLogger<BackupLoop>();
        using var copies = new BackupLoop(SettingsWith(keep: 2), database, _clock, Context, log);
        var inTheWay = Directory.CreateDirectory(_folder.DatabasePath + ".2026-11-28.bak");
        await copies.StartAsync(TestContext.Current.CancellationToken);
        await WakeAsync(copies);
        Assert.Contains("No copy of the database could be made", log.Lines[0], StringComparison.Ordinal);
        inTheWay.Delete();
        await WakeAsync(copies);
        Assert.Equal(["2026-11-28"], Nights());
        await copies.StopAsync(TestContext.Current.CancellationToken);
    }

    private LoopContext Context => new(OneShard.Owned(), null!, _activity, new FakeTimeProvider());

    private Task WakeAsync(BackupLoop copies)
    {
        copies.Wake();
        return _activity.IdleAsync(TestContext.Current.CancellationToken);
    }

    private IEnumerable<string> Nights() => Directory.EnumerateFiles(_folder.Folder, "*.bak")
        .Select(path => Path.GetFileName(path)["study.db.".Length..^".bak".Length]).Order();

    private static BotSettings SettingsWith(int keep) =>
        new("t", new Uri("http://localhost"), null, "", null, Examples.Group(Examples.One).Settings, new BackupSettings(null, keep), null);
}
