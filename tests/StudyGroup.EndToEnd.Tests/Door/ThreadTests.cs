using StudyGroup.Discord;
using StudyGroup.Discord.Messages;
using World = StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests.Door;

public sealed class ThreadTests
{
    private static readonly MessageBody Hi = new() { Content = "Hi", Buttons = [[new Button(ButtonStyle.Secondary, "Point", "p:1")]] };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_in_a_thread_is_posted_edited_pinned_found_and_deleted(bool wasThereBefore)
    {
        await using var door = await OpenDoor.BuildAsync();
        var thread = wasThereBefore ? door.AnaHere.StartThread("Chapter 3") : null;
        await door.StandAsync();
        thread ??= door.AnaHere.StartThread("Chapter 3");
        door.Guild.BotRole.Change(World.Permissions.Bot | World.Permissions.PinMessages);
        var place = new Snowflake(thread.Id);

        var id = await door.Discord.PostAsync(place, Hi, "n1", OpenDoor.Cancel);
        await door.Discord.EditMessageAsync(place, id, Hi with { Content = "Hello" }, OpenDoor.Cancel);
        await door.Discord.PinMessageAsync(place, id, OpenDoor.Cancel);
        var found = await door.Discord.FindMessageAsync(place, "p:1", id.CreatedAt, OpenDoor.Cancel);
        var pinned = Assert.Single(thread.Pins());
        await door.Discord.DeleteMessageAsync(place, id, OpenDoor.Cancel);

        Assert.Equal((id, "Hello"), (found, pinned.Text));
        Assert.DoesNotContain(thread.Messages(), message => message.Id == id.Value);
    }

    [Fact]
    public async Task A_thread_that_somebody_starts_from_the_bots_message_changes_nothing_of_it()
    {
        await using var door = await OpenDoor.ListenAsync();
        door.Guild.BotRole.Change(World.Permissions.Bot | World.Permissions.PinMessages);
        var id = await door.Discord.PostAsync(door.ChannelId, Hi, "n1", OpenDoor.Cancel);
        door.AnaHere.StartThread("What of it?", Assert.Single(door.Channel.Messages()));

        await door.Discord.EditMessageAsync(door.ChannelId, id, Hi with { Content = "Hello" }, OpenDoor.Cancel);
        await door.Discord.PinMessageAsync(door.ChannelId, id, OpenDoor.Cancel);

        Assert.Equal((id.Value, "Hello"), (Assert.Single(door.Channel.Pins()).Id, door.Channel.Messages()[0].Text));
        Assert.Equal(id, await door.Discord.FindMessageAsync(door.ChannelId, "p:1", id.CreatedAt, OpenDoor.Cancel));
    }

    [Fact]
    public async Task What_the_bot_may_do_in_a_thread_follows_the_channel_that_it_is_in()
    {
        await using var door = await OpenDoor.ListenAsync();
        var thread = door.AnaHere.StartThread("Chapter 3");
        Task<Permissions> Own() => door.Discord.GetOwnPermissionsAsync(new Snowflake(door.Guild.Id), new Snowflake(thread.Id), OpenDoor.Cancel);

        door.Channel.Deny(door.Guild.Bot, World.Permissions.SendMessages);
        var open = await Own();
        door.Channel.Deny(door.Guild.Bot, World.Permissions.SendMessagesInThreads);
        var silenced = await Own();

        Assert.True(open.HasFlag(Permissions.SendMessagesInThreads | Permissions.EmbedLinks));
        Assert.Equal((true, false, false),
            (silenced.HasFlag(Permissions.ViewChannel), silenced.HasFlag(Permissions.SendMessagesInThreads), silenced.HasFlag(Permissions.EmbedLinks)));
    }
}
