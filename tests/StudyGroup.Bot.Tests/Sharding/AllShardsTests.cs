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

        var calls = await RunAsync(discord, shards: 2);

        Assert.Equal(
            [
                ("start", new Shard(0, 2), null), ("start", new Shard(1, 2), null),
                ("stop", new Shard(0, 2), null), ("stop", new Shard(1, 2), null),
            ],
            calls);
    }

    [Fact]
    public async Task Set_number_of_shards_wins_over_what_Discord_recommends()
    {
        await using var discord = new FakeDiscord();
        discord.Gateway = discord.Gateway with { Shards = 2 };

        var calls = await RunAsync(discord, shards: 1, ("Discord:Shards", "1"));

        Assert.Equal([("start", Shard.Only, null), ("stop", Shard.Only, null)], calls);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Starts the bot, and stops it once its shards are started.</summary>
    private async Task<List<(string Verb, Shard Shard, ShardSession? Session)>> RunAsync(
        FakeDiscord discord, int shards, params (string Key, string Value)[] settings)
    {
        var clock = new FakeTimeProvider();
        using var bot = TestBot.Build(_folder, discord, clock, clock, settings: settings);
        await bot.StartAsync(TestContext.Current.CancellationToken);
        var calls = new List<(string, Shard, ShardSession?)>();
        while (calls.Count < shards) calls.Add(await discord.ShardCalls.Reader.ReadAsync(TestContext.Current.CancellationToken));
        await bot.StopAsync(TestContext.Current.CancellationToken);
        while (discord.ShardCalls.Reader.TryRead(out var call)) calls.Add(call);
        return calls;
    }
}
