using System.Runtime.Versioning;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StudyGroup.Bot.Health;
using StudyGroup.Bot.Settings;
using StudyGroup.Bot.Sharding;
using StudyGroup.Bot.Tests.Storage;
using Xunit;

namespace StudyGroup.Bot.Tests.Health;

public sealed class HealthFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact(Timeout = 60_000)]
    [UnsupportedOSPlatform("windows")]
    public async Task Health_file_can_be_read_by_the_bot_s_user_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        var path = Path.Combine(_folder.Folder, "health");
        var settings = new BotSettings(
            "t", new Uri("http://localhost"), null, "", null, Examples.Group(Examples.One).Settings, new BackupSettings(null, 7), path);
        await using var discord = new FakeDiscord();
        var clock = new FakeTimeProvider();
        using var health = new HealthFile(settings, new ConnectedPresence(discord), clock, NullLogger<HealthFile>.Instance);
        await health.StartAsync(TestContext.Current.CancellationToken);
        while (!File.Exists(path))
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        await health.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal("ok\n", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }
}
