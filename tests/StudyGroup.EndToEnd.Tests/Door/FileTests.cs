using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Primitives;
using StudyGroup.Playground.LocalDiscord.Faults;
using StudyGroup.Playground.LocalDiscord.People;
using World = StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests.Door;

public sealed class FileTests
{
    private static readonly MessageBody WithFiles = new()
    {
        Content = "The schedule",
        Files =
        [
            new MessageFile("schedule.md", "text/markdown", "| 1 | Größe |"u8.ToArray()),
            new MessageFile("all.zip", "application/zip", new byte[] { 0, 255, 13, 10 })
        ],
        PingedUsers = [new Snowflake(7)],
    };

    private static readonly (string, string, string)[] Expected =
    [
        ("schedule.md", "text/markdown", "7C2031207C204772C3B6C39F65207C"), ("all.zip", "application/zip", "00FF0D0A")
    ];

    [Fact]
    public async Task Post_carries_its_files_unchanged_and_once()
    {
        await using var door = await OpenDoor.ListenAsync();
        door.Local.Faults.On("POST", "/channels/*/messages", new Fault.Lost(AfterEffect: true));

        // Callers look in the channel first, but the nonce returns the same message anyway.
        await Assert.ThrowsAsync<DiscordUnavailableException>(
            () => door.Discord.PostAsync(door.ChannelId, WithFiles, "n1", OpenDoor.Cancel));
        var id = await door.Discord.PostAsync(door.ChannelId, WithFiles, "n1", OpenDoor.Cancel);

        var message = Assert.Single(door.Channel.Messages());
        Assert.Equal((id.Value, "The schedule"), (message.Id, message.Text));
        Assert.Equal(Expected, Files(message));
    }

    [Fact]
    public async Task Edit_replaces_the_files()
    {
        await using var door = await OpenDoor.ListenAsync();
        var id = await door.Discord.PostAsync(door.ChannelId, WithFiles, "n1", OpenDoor.Cancel);

        await door.Discord.EditMessageAsync(
            door.ChannelId, id, new MessageBody { Files = [new MessageFile("b.txt", "text/plain", "b"u8.ToArray())] }, OpenDoor.Cancel);
        var replaced = Files(Assert.Single(door.Channel.Messages()));
        await door.Discord.EditMessageAsync(door.ChannelId, id, new MessageBody { Content = "None" }, OpenDoor.Cancel);

        Assert.Equal([("b.txt", "text/plain", "62")], replaced);
        Assert.Empty(Assert.Single(door.Channel.Messages()).Attachments);
    }

    [Fact]
    public async Task First_answer_carries_its_files()
    {
        await using var door = await OpenDoor.ListenAsync();
        var (ping, shown) = await door.PingAsync();

        await door.Discord.RespondAsync(ping, new InteractionResponse.Message(WithFiles, Ephemeral: true), OpenDoor.Cancel);

        Assert.Equal(Expected, Files((await shown).Message!));
        Assert.True((await shown).IsEphemeral);
    }

    [Fact]
    public async Task Deferred_answer_and_follow_up_carry_their_files()
    {
        await using var door = await OpenDoor.ListenAsync();
        var (ping, shown) = await door.PingAsync();

        await door.Discord.RespondAsync(ping, new InteractionResponse.Defer(Ephemeral: false), OpenDoor.Cancel);
        await door.Discord.EditOriginalAsync(ping, WithFiles, OpenDoor.Cancel);
        await door.Discord.FollowUpAsync(ping, WithFiles with { Content = "Again" }, ephemeral: true, OpenDoor.Cancel);

        Assert.Equal(Expected, Files((await shown).Message!));
        Assert.Equal(Expected, Files(Assert.Single((await shown).FollowUps)));
    }

    [Fact]
    public async Task Refused_files_have_Discords_error_code()
    {
        await using var door = await OpenDoor.ListenAsync();
        door.Channel.Deny(door.Guild.Bot, World.Permissions.AttachFiles);

        var refused = await Assert.ThrowsAsync<DiscordRefusedException>(
            () => door.Discord.PostAsync(door.ChannelId, WithFiles, "n1", OpenDoor.Cancel));

        Assert.Equal(DiscordErrorCode.MissingPermissions, refused.Code);
    }

    public static TheoryData<MessageFile[]> OverTheLimits => new((MessageFile[][])[
        [new("a b.txt", "text/plain", default)],
        [new("a\".txt", "text/plain", default)],
        [new(".txt", "text/plain", default)],
        [new("", "text/plain", default)],
        [new(new string('a', 101), "text/plain", default)],
        [new("a.txt", "text", default)],
        [new("a.txt", "text/plain", new byte[(10 * 1024 * 1024) + 1])],
        [.. Enumerable.Repeat(new MessageFile("a.txt", "text/plain", default), 11)],
    ]);

    [Theory]
    [MemberData(nameof(OverTheLimits), DisableDiscoveryEnumeration = true)]
    public async Task Files_beyond_a_limit_are_not_sent(MessageFile[] files)
    {
        await using var door = await OpenDoor.ListenAsync();

        await Assert.ThrowsAsync<ArgumentException>(
            () => door.Discord.PostAsync(door.ChannelId, new MessageBody { Files = files }, "n1", OpenDoor.Cancel));

        Assert.Empty(door.Local.Log.Requests("POST", "/messages"));
    }

    [Fact]
    public async Task File_option_has_name_size_type_and_address()
    {
        await using var door = await OpenDoor.ListenAsync();
        await door.OfferAsync(new ApplicationCommand("import", "Reads a schedule",
            [new CommandOption { Type = CommandOptionType.Attachment, Name = "file", Description = "Which", Required = true }]));

        _ = door.AnaHere.CommandAsync(
            "import", new Dictionary<string, object> { ["file"] = new Upload("2026-12-01T18:00:00.md", "text/markdown", "# Plan") },
            OpenDoor.Cancel);
        var heard = await door.NextAsync<CommandInteraction>();

        var file = heard.Files[heard.Options["file"].Id!.Value];
        Assert.Equal(("2026-12-01T18_00_00.md", 6, "text/markdown"), (file.Name, file.Size, file.ContentType));
        using var http = new HttpClient();
        Assert.Equal("# Plan", await http.GetStringAsync(file.Url, OpenDoor.Cancel));
    }

    private static IEnumerable<(string, string, string)> Files(World.Message message) =>
        message.Attachments.Select(file => (file.FileName, file.ContentType, Convert.ToHexString(file.Bytes.Span)));
}
