using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Primitives;
using StudyGroup.Playground.LocalDiscord.Traffic;

namespace StudyGroup.EndToEnd.Tests.Door;

public sealed class DifferenceTests
{
    [Fact]
    public async Task Documentation_lists_exactly_the_differences_that_the_suite_knows()
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "discord-library.md"), OpenDoor.Cancel);

        var rows = lines.SkipWhile(
            line => !line.StartsWith("| behavior |", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'));

        Assert.Equal(Difference.All.Select(row => $"| {row.What} | {row.Own} | {row.DiscordNet} | {row.Why} |"), rows);
    }

    [Fact]
    public async Task Invalid_session_is_replaced_on_a_new_or_on_the_same_connection()
    {
        await using var door = await OpenDoor.ListenAsync();
        var before = door.Local.Log.Count;

        door.Local.GatewayFaults.InvalidateSessions(resumable: false);
        await door.Local.Log.WaitForAsync(entry => entry is { Kind: TrafficKind.FrameSent, What: "READY" }, OpenDoor.Cancel, before);

        var connections = door.Local.Log.Entries(before).Count(entry => entry.Kind is TrafficKind.Connected);
        Assert.Equal(Difference.IsDiscordNet ? 0 : 1, connections);
    }

    [Fact]
    public async Task Exhausted_session_limit_prevents_a_session_at_the_start()
    {
        await using var door = await OpenDoor.BuildAsync();
        door.Local.GatewayFaults.IdentifiesLeft = 0;

        door.Listen();
        await door.Local.Log.WaitForAsync(entry => entry.IsRequest("GET", "/gateway/bot"), OpenDoor.Cancel);
        await door.Discord.LogInAsync(OpenDoor.Cancel);

        Assert.DoesNotContain(door.Local.Log.Entries(), entry => entry.Kind is TrafficKind.Connected);
    }

    [Fact]
    public async Task Unknown_user_gets_direct_messages_after_one_request_or_two()
    {
        await using var door = await OpenDoor.ListenAsync();
        var ben = door.Guild.AddPerson("Ben");

        var channel = await door.Discord.OpenDirectMessagesAsync(new Snowflake(ben.Id), OpenDoor.Cancel);
        await door.Discord.PostAsync(channel, new MessageBody { Content = "Hi" }, "n1", OpenDoor.Cancel);

        Assert.Equal("Hi", Assert.Single(ben.DirectMessages!.Messages()).Text);
        var asked = Difference.IsDiscordNet ? 1 : 0;
        Assert.Equal(
            (asked, asked),
            (door.Local.Log.Requests("GET", $"/users/{ben.Id}").Count, door.Local.Log.Requests("GET", $"/channels/{channel}").Count));
    }

    [Fact]
    public async Task Message_is_sent_before_or_after_a_session_is_established()
    {
        await using var door = await OpenDoor.BuildAsync();

        var post = door.Discord.PostAsync(door.ChannelId, new MessageBody { Content = "Hi" }, "n1", OpenDoor.Cancel);
        await (Difference.IsDiscordNet ? Task.CompletedTask : post);
        await door.StandAsync();
        await post;

        Assert.Equal("Hi", Assert.Single(door.Channel.Messages()).Text);
        var (asked, stood) = (
            door.Local.Log.Requests("GET", $"/channels/{door.ChannelId}").Count,
            door.Local.Log.Entries().First(entry => entry.What == "READY"));
        var sent = Assert.Single(door.Local.Log.Requests("POST", "/messages"));
        Assert.Equal((Difference.IsDiscordNet ? 1 : 0, Difference.IsDiscordNet), (asked, stood.Number < sent.Number));
    }

    [Fact]
    public async Task Pin_uses_the_current_or_the_old_endpoint()
    {
        await using var door = await OpenDoor.ListenAsync();
        var id = await door.Discord.PostAsync(door.ChannelId, new MessageBody { Content = "Hi" }, "n1", OpenDoor.Cancel);

        await door.Discord.PinMessageAsync(door.ChannelId, id, OpenDoor.Cancel);

        Assert.Equal(id.Value, Assert.Single(door.Channel.Pins()).Id);
        Assert.Single(door.Local.Log.Requests(
            "PUT", $"/channels/{door.ChannelId}{(Difference.IsDiscordNet ? "" : "/messages")}/pins/{id}"));
        Assert.Empty(door.Local.Log.Requests("GET", $"/messages/{id}"));
    }
}
