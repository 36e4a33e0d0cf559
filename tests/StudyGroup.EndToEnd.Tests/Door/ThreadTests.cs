using StudyGroup.Discord.Channels;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Primitives;
using World = StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests.Door;

public sealed class ThreadTests
{
    private static readonly MessageBody Hi = new() { Content = "Hi", Buttons = [[new Button(ButtonStyle.Secondary, "Point", "p:1")]] };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Message_in_a_thread_is_posted_edited_pinned_found_and_deleted(bool wasThereBefore)
    {
        await using var door = await OpenDoor.BuildAsync();
        var thread = wasThereBefore ? door.AnaHere.StartThread("Chapter 3") : null;
        await door.StandAsync();
        thread ??= door.AnaHere.StartThread("Chapter 3");
        var place = new Snowflake(thread.Id);

        var id = await door.Discord.PostAsync(place, Hi, "n1", OpenDoor.Cancel);
        await door.Discord.EditMessageAsync(place, id, Hi with { Content = "Hello" }, OpenDoor.Cancel);
        await door.Discord.PinMessageAsync(place, id, OpenDoor.Cancel);
        var found = await door.FindAsync(place, "p:1", id.CreatedAt);
        var pinned = Assert.Single(thread.Pins());
        await door.Discord.DeleteMessageAsync(place, id, OpenDoor.Cancel);

        Assert.Equal((id, "Hello"), (found, pinned.Text));
        Assert.DoesNotContain(thread.Messages(), message => message.Id == id.Value);
    }

    [Fact]
    public async Task Thread_started_from_the_bots_message_does_not_change_it()
    {
        await using var door = await OpenDoor.ListenAsync();
        var id = await door.Discord.PostAsync(door.ChannelId, Hi, "n1", OpenDoor.Cancel);
        door.AnaHere.StartThread("What of it?", Assert.Single(door.Channel.Messages()));

        await door.Discord.EditMessageAsync(door.ChannelId, id, Hi with { Content = "Hello" }, OpenDoor.Cancel);
        await door.Discord.PinMessageAsync(door.ChannelId, id, OpenDoor.Cancel);

        Assert.Equal((id.Value, "Hello"), (Assert.Single(door.Channel.Pins()).Id, door.Channel.Messages()[0].Text));
        Assert.Equal(id, await door.FindAsync(door.ChannelId, "p:1", id.CreatedAt));
    }

    [Theory]
    [InlineData("post")]
    [InlineData("edit")]
    [InlineData("pin")]
    [InlineData("delete")]
    public async Task Archived_thread_is_reopened_first(string what)
    {
        await using var door = await OpenDoor.ListenAsync();
        var (thread, id, act) = await ThreadAsync(door, what);
        thread.Archive();

        await act();

        Assert.False(thread.IsArchived);
        var messages = thread.Messages();
        Assert.Equal(
            what switch { "post" => (2, "Hi", false), "edit" => (1, "Hello", false), "pin" => (2, "Hi", true), _ => (0, null, false) },
            (messages.Count, messages is [var first, ..] ? first.Text : null, messages is [{ IsPinned: true }, ..]));
    }

    [Theory]
    [InlineData("edit")]
    [InlineData("pin")]
    [InlineData("delete")]
    public async Task Archived_thread_that_the_bot_may_not_reopen_refuses_as_archived(string what)
    {
        await using var door = await OpenDoor.ListenAsync();
        var (thread, id, act) = await ThreadAsync(door, what);
        thread.Archive();
        thread.Lock();

        var refused = await Assert.ThrowsAsync<DiscordRefusedException>(act);

        Assert.Equal(DiscordErrorCode.ThreadArchived, refused.Code);
        Assert.Equal("Hi", Assert.Single(thread.Messages()).Text);
    }

    [Theory]
    [InlineData("post")]
    [InlineData("edit")]
    [InlineData("pin")]
    public async Task Locked_thread_refuses_without_Manage_Threads(string what)
    {
        await using var door = await OpenDoor.ListenAsync();
        var (thread, id, act) = await ThreadAsync(door, what);
        thread.Lock();

        var refused = await Assert.ThrowsAsync<DiscordRefusedException>(act);
        door.Channel.Allow(door.Guild.Bot, World.Permissions.ManageThreads);
        await act();

        Assert.Equal(DiscordErrorCode.ThreadLocked, refused.Code);
    }

    [Fact]
    public async Task Locked_thread_is_known_to_be_locked()
    {
        await using var door = await OpenDoor.ListenAsync();
        var thread = door.AnaHere.StartThread("Chapter 3");
        Task<ChannelAccess> AccessAsync(ulong channel) =>
            door.Discord.GetOwnPermissionsAsync(new Snowflake(door.Guild.Id), new Snowflake(channel), OpenDoor.Cancel);

        var open = await AccessAsync(thread.Id);
        thread.Lock();
        var locked = await AccessAsync(thread.Id);
        var channel = await AccessAsync(door.Channel.Id);

        Assert.Equal((true, false, true, true), (open.IsThread, open.IsLocked, locked.IsLocked, locked.IsLockedOut));
        Assert.Equal((false, false), (channel.IsThread, channel.IsLocked));
    }

    [Fact]
    public async Task Permissions_in_a_thread_follow_its_parent_channel()
    {
        await using var door = await OpenDoor.ListenAsync();
        var thread = door.AnaHere.StartThread("Chapter 3");
        async Task<Permissions> Own() =>
            (
                await door.Discord.GetOwnPermissionsAsync(
                    new Snowflake(door.Guild.Id), new Snowflake(thread.Id), OpenDoor.Cancel)).Permissions;

        door.Channel.Deny(door.Guild.Bot, World.Permissions.SendMessages);
        var open = await Own();
        door.Channel.Deny(door.Guild.Bot, World.Permissions.SendMessagesInThreads);
        var silenced = await Own();

        Assert.True(open.HasFlag(Permissions.SendMessagesInThreads | Permissions.EmbedLinks));
        Assert.Equal((true, false, false),
            (
                silenced.HasFlag(Permissions.ViewChannel), silenced.HasFlag(Permissions.SendMessagesInThreads),
                silenced.HasFlag(Permissions.EmbedLinks)));
    }

    // A thread in which the bot has posted "Hi", and something to do there.
    private static async Task<(World.Channel Thread, Snowflake Message, Func<Task> Act)> ThreadAsync(OpenDoor door, string what)
    {
        var thread = door.AnaHere.StartThread("Chapter 3");
        var place = new Snowflake(thread.Id);
        var id = await door.Discord.PostAsync(place, Hi, "n1", OpenDoor.Cancel);
        return (thread, id, what switch
        {
            "post" => () => door.Discord.PostAsync(place, Hi, "n2", OpenDoor.Cancel),
            "edit" => () => door.Discord.EditMessageAsync(place, id, Hi with { Content = "Hello" }, OpenDoor.Cancel),
            "pin" => () => door.Discord.PinMessageAsync(place, id, OpenDoor.Cancel),
            _ => () => door.Discord.DeleteMessageAsync(place, id, OpenDoor.Cancel),
        });
    }
}
