using Microsoft.Extensions.Time.Testing;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Primitives;
using StudyGroup.Playground.LocalDiscord.World;
using World = StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests.Door;

public sealed class OldMessageTests
{
    private static readonly MessageBody Hi = new() { Content = "Hi" };
    private static readonly MessageBody Hello = new() { Content = "Hello" };

    [Fact]
    public async Task Blocked_edits_of_old_messages_fail_at_once_and_block_no_others()
    {
        var world = new FakeTimeProvider(new DateTimeOffset(2026, 12, 4, 9, 0, 0, TimeSpan.Zero));
        await using var door = await OpenDoor.ListenAsync(
            new LocalDiscordOptions
            {
                WireClock = WireTime.Clock,
                WorldClock = world,
                OldEditLimit = 1,
                OldEditWindow = TimeSpan.FromHours(1),
            });
        var old = await door.Discord.PostAsync(door.ChannelId, Hi, "n1", OpenDoor.Cancel);
        var older = await door.Discord.PostAsync(door.ChannelId, Hi, "n2", OpenDoor.Cancel);
        world.Advance(TimeSpan.FromHours(2));
        var young = await door.Discord.PostAsync(door.ChannelId, Hi, "n3", OpenDoor.Cancel);
        Task EditAsync(Snowflake message) => door.Discord.EditMessageAsync(door.ChannelId, message, Hello, OpenDoor.Cancel);

        await EditAsync(old);
        var notYet = await Assert.ThrowsAsync<DiscordUnavailableException>(() => EditAsync(older));
        for (var i = 0; i < 5; i++)
            Assert.True((await Assert.ThrowsAsync<DiscordUnavailableException>(() => EditAsync(older))).IsAboutOldMessages);
        await EditAsync(young);

        Assert.True(notYet.IsAboutOldMessages);
        Assert.Single(door.Local.Log.Requests("PATCH", $"/messages/{older}"));
        Assert.Equal(["Hello", "Hi", "Hello"], door.Channel.Messages().Select(message => message.Text));
    }

    [Fact]
    public async Task Existence_of_a_message_is_known()
    {
        await using var door = await OpenDoor.ListenAsync();
        var id = await door.Discord.PostAsync(door.ChannelId, Hi, "n1", OpenDoor.Cancel);
        Task<bool> IsThereAsync() => door.Discord.IsThereAsync(door.ChannelId, id, OpenDoor.Cancel);

        Assert.True(await IsThereAsync());
        door.Channel.DeleteMessage(door.Channel.Messages().Single());
        Assert.False(await IsThereAsync());
        door.Channel.Deny(door.Guild.Bot, World.Permissions.ReadMessageHistory);
        Assert.Equal(DiscordErrorCode.MissingPermissions, (await Assert.ThrowsAsync<DiscordRefusedException>(IsThereAsync)).Code);
    }
}
