using StudyGroup.Discord.Channels;
using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Tests.Wire;

public sealed class CommandTests
{
    private static readonly ApplicationCommand[] Commands = [new("help", "Says what there is", [])];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task First_start_writes_commands_once_and_the_second_nothing()
    {
        var registered = "[]";
        await using var server = await ScriptedDiscord.StartAsync();
        server.Answers = seen => Task.FromResult(new Answer(
            200,
            seen.Path.StartsWith("/users", StringComparison.Ordinal) ? "[]" : seen.Method == "PUT" ? registered = seen.Body : registered));
        await using var discord = server.Connect();
        var syncing = discord.SyncCommandsAsync(Commands, guild: null, Cancel);
        Assert.Equal(0, server.UnreadRequests);
        _ = new InteractionRecorder(discord);
        await (await server.NextPeerAsync()).WelcomeAsync();

        Assert.True((await syncing).Written);
        Assert.False((await discord.SyncCommandsAsync(Commands, guild: null, Cancel)).Written);

        Assert.Equal("/applications/7/commands?with_localizations=true", (await server.NextRequestAsync()).Path);
        var put = await server.NextRequestAsync();
        Assert.Equal(("PUT", "/applications/7/commands"), (put.Method, put.Path));
        Assert.Equal("[0]", Payloads.Json(put.Body)[0].GetProperty("contexts").GetRawText());
        Assert.Equal("/users/@me/guilds?limit=200", (await server.NextRequestAsync()).Path);
        Assert.Equal("GET", (await server.NextRequestAsync()).Method);
        Assert.Equal("/users/@me/guilds?limit=200", (await server.NextRequestAsync()).Path);
        Assert.Equal(0, server.UnreadRequests);
    }

    [Fact]
    public async Task Old_commands_stay_in_use_when_the_daily_limit_is_reached()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        server.Answers = seen =>
            Task.FromResult(seen.Method == "GET" ? new Answer(200, "[]") : new Answer(400, """{"code":30034,"message":"Max"}"""));
        var log = new LogLines();
        await using var discord = server.Connect(log: log);
        _ = new InteractionRecorder(discord);
        await (await server.NextPeerAsync()).WelcomeAsync();

        Assert.False((await discord.SyncCommandsAsync(Commands, new Snowflake(500), Cancel)).Written);

        Assert.Equal("/applications/7/guilds/500/commands?with_localizations=true", (await server.NextRequestAsync()).Path);
        Assert.Contains(
            log.Lines, line => line.StartsWith("Warning: Discord accepts no more new commands today", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""[]""", 201, """[{"id":"9","name":"help","description":"Says what there is"},{"id":"8","name":"Play","type":4}]""")]
    [InlineData("""[{"id":"9","name":"help","description":"Says what there is","dm_permission":false}]""", 500, "")]
    public async Task Command_ids_are_known_whether_or_not_anything_had_to_be_written(string before, int status, string after)
    {
        await using var server = await ScriptedDiscord.StartAsync();
        server.Answers = seen => Task.FromResult(
            seen.Method == "PUT" ? new Answer(status, after) : new Answer(
                200, seen.Path.Contains("/guilds/", StringComparison.Ordinal) ? before : "[]"));
        await using var discord = server.Connect();
        _ = new InteractionRecorder(discord);
        await (await server.NextPeerAsync()).WelcomeAsync();

        var result = await discord.SyncCommandsAsync(Commands, new Snowflake(500), Cancel);

        Assert.Equal(("help", new Snowflake(9)), Assert.Single(result.Ids.Select(command => (command.Key, command.Value))));
    }

    [Fact]
    public async Task Thread_has_the_overwrites_of_its_parent_channel()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        server.Answers = seen => Task.FromResult(new Answer(200, seen.Path switch
        {
            "/guilds/500/roles" => """[{"id":"500","permissions":"1024"},{"id":"801","permissions":"274877906944"}]""",
            "/guilds/500/members/42" => """{"roles":["801"],"communication_disabled_until":null}""",
            "/channels/600" => """{"id":"600","type":11,"parent_id":"601","thread_metadata":{"archived":true,"locked":true}}""",
            "/channels/601" => """{"id":"601","type":0,"permission_overwrites":[{"id":"42","type":1,"allow":"16384","deny":"0"}]}""",
            _ => throw new InvalidOperationException(seen.Path),
        }));
        await using var discord = server.Connect();
        _ = new InteractionRecorder(discord);
        await (await server.NextPeerAsync()).WelcomeAsync();

        Assert.Equal(
            new ChannelAccess(
                Permissions.ViewChannel | Permissions.SendMessagesInThreads | Permissions.EmbedLinks, IsThread: true, IsLocked: true),
            await discord.GetOwnPermissionsAsync(new(500), new(600), Cancel));
    }
}
