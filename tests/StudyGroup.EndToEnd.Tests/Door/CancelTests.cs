using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Primitives;
using StudyGroup.Playground.LocalDiscord.Faults;

namespace StudyGroup.EndToEnd.Tests.Door;

public sealed class CancelTests
{
    private static readonly MessageBody Hi = new() { Content = "Hi" };

    public static TheoryData<string> Calls => [.. Asked.Keys];

    private static readonly Dictionary<string, Func<OpenDoor, CancellationToken, Task>> Asked = new()
    {
        ["post"] = (door, cancel) => door.Discord.PostAsync(door.ChannelId, Hi, "n1", cancel),
        ["edit"] = (door, cancel) => door.Discord.EditMessageAsync(door.ChannelId, new Snowflake(1), Hi, cancel),
        ["delete"] = (door, cancel) => door.Discord.DeleteMessageAsync(door.ChannelId, new Snowflake(1), cancel),
        ["pin"] = (door, cancel) => door.Discord.PinMessageAsync(door.ChannelId, new Snowflake(1), cancel),
        ["find"] = (door, cancel) => door.Discord.FindMessageAsync(door.ChannelId, "p:1", DateTimeOffset.UnixEpoch, cancel),
        ["open direct messages"] = (door, cancel) => door.Discord.OpenDirectMessagesAsync(new Snowflake(door.Ana.Id), cancel),
        ["own permissions"] = (door, cancel) => door.Discord.GetOwnPermissionsAsync(new Snowflake(door.Guild.Id), door.ChannelId, cancel),
        ["sync commands"] = (door, cancel) => door.Discord.SyncCommandsAsync([new ApplicationCommand("ping", "Answers", [])], null, cancel),
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_cancelled_before_it_begins_throws(string call)
    {
        await using var door = await OpenDoor.ListenAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Asked[call](door, new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task Running_and_queued_calls_throw_when_cancelled()
    {
        await using var door = await OpenDoor.ListenAsync();
        using var leave = new CancellationTokenSource();
        var armed = door.Local.Faults.On("POST", "/channels/*/messages", new Fault.Paused(AfterEffect: false));
        var under = door.Discord.PostAsync(door.ChannelId, Hi, "n1", leave.Token);
        await armed.Hit.WaitAsync(OpenDoor.Cancel);
        var behind = door.Discord.PostAsync(door.ChannelId, Hi, "n2", leave.Token);

        await leave.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => under);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => behind);
        Assert.Empty(door.Channel.Messages());
    }
}
