using System.Collections.Immutable;
using LiteDB;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using StudyGroup.Bot.Storage;
using StudyGroup.Bot.Tests.Storage;
using Xunit;

namespace StudyGroup.Bot.Tests;

public sealed class StartingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly LinesLogger<Starting> _log = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_database_of_an_older_bot_is_brought_to_the_newest_form_and_the_copy_of_it_is_named_once()
    {
        StudyDatabase.Open(Path.Combine(_folder.Folder, "bot.db"), (_, _) => null, ImmutableArray<Action<LiteDatabase>>.Empty).Dispose();
        await StartAsync();
        Assert.Equal(
            $"The database has been brought up to date. There's a copy from before in {Path.Combine(_folder.Folder, "bot.db.v1.bak")}.",
            Assert.Single(_log.Lines));
        await StartAsync();
        Assert.Single(_log.Lines);
    }

    [Fact]
    public async Task Start_with_a_new_database_logs_nothing()
    {
        await StartAsync();
        Assert.Empty(_log.Lines);
    }

    private async Task StartAsync()
    {
        await using var discord = new FakeDiscord();
        using var host = TestBot.Build(
            _folder.Folder, discord, new FakeTimeProvider(), new FakeTimeProvider(),
            services => services.AddSingleton<ILogger<Starting>>(_log));
        await host.StartAsync(TestContext.Current.CancellationToken);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }
}
