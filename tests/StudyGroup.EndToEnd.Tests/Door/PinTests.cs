using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Primitives;
using StudyGroup.Playground.LocalDiscord.Faults;
using World = StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests.Door;

public sealed class PinTests
{
    private static readonly MessageBody Syllabus = new() { Content = "Syllabus" };

    [Fact]
    public async Task Message_is_pinned_once_however_often_asked()
    {
        await using var door = await OpenDoor.ListenAsync();
        var id = await door.Discord.PostAsync(door.ChannelId, Syllabus, "n1", OpenDoor.Cancel);
        door.Local.Faults.On("PUT", "/channels/*/messages/pins/*", new Fault.Lost(AfterEffect: true));
        door.Local.Faults.On("PUT", "/channels/*/pins/*", new Fault.Lost(AfterEffect: true));

        await door.Discord.PinMessageAsync(door.ChannelId, id, OpenDoor.Cancel);
        await door.Discord.PinMessageAsync(door.ChannelId, id, OpenDoor.Cancel);

        Assert.Equal(id.Value, Assert.Single(door.Channel.Pins()).Id);
        Assert.Single(door.Channel.Messages(), message => message.TellsOfPin == id.Value);
    }

    [Fact]
    public async Task Refused_pin_has_Discords_error_code()
    {
        await using var door = await OpenDoor.ListenAsync();
        var id = await door.Discord.PostAsync(door.ChannelId, Syllabus, "n1", OpenDoor.Cancel);
        async Task<int> CodeAsync() =>
            (
                await Assert.ThrowsAsync<DiscordRefusedException>(
                    () => door.Discord.PinMessageAsync(door.ChannelId, id, OpenDoor.Cancel))).Code;

        door.Channel.Deny(door.Guild.Bot, World.Permissions.PinMessages);
        var forbidden = await CodeAsync();
        door.Channel.ClearOverwrites();
        door.Channel.DeleteMessage(door.Channel.Messages().Single());
        var gone = await CodeAsync();
        door.Channel.Deny(door.Guild.Bot, World.Permissions.ViewChannel);
        var unseen = await CodeAsync();

        Assert.Equal(
            (DiscordErrorCode.MissingPermissions, DiscordErrorCode.UnknownMessage, DiscordErrorCode.MissingAccess),
            (forbidden, gone, unseen));
    }

    [Fact]
    public async Task Pin_Messages_is_enough_without_Read_Message_History()
    {
        await using var door = await OpenDoor.ListenAsync();
        var id = await door.Discord.PostAsync(door.ChannelId, Syllabus, "n1", OpenDoor.Cancel);
        door.Channel.Deny(door.Guild.Bot, World.Permissions.ReadMessageHistory);

        await door.Discord.PinMessageAsync(door.ChannelId, id, OpenDoor.Cancel);

        Assert.Equal(id.Value, Assert.Single(door.Channel.Pins()).Id);
    }

    [Fact]
    public async Task Pin_Messages_is_among_the_bots_permissions()
    {
        await using var door = await OpenDoor.ListenAsync();
        async Task<bool> MayAsync() =>
            (
                await door.Discord.GetOwnPermissionsAsync(
                    new Snowflake(door.Guild.Id), door.ChannelId, OpenDoor.Cancel)).Has(Permissions.PinMessages);

        door.Channel.Deny(door.Guild.Bot, World.Permissions.PinMessages);
        var before = await MayAsync();
        door.Channel.ClearOverwrites();

        Assert.Equal((false, true), (before, await MayAsync()));
    }

    [Fact]
    public async Task Deleting_succeeds_even_if_the_message_is_already_gone()
    {
        await using var door = await OpenDoor.ListenAsync();
        var id = await door.Discord.PostAsync(door.ChannelId, Syllabus, "n1", OpenDoor.Cancel);
        door.Local.Faults.On("DELETE", "/channels/*/messages/*", new Fault.Lost(AfterEffect: true));

        await door.Discord.DeleteMessageAsync(door.ChannelId, id, OpenDoor.Cancel);
        await door.Discord.DeleteMessageAsync(door.ChannelId, id, OpenDoor.Cancel);

        Assert.Empty(door.Channel.Messages());
    }

    [Fact]
    public async Task Edit_of_a_deleted_message_is_refused_as_unknown()
    {
        await using var door = await OpenDoor.ListenAsync();
        var id = await door.Discord.PostAsync(door.ChannelId, Syllabus, "n1", OpenDoor.Cancel);
        door.Channel.DeleteMessage(door.Channel.Messages().Single());

        var refused = await Assert.ThrowsAsync<DiscordRefusedException>(
            () => door.Discord.EditMessageAsync(door.ChannelId, id, Syllabus, OpenDoor.Cancel));

        Assert.Equal(DiscordErrorCode.UnknownMessage, refused.Code);
    }

    [Fact]
    public async Task Later_message_has_the_higher_id()
    {
        await using var door = await OpenDoor.ListenAsync();

        var first = await door.Discord.PostAsync(door.ChannelId, Syllabus, "n1", OpenDoor.Cancel);
        var second = await door.Discord.PostAsync(door.ChannelId, Syllabus, "n2", OpenDoor.Cancel);

        Assert.True(first < second);
    }
}
