using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Primitives;
using StudyGroup.Playground.LocalDiscord.Faults;

namespace StudyGroup.EndToEnd.Tests.Door;

public sealed class AnswerTests
{
    private static readonly MessageBody Full = new()
    {
        Content = "Content",
        Embeds =
        [
            new Embed
            {
                Title = "Title",
                Description = "Words",
                Fields = [new EmbedField("Name", "Value", Inline: true)],
                Footer = "Foot",
                Color = 0x123456,
            },
        ],
        Buttons =
        [
            [
                new Button(ButtonStyle.Link, "Page", null, "https://example.org"),
                new Button(ButtonStyle.Danger, "Off", "off", Disabled: true),
            ],
        ],
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Message_shows_everything_to_the_right_people(bool ephemeral)
    {
        await using var door = await OpenDoor.ListenAsync();
        var (ping, shown) = await door.PingAsync();

        await door.Discord.RespondAsync(ping, new InteractionResponse.Message(Full, ephemeral), OpenDoor.Cancel);

        Assert.Equal("Content\nTitle\nWords\nName\nValue\nFoot", (await shown).Text);
        Assert.Equal(["Page", "Off"], (await shown).Buttons);
        Assert.Equal(ephemeral, (await shown).IsEphemeral);
    }

    [Fact]
    public async Task Deferred_answer_is_completed_followed_up_and_deleted()
    {
        await using var door = await OpenDoor.ListenAsync();
        var (ping, shown) = await door.PingAsync();

        await door.Discord.RespondAsync(ping, new InteractionResponse.Defer(Ephemeral: true), OpenDoor.Cancel);
        await door.Discord.EditOriginalAsync(ping, Full, OpenDoor.Cancel);
        await door.Discord.FollowUpAsync(ping, new MessageBody { Content = "And this" }, ephemeral: false, OpenDoor.Cancel);
        await door.Discord.DeleteOriginalAsync(ping, OpenDoor.Cancel);

        Assert.True((await shown).IsDeferred);
        Assert.True((await shown).IsEphemeral);
        Assert.Equal("Content\nTitle\nWords\nName\nValue\nFoot", (await shown).Text);
        Assert.Equal("And this", Assert.Single((await shown).FollowUps).Text);
        Assert.Equal("And this", Assert.Single(door.Channel.Messages(door.Ana)).Text);
    }

    [Fact]
    public async Task Deferred_update_replaces_the_whole_message()
    {
        await using var door = await OpenDoor.ListenAsync();
        var (ping, shown) = await door.PingAsync();
        await door.Discord.RespondAsync(
            ping, new InteractionResponse.Message(
                Full with { Buttons = [[new Button(ButtonStyle.Primary, "Go", "go")]] }, Ephemeral: false), OpenDoor.Cancel);

        var pressed = (await shown).PressAsync("Go", OpenDoor.Cancel);
        var press = await door.NextAsync<ComponentInteraction>();
        await door.Discord.RespondAsync(press, new InteractionResponse.DeferUpdate(), OpenDoor.Cancel);
        await door.Discord.EditOriginalAsync(press, new MessageBody { Content = "Gone" }, OpenDoor.Cancel);

        Assert.True((await pressed).IsUpdate);
        var message = Assert.Single(door.Channel.Messages());
        Assert.Equal(("Gone", 0), (message.Text, message.Buttons.Count));
    }

    [Fact]
    public async Task Only_listed_people_are_pinged()
    {
        await using var door = await OpenDoor.ListenAsync();
        var readers = door.Guild.AddRole("readers", mentionable: true);
        var others = door.Guild.AddRole("others", mentionable: true);
        var (ping, shown) = await door.PingAsync();

        var body = new MessageBody
        {
            Content = $"@everyone <@&{readers.Id}> <@&{others.Id}> <@{door.Ana.Id}>",
            PingedRoles = [new Snowflake(readers.Id)],
        };
        await door.Discord.RespondAsync(ping, new InteractionResponse.Message(body, Ephemeral: false), OpenDoor.Cancel);

        var message = (await shown).Message!;
        Assert.Equal((false, 0), (message.PingsEveryone, message.PingedPeople.Count));
        Assert.Equal(readers.Id, Assert.Single(message.PingedRoles).Id);
    }

    [Fact]
    public async Task Completed_deferred_answer_pings_nobody_but_its_follow_up_does()
    {
        await using var door = await OpenDoor.ListenAsync();
        var (ping, shown) = await door.PingAsync();
        var body = new MessageBody { Content = $"<@{door.Ana.Id}>", PingedUsers = [new Snowflake(door.Ana.Id)] };

        await door.Discord.RespondAsync(ping, new InteractionResponse.Defer(Ephemeral: false), OpenDoor.Cancel);
        await door.Discord.EditOriginalAsync(ping, body, OpenDoor.Cancel);
        await door.Discord.FollowUpAsync(ping, body, ephemeral: false, OpenDoor.Cancel);

        Assert.Empty((await shown).Message!.PingedPeople);
        Assert.Equal([door.Ana], Assert.Single((await shown).FollowUps).PingedPeople);
    }

    [Fact]
    public async Task Second_first_answer_is_refused_with_Discords_error_code()
    {
        await using var door = await OpenDoor.ListenAsync();
        var (ping, _) = await door.PingAsync();
        await door.Discord.RespondAsync(ping, new InteractionResponse.Defer(Ephemeral: false), OpenDoor.Cancel);

        var refused = await Assert.ThrowsAsync<DiscordRefusedException>(
            () => door.Discord.RespondAsync(ping, new InteractionResponse.Defer(Ephemeral: false), OpenDoor.Cancel));

        Assert.Equal(DiscordErrorCode.AlreadyAcknowledged, refused.Code);
    }

    [Fact]
    public async Task Answer_tells_its_messages_id_if_asked_and_so_does_an_edited_or_following_one()
    {
        await using var door = await OpenDoor.ListenAsync();
        var hi = new MessageBody { Content = "Hi" };
        var (ping, shown) = await door.PingAsync();
        var told = await door.Discord.RespondAsync(
            ping, new InteractionResponse.Message(hi, Ephemeral: false) { AsksForId = true }, OpenDoor.Cancel);
        var (other, _) = await door.PingAsync();
        Assert.Null(await door.Discord.RespondAsync(other, new InteractionResponse.Message(hi, Ephemeral: false), OpenDoor.Cancel));
        var (slow, _) = await door.PingAsync();
        Assert.Null(await door.Discord.RespondAsync(slow, new InteractionResponse.Defer(Ephemeral: false), OpenDoor.Cancel));
        var edited = await door.Discord.EditOriginalAsync(slow, hi, OpenDoor.Cancel);
        var followed = await door.Discord.FollowUpAsync(slow, hi, ephemeral: false, OpenDoor.Cancel);

        Assert.Equal((await shown).Message!.Id, told!.Value.Value);
        Assert.Equal(door.Channel.Messages().TakeLast(2).Select(m => m.Id), [edited!.Value.Value, followed!.Value.Value]);
    }

    [Fact]
    public async Task Answer_whose_confirmation_is_lost_counts()
    {
        await using var door = await OpenDoor.ListenAsync();
        var (ping, shown) = await door.PingAsync();
        door.Local.Faults.On("POST", "/interactions/*/*/callback", new Fault.Lost(AfterEffect: true));

        var told = await door.Discord.RespondAsync(
            ping, new InteractionResponse.Message(new MessageBody { Content = "Hi" }, Ephemeral: false) { AsksForId = true },
            OpenDoor.Cancel);

        Assert.Equal("Hi", (await shown).Text);
        Assert.Null(told);
    }

    [Fact]
    public async Task Answer_waits_for_no_other()
    {
        await using var door = await OpenDoor.ListenAsync();
        var (slow, _) = await door.PingAsync();
        var (quick, shown) = await door.PingAsync();
        var held = door.Local.Faults.On("POST", "/interactions/*/*/callback", new Fault.Paused(AfterEffect: false));

        var waiting = door.Discord.RespondAsync(slow, new InteractionResponse.Defer(Ephemeral: false), OpenDoor.Cancel);
        await held.Hit;
        await door.Discord.RespondAsync(
            quick, new InteractionResponse.Message(new MessageBody { Content = "Hi" }, Ephemeral: false), OpenDoor.Cancel);

        Assert.Equal("Hi", (await shown).Text);
        Assert.False(waiting.IsCompleted);
        held.Release();
        await waiting;
    }
}
