using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Messages;
using StudyGroup.Playground.LocalDiscord.Traffic;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests.Door;

public sealed class ConnectionTests
{
    [Fact]
    public async Task Rejected_token_is_fatal_and_names_the_remedy()
    {
        await using var door = await OpenDoor.BuildAsync(token: "MTA.not.the-one");

        var atLogIn = await Assert.ThrowsAsync<DiscordFatalException>(() => door.Discord.LogInAsync(OpenDoor.Cancel));
        door.Listen();
        var listening = await door.Ended;

        Assert.Contains("Discord:Token", atLogIn.Message, StringComparison.Ordinal);
        Assert.IsType<DiscordFatalException>(listening);
        Assert.False(door.Discord.IsConnected);
    }

    [Theory]
    [InlineData(4004, "Discord:Token")]
    [InlineData(4010, "4010")]
    [InlineData(4011, "4011")]
    [InlineData(4012, "4012")]
    [InlineData(4013, "4013")]
    [InlineData(4014, "4014")]
    public async Task Fatal_close_code_ends_listening(int code, string named)
    {
        await using var door = await OpenDoor.ListenAsync();

        door.Local.GatewayFaults.Close(code);
        var ended = Assert.IsType<DiscordFatalException>(await door.Ended);

        Assert.Contains(named, ended.Message, StringComparison.Ordinal);
        Assert.False(door.Discord.IsConnected);
        Assert.Single(door.Local.Log.Entries(), entry => entry.Kind is TrafficKind.Connected);
    }

    [Fact]
    public async Task Bot_in_too_many_servers_for_its_shards_is_told_what_to_do()
    {
        await using var door = await OpenDoor.BuildAsync(
            options: new LocalDiscordOptions { WireClock = WireTime.Clock, MaxGuildsPerShard = 0 });

        door.Listen();
        var ended = Assert.IsType<DiscordFatalException>(await door.Ended);

        Assert.Contains("too many servers", ended.Message, StringComparison.Ordinal);
        Assert.Contains("Discord:Shards", ended.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dropped_connection_comes_back_and_catches_up()
    {
        await using var door = await OpenDoor.ListenAsync();
        await door.OfferAsync(new Discord.Commands.ApplicationCommand("ping", "Answers", []));

        door.Local.GatewayFaults.Drop();
        var (heard, shown) = await door.PingAsync();
        await door.Discord.RespondAsync(
            heard, new InteractionResponse.Message(new MessageBody { Content = "Here" }, Ephemeral: false), OpenDoor.Cancel);

        Assert.Equal("Here", (await shown).Text);
        Assert.Contains(door.Local.Log.Entries(), entry => entry.Kind is TrafficKind.FrameSent && entry.What == "RESUMED");
    }

    [Theory]
    [InlineData(4000)]
    [InlineData(4006)]
    [InlineData(4007)]
    [InlineData(4009)]
    [InlineData(1001)]
    public async Task Ordinary_close_code_is_survived(int code) =>
        await SurvivesAsync(door => door.Local.GatewayFaults.Close(code));

    [Fact]
    public async Task Request_to_reconnect_is_survived() => await SurvivesAsync(door => door.Local.GatewayFaults.AskToReconnect());

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Invalid_session_is_survived(bool resumable) =>
        await SurvivesAsync(door => door.Local.GatewayFaults.InvalidateSessions(resumable));

    [Fact]
    public async Task Outage_of_Discord_is_survived()
    {
        await using var door = await OpenDoor.ListenAsync();

        await door.Local.StopAsync();
        await door.Local.ListenAsync(OpenDoor.Cancel);
        await door.Local.WaitForBotAsync(OpenDoor.Cancel);
        var (heard, _) = await door.PingAsync();

        Assert.Equal(["ping"], heard.Path);
    }

    [Fact]
    public async Task Tokens_are_never_logged()
    {
        await using var door = await OpenDoor.ListenAsync();
        door.Local.GatewayFaults.Dispatch("SOMETHING_NEW", new() { ["x"] = 1 });
        var (heard, _) = await door.PingAsync();
        await door.Discord.RespondAsync(heard, new InteractionResponse.Defer(Ephemeral: false), OpenDoor.Cancel);
        await door.Discord.EditOriginalAsync(heard, new MessageBody { Content = "Hi" }, OpenDoor.Cancel);
        await door.Discord.PostAsync(door.ChannelId, new MessageBody { Content = "Hi" }, "n1", OpenDoor.Cancel);
        await Assert.ThrowsAsync<DiscordRefusedException>(
            () => door.Discord.RespondAsync(heard, new InteractionResponse.Defer(false), OpenDoor.Cancel));

        Assert.Contains(door.LogLines, line => line.StartsWith("Debug", StringComparison.Ordinal));
        Assert.DoesNotContain(
            door.LogLines,
            line =>
                line.Contains(door.Local.Token, StringComparison.Ordinal) || line.Contains(heard.Token.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ordinary_day_causes_no_warnings()
    {
        await using var door = await OpenDoor.ListenAsync();
        door.Guild.AddRole("readers");
        door.Guild.AddChannel("news");
        var (heard, _) = await door.PingAsync();
        await door.Discord.RespondAsync(heard, new InteractionResponse.Defer(Ephemeral: false), OpenDoor.Cancel);
        door.Local.GatewayFaults.AskToReconnect();
        await door.Discord.PostAsync(door.ChannelId, new MessageBody { Content = "Hi" }, "n1", OpenDoor.Cancel);
        await door.PingAsync();

        Assert.DoesNotContain(door.LogLines, line => line.Split(':')[0] is "Warning" or "Error" or "Critical");
    }

    private static async Task SurvivesAsync(Action<OpenDoor> blow)
    {
        await using var door = await OpenDoor.ListenAsync();
        await door.OfferAsync(new Discord.Commands.ApplicationCommand("ping", "Answers", []));
        var before = door.Local.Log.Count;

        blow(door);
        await door.Local.Log.WaitForAsync(
            entry => entry.Kind is TrafficKind.FrameSent && entry.What is "RESUMED" or "READY", OpenDoor.Cancel, before);
        var (heard, _) = await door.PingAsync();

        Assert.Equal(["ping"], heard.Path);
        Assert.False(door.Ended.IsCompleted);
    }
}
