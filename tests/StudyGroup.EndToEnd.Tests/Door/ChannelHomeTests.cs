using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.EndToEnd.Tests.Door;

public sealed class ChannelHomeTests
{
    [Fact]
    public async Task The_server_of_a_channel_or_thread_is_told_and_direct_messages_are_in_none()
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
    public async Task Of_a_channel_that_is_gone_or_not_to_be_seen_no_server_is_told()
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
