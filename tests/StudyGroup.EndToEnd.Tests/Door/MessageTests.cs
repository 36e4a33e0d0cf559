using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Primitives;
using StudyGroup.Playground.LocalDiscord.Faults;
using World = StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests.Door;

public sealed class MessageTests
{
    private static readonly MessageBody Hi = new() { Content = "Hi", Buttons = [[new Button(ButtonStyle.Secondary, "Point", "p:1")]] };

    [Fact]
    public async Task Post_with_the_same_nonce_is_the_same_post()
    {
        await using var door = await OpenDoor.ListenAsync();

        var first = await door.Discord.PostAsync(door.ChannelId, Hi, "n1", OpenDoor.Cancel);
        var again = await door.Discord.PostAsync(door.ChannelId, Hi, "n1", OpenDoor.Cancel);
        var other = await door.Discord.PostAsync(door.ChannelId, Hi, "n2", OpenDoor.Cancel);

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
        Assert.Equal(2, door.Channel.Messages().Count);
    }

    public static TheoryData<Fault> Passing => new((Fault[])[
        new Fault.RateLimited(TimeSpan.FromSeconds(0.5)),
        new Fault.RateLimited(TimeSpan.FromSeconds(0.5), "shared", Remaining: 3),
        new Fault.CloudflareLimited(TimeSpan.FromSeconds(1)),
    ]);

    public static TheoryData<Fault> Uncertain => new((Fault[])[
        new Fault.CloudflarePage(403, IsJson: false),
        new Fault.CloudflarePage(403, IsJson: true),
        new Fault.CloudflarePage(503, IsJson: false),
        new Fault.ServerError(500, AfterEffect: false),
        new Fault.ServerError(502, AfterEffect: true),
        new Fault.ServerError(503, AfterEffect: true),
        new Fault.Lost(AfterEffect: false),
        new Fault.Lost(AfterEffect: true),
        new Fault.Truncated(),
    ]);

    [Theory]
    [MemberData(nameof(Passing), DisableDiscoveryEnumeration = true)]
    public async Task Post_survives_temporary_limits_and_appears_once(Fault fault)
    {
        await using var door = await OpenDoor.ListenAsync();
        var armed = door.Local.Faults.On("POST", "/channels/*/messages", fault);

        var id = await door.Discord.PostAsync(door.ChannelId, Hi, "n1", OpenDoor.Cancel);

        Assert.Equal(0, armed.Left);
        Assert.Equal(id.Value, Assert.Single(door.Channel.Messages()).Id);
    }

