using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;
using World = StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests.Door;

public sealed class OwnPermissionTests
{
    [Fact]
    public async Task Permissions_follow_roles_and_channel_overwrites()
    {
        await using var door = await OpenDoor.ListenAsync();
        async Task<Permissions> Own() =>
            (await door.Discord.GetOwnPermissionsAsync(new Snowflake(door.Guild.Id), door.ChannelId, OpenDoor.Cancel)).Permissions;

        var open = await Own();
        door.Channel.Deny(door.Guild.Everyone, World.Permissions.SendMessages);
        var silenced = await Own();
        door.Channel.Allow(door.Guild.BotRole, World.Permissions.SendMessages);
        var allowed = await Own();
        door.Channel.Deny(door.Guild.Bot, World.Permissions.ViewChannel);
        var unseen = await Assert.ThrowsAsync<DiscordRefusedException>(Own);

        Assert.True(open.HasFlag(Permissions.SendMessages | Permissions.EmbedLinks | Permissions.ViewChannel));
        Assert.Equal((false, true), (silenced.HasFlag(Permissions.SendMessages), silenced.HasFlag(Permissions.ViewChannel)));
        Assert.True(allowed.HasFlag(Permissions.SendMessages | Permissions.EmbedLinks));
        Assert.Equal(DiscordErrorCode.MissingAccess, unseen.Code);
    }

    [Fact]
    public async Task Deleted_channel_is_unknown()
    {
        await using var door = await OpenDoor.ListenAsync();
        door.Channel.Delete();

        var gone = await Assert.ThrowsAsync<DiscordRefusedException>(
            () => door.Discord.GetOwnPermissionsAsync(new Snowflake(door.Guild.Id), door.ChannelId, OpenDoor.Cancel));

        Assert.Equal(DiscordErrorCode.UnknownChannel, gone.Code);
    }

    [Fact]
    public async Task Channel_of_another_server_is_unknown()
    {
        await using var door = await OpenDoor.ListenAsync();
        var theirs = door.Local.AddGuild("Poetry readers").AddChannel("poems");

        var foreign = await Assert.ThrowsAsync<DiscordRefusedException>(
            () => door.Discord.GetOwnPermissionsAsync(new Snowflake(door.Guild.Id), new Snowflake(theirs.Id), OpenDoor.Cancel));

        Assert.Equal(DiscordErrorCode.UnknownChannel, foreign.Code);
    }
}
