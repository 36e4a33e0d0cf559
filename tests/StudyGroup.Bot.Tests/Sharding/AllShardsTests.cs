using Microsoft.Extensions.Time.Testing;
using StudyGroup.Discord.Gateway;
using StudyGroup.Discord.Primitives;
using Xunit;

namespace StudyGroup.Bot.Tests.Sharding;

public sealed class AllShardsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("study-group-").FullName;

    [Fact]
    public async Task Bot_runs_as_many_shards_as_Discord_recommends_and_ends_their_sessions_when_it_stops()
    {
        await using var discord = new FakeDiscord();
        discord.Gateway = discord.Gateway with { Shards = 2 };

        await RunAsync(discord, shards: 2);

        Assert.Equal(
            [("start", new Shard(0, 2)), ("start", new Shard(1, 2)), ("stop", new Shard(0, 2)), ("stop", new Shard(1, 2))],
            Calls(discord).Select(call => (call.Verb, call.Shard)));
        Assert.All(Calls(discord), call => Assert.Null(call.Session));
    }

    [Fact]
    public async Task Set_number_of_shards_wins_over_what_Discord_recommends()
    {
        await using var discord = new FakeDiscord();
        discord.Gateway = discord.Gateway with { Shards = 2 };

        await RunAsync(discord, shards: 1, ("Discord:Shards", "1"));

        Assert.Equal([("start", Shard.Only), ("stop", Shard.Only)], Calls(discord).Select(call => (call.Verb, call.Shard)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static List<(string Verb, Shard Shard, ShardSession? Session)> Calls(FakeDiscord discord) => [.. discord.ShardCalls];

    private async Task RunAsync(FakeDiscord discord, int shards, params (string Key, string Value)[] settings)
    {
        var clock = new FakeTimeProvider();
        using var bot = TestBot.Build(_folder, discord, clock, clock, settings: settings);
        await bot.StartAsync(TestContext.Current.CancellationToken);
        while (discord.ShardCalls.Count < shards) await Task.Yield();
        await bot.StopAsync(TestContext.Current.CancellationToken);
    }
}