    [Theory]
    [MemberData(nameof(Uncertain), DisableDiscoveryEnumeration = true)]
    public async Task Post_that_may_have_taken_effect_is_sent_once(Fault fault)
    {
        await using var door = await OpenDoor.ListenAsync();
        door.Local.Faults.On("POST", "/channels/*/messages", fault);

        var problem = await Assert.ThrowsAsync<DiscordUnavailableException>(
            () => door.Discord.PostAsync(door.ChannelId, Hi, "n1", OpenDoor.Cancel));

        Assert.False(problem.HadNoEffect);
        // A request whose answer is cut off may be recorded a moment later. Another one with an answer is recorded after it.
        await door.Discord.PostAsync(door.ChannelId, Hi, "n2", OpenDoor.Cancel);
        while (door.Local.Log.Requests("POST", "/messages").Count < 2)
        {
            OpenDoor.Cancel.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        Assert.Equal(2, door.Local.Log.Requests("POST", "/messages").Count);
    }

    public static TheoryData<Fault> Lasting => new((Fault[])[
        new Fault.RateLimited(TimeSpan.FromSeconds(60)),
        new Fault.RateLimited(TimeSpan.FromSeconds(60), "global"),
        new Fault.CloudflareLimited(TimeSpan.FromSeconds(60)),
    ]);

    [Theory]
    [MemberData(nameof(Lasting), DisableDiscoveryEnumeration = true)]
    public async Task Post_that_would_wait_too_long_fails_at_once(Fault fault)
    {
        await using var door = await OpenDoor.ListenAsync();
        door.Local.Faults.On("POST", "/channels/*/messages", fault, times: 100);

        var notNow = await Assert.ThrowsAsync<DiscordUnavailableException>(
            () => door.Discord.PostAsync(door.ChannelId, Hi, "n1", OpenDoor.Cancel));

        Assert.True(notNow.HadNoEffect);
        Assert.Single(door.Local.Log.Requests("POST", "/messages"));
    }

    [Fact]
    public async Task Refused_post_has_Discords_error_code()
    {
        await using var door = await OpenDoor.ListenAsync();
        Task<Snowflake> Post(Snowflake channel) => door.Discord.PostAsync(channel, Hi, "n1", OpenDoor.Cancel);

        door.Channel.Deny(door.Guild.Bot, World.Permissions.SendMessages);
        var silent = await Assert.ThrowsAsync<DiscordRefusedException>(() => Post(door.ChannelId));
        door.Channel.Deny(door.Guild.Bot, World.Permissions.ViewChannel);
        var unseen = await Assert.ThrowsAsync<DiscordRefusedException>(() => Post(door.ChannelId));
        door.Channel.Delete();
        var gone = await Assert.ThrowsAsync<DiscordRefusedException>(() => Post(door.ChannelId));

        Assert.Equal((DiscordErrorCode.MissingPermissions, 403), (silent.Code, silent.Status));
        Assert.Equal((DiscordErrorCode.MissingAccess, 403), (unseen.Code, unseen.Status));
        Assert.Equal((DiscordErrorCode.UnknownChannel, 404), (gone.Code, gone.Status));
    }

    [Fact]
    public async Task Lengths_are_measured_as_Discord_does()
    {
        await using var door = await OpenDoor.ListenAsync();
        var long2000 = string.Concat(Enumerable.Repeat("🙂", 2_000));
        var body = new MessageBody { Content = long2000, Embeds = [new Embed { Title = string.Concat(Enumerable.Repeat("🙂", 256)) }] };

        await door.Discord.PostAsync(door.ChannelId, body, "n1", OpenDoor.Cancel);

        Assert.Equal(long2000, Assert.Single(door.Channel.Messages()).Content);
    }

    [Fact]
    public async Task Edit_replaces_the_whole_message_and_pings_nobody()
    {
        await using var door = await OpenDoor.ListenAsync();
        var id = await door.Discord.PostAsync(door.ChannelId, Hi with { Embeds = [new Embed { Title = "Old" }] }, "n1", OpenDoor.Cancel);

        await door.Discord.EditMessageAsync(door.ChannelId, id, new MessageBody { Content = $"New <@{door.Ana.Id}>" }, OpenDoor.Cancel);

        var message = Assert.Single(door.Channel.Messages());
        Assert.Equal(($"New <@{door.Ana.Id}>", 0, 0), (message.Text, message.Buttons.Count, message.PingedPeople.Count));
        var edit = Assert.Single(door.Local.Log.Requests("PATCH", $"/messages/{id}"));
        Assert.Contains("\"allowed_mentions\":{\"parse\":[]}", edit.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suppressed_previews_stay_hidden_until_a_card_replaces_the_links()
    {
        await using var door = await OpenDoor.ListenAsync();
        var link = new MessageBody { Content = "[Slides](https://example.org/3)" };
        var id = await door.Discord.PostAsync(door.ChannelId, link, "n1", OpenDoor.Cancel);
        Assert.Equal(["https://example.org/3"], Assert.Single(door.Channel.Messages()).Previews);

        await door.Discord.EditMessageAsync(door.ChannelId, id, link with { SuppressPreviews = true }, OpenDoor.Cancel);
        Assert.Empty(Assert.Single(door.Channel.Messages()).Previews);

        await door.Discord.EditMessageAsync(
            door.ChannelId, id, new MessageBody { Embeds = [new Embed { Title = "Card" }] }, OpenDoor.Cancel);
        Assert.Equal("Card", Assert.Single(door.Channel.Messages()).Text);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Message_is_not_reported_missing_without_Read_Message_History(int messages)
    {
        await using var door = await OpenDoor.ListenAsync();
        for (var i = 0; i < messages; i++)
            await door.Discord.PostAsync(door.ChannelId, Hi, $"n{i}", OpenDoor.Cancel);
        Assert.Equal(messages == 0, await FindAsync() is null);
        door.Channel.Deny(door.Guild.Bot, World.Permissions.ReadMessageHistory);

        var refused = await Assert.ThrowsAsync<DiscordRefusedException>(FindAsync);

        Assert.Equal(DiscordErrorCode.MissingPermissions, refused.Code);
        Task<Snowflake?> FindAsync() => door.FindAsync(door.ChannelId, "p:1", DateTimeOffset.UnixEpoch);
    }

    [Fact]
    public async Task Message_is_found_by_a_buttons_custom_id_among_many()
    {
        await using var door = await OpenDoor.ListenAsync();
        var id = await door.Discord.PostAsync(door.ChannelId, Hi, "n1", OpenDoor.Cancel);
        for (var i = 0; i < 120; i++)
            door.AnaHere.Say($"Chatter {i}");
        var late = await door.Discord.PostAsync(
            door.ChannelId, Hi with { Buttons = [[new Button(ButtonStyle.Secondary, "Point", "p:2")]] }, "n2", OpenDoor.Cancel);
        Task<Snowflake?> Find(string customId, DateTimeOffset since) => door.FindAsync(door.ChannelId, customId, since);

        Assert.Equal(id, await Find("p:1", id.CreatedAt));
        Assert.Equal(late, await Find("p:2", id.CreatedAt));
        Assert.Null(await Find("p:3", id.CreatedAt));
        Assert.Null(await Find("p:1", id.CreatedAt.AddMilliseconds(1)));
    }
}
