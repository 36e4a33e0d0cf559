using Microsoft.Extensions.Logging.Abstractions;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Tests.Storage;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests;

public sealed class StorageWatchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Check_that_finds_everything_intact_is_logged()
    {
        await using (var written = _folder.Open()) await written.Groups.CreateAsync(Group(One, "Designing Machine Learning Systems"));
        var log = new LinesLogger<StorageWatch>();
        await using var database = _folder.Open();
        using var watch = new StorageWatch(database, new FatalShutdown(new FakeLifetime(), NullLogger<FatalShutdown>.Instance), log);

        await watch.StartAsync(TestContext.Current.CancellationToken);
        while (log.Lines.Count == 0) await Task.Yield();
        await watch.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["All rows and indexes of the database are intact"], log.Lines);
    }
}
