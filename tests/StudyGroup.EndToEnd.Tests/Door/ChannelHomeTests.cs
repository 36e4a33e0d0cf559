using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.EndToEnd.Tests.Door;

public sealed class ChannelHomeTests
{
    [Fact]
    public async Task Channel_and_thread_have_a_server_but_direct_messages_do_not()
    {
        await using var door = await OpenDoor.ListenAsync();
        var others = door.Local.AddGuild("Poetry readers");
        var poems = others.AddChannel("poems");
        var thread = door.AnaHere.StartThread("Chapter 3");
        var direct = await door.Discord.OpenDirectMessagesAsync(new Snowflake(door.Ana.Id), OpenDoor.Cancel);

        Assert.Equal(new Snowflake(door.Guild.Id), await Home(door, door.ChannelId));
        Assert.Equal(new Snowflake(others.Id), await Home(door, new Snowflake(poems.Id)));
        Assert.Equal(new Snowflake(door.Guild.Id), await Home(door, new Snowflake(thread.Id)));
        Assert.Null(await Home(door, direct));
    }

    [Fact]
    public async Task Deleted_or_hidden_channel_has_no_known_server()
    {
        await using var door = await OpenDoor.ListenAsync();
        door.Channel.Deny(door.Guild.Bot, Playground.LocalDiscord.World.Permissions.ViewChannel);
        var unseen = await Assert.ThrowsAsync<DiscordRefusedException>(() => Home(door, door.ChannelId));
        door.Channel.Delete();
        var gone = await Assert.ThrowsAsync<DiscordRefusedException>(() => Home(door, door.ChannelId));

        Assert.Equal((DiscordErrorCode.MissingAccess, DiscordErrorCode.UnknownChannel), (unseen.Code, gone.Code));
    }

    private static Task<Snowflake?> Home(OpenDoor door, Snowflake channel) => door.Discord.GetGuildAsync(channel, OpenDoor.Cancel);
}
