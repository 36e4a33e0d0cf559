using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Primitives;
using StudyGroup.Playground.LocalDiscord.Faults;
using StudyGroup.Playground.LocalDiscord.People;

namespace StudyGroup.EndToEnd.Tests.Door;

public sealed class DirectMessageTests
{
    private static readonly MessageBody Nudge = new()
    {
        Content = "Your slides?",
        Buttons = [[new Button(ButtonStyle.Primary, "Add slides", "slides:1")]],
    };

    [Fact]
    public async Task User_gets_a_direct_message_once()
    {
        await using var door = await OpenDoor.ListenAsync();
        door.Local.Faults.On("POST", "/users/@me/channels", new Fault.Lost(AfterEffect: true));

        var channel = await OpenAsync(door);
        var again = await OpenAsync(door);
        var id = await door.Discord.PostAsync(channel, Nudge, "n1", OpenDoor.Cancel);
        var repeated = await door.Discord.PostAsync(channel, Nudge, "n1", OpenDoor.Cancel);

        Assert.Equal((channel, id), (again, repeated));
        var message = Assert.Single(door.Ana.DirectMessages!.Messages());
        Assert.Equal((channel.Value, id.Value, "Your slides?"), (message.Channel.Id, message.Id, message.Text));
    }

    [Fact]
    public async Task Closed_direct_messages_and_unknown_users_are_distinguished()
    {
        await using var door = await OpenDoor.ListenAsync();
        door.Ana.CloseDirectMessages();
        var channel = await OpenAsync(door);

        var closed = await Assert.ThrowsAsync<DiscordRefusedException>(() => door.Discord.PostAsync(channel, Nudge, "n1", OpenDoor.Cancel));
        var nobody = await Assert.ThrowsAsync<DiscordRefusedException>(
            () => door.Discord.OpenDirectMessagesAsync(new Snowflake(1), OpenDoor.Cancel));

        Assert.Equal(DiscordErrorCode.CannotMessageUser, closed.Code);
        Assert.NotEqual(DiscordErrorCode.CannotMessageUser, nobody.Code);
    }

    [Fact]
    public async Task User_who_shares_no_server_gets_nothing()
    {
        await using var door = await OpenDoor.ListenAsync();
        var channel = await OpenAsync(door);
        door.Ana.Leave();

        var refused = await Assert.ThrowsAsync<DiscordRefusedException>(
            () => door.Discord.PostAsync(channel, Nudge, "n1", OpenDoor.Cancel));

        Assert.Equal(DiscordErrorCode.NoMutualServer, refused.Code);
    }

    [Fact]
    public async Task Opening_direct_messages_too_fast_is_not_a_refusal()
    {
        await using var door = await OpenDoor.ListenAsync();
        door.Local.Faults.On(
            "POST", "/users/@me/channels", new Fault.Refused(400, 40003, "You are opening direct messages too fast."), times: 1);

        await Assert.ThrowsAsync<DiscordUnavailableException>(() => OpenAsync(door));

        Assert.NotEqual(default, await OpenAsync(door));
    }

    [Fact]
    public async Task Empty_direct_messages_are_known_to_be_empty()
    {
        await using var door = await OpenDoor.ListenAsync();

        Assert.Null(await door.FindAsync(await OpenAsync(door), "slides:1", DateTimeOffset.UnixEpoch));
    }

    [Fact]
    public async Task Button_and_modal_in_direct_messages_have_a_user_but_no_server()
    {
        await using var door = await OpenDoor.ListenAsync();
        await door.Discord.PostAsync(await OpenAsync(door), Nudge, "n1", OpenDoor.Cancel);
        var there = door.Ana.In(door.Ana.DirectMessages!);

        var pressed = there.PressAsync(Assert.Single(there.Channel.Messages()), "Add slides", OpenDoor.Cancel);
        var press = await door.NextAsync<ComponentInteraction>();
        await door.Discord.RespondAsync(
            press, new InteractionResponse.Modal("slides:1", "Slides", [new TextInput("url", "Link", false, true, 100)]), OpenDoor.Cancel);
        var submitted = (await pressed).SubmitAsync(new Dictionary<string, string> { ["url"] = "https://example.org" }, OpenDoor.Cancel);
        var submit = await door.NextAsync<ModalInteraction>();
        await door.Discord.RespondAsync(submit, new InteractionResponse.Update(new MessageBody { Content = "Thank you" }), OpenDoor.Cancel);

        Assert.All<Interaction>([press, submit], heard =>
        {
            Assert.Null(heard.GuildId);
            Assert.Equal(new Snowflake(there.Channel.Id), heard.ChannelId);
            Assert.Equal(
                (new Snowflake(door.Ana.Id), "Ana", Permissions.None, 0),
                (heard.Invoker.Id, heard.Invoker.Name, heard.Invoker.Permissions, heard.Invoker.Roles.Count));
        });
        Assert.Equal(("slides:1", "https://example.org"), (press.CustomId, submit.Fields["url"]));
        Assert.True((await submitted).IsUpdate);
        Assert.Equal("Thank you", Assert.Single(there.Channel.Messages()).Text);
    }

    [Fact]
    public async Task Direct_message_is_edited_pinned_found_and_deleted()
    {
        await using var door = await OpenDoor.ListenAsync();
        var channel = await OpenAsync(door);
        var id = await door.Discord.PostAsync(channel, Nudge, "n1", OpenDoor.Cancel);

        await door.Discord.EditMessageAsync(channel, id, Nudge with { Content = "Still none?" }, OpenDoor.Cancel);
        await door.Discord.PinMessageAsync(channel, id, OpenDoor.Cancel);
        var found = await door.FindAsync(channel, "slides:1", id.CreatedAt);
        var pinned = Assert.Single(door.Ana.DirectMessages!.Pins());
        await door.Discord.DeleteMessageAsync(channel, id, OpenDoor.Cancel);

        Assert.Equal((id, "Still none?"), (found, pinned.Text));
        Assert.DoesNotContain(door.Ana.DirectMessages!.Messages(), message => message.Id == id.Value);
    }

    private static Task<Snowflake> OpenAsync(OpenDoor door) =>
        door.Discord.OpenDirectMessagesAsync(new Snowflake(door.Ana.Id), OpenDoor.Cancel);
}
