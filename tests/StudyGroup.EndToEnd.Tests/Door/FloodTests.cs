using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Primitives;
using StudyGroup.Playground.LocalDiscord.Faults;

namespace StudyGroup.EndToEnd.Tests.Door;

public sealed class FloodTests
{
    private const int MaxConnections = 64;

    [Fact]
    public async Task First_answer_is_sent_while_all_other_connections_are_busy()
    {
        await using var door = await OpenDoor.BuildAsync();
        var channels = Enumerable.Range(0, MaxConnections + 10).Select(
            i => new Snowflake(door.Guild.AddChannel($"seminars-{i}").Id)).ToList();
        await door.StandAsync();
        await door.OfferAsync(new ApplicationCommand("ping", "Answers", []));
        var held = Enumerable.Range(0, MaxConnections).Select(_ => Hold(door)).ToList();
        var more = Hold(door);

        var posts = channels.Select(
            channel => door.Discord.PostAsync(channel, new MessageBody { Content = "Hi" }, "n1", OpenDoor.Cancel)).ToList();
        await Task.WhenAll(held.Select(post => post.Hit)).WaitAsync(OpenDoor.Cancel);
        var (ping, shown) = await door.PingAsync();
        await door.Discord.RespondAsync(
            ping, new InteractionResponse.Message(new MessageBody { Content = "Pong" }, Ephemeral: false), OpenDoor.Cancel);

        Assert.Equal("Pong", (await shown).Text);
        Assert.False(more.Hit.IsCompleted);
        door.Local.Faults.Clear();
        await Task.WhenAll(posts);
        Assert.All(channels, channel => Assert.Single(door.Guild.Channels.Single(one => one.Id == channel.Value).Messages()));
    }

    private static ArmedFault Hold(OpenDoor door) =>
        door.Local.Faults.On("POST", "/channels/*/messages", new Fault.Paused(AfterEffect: false));
}
