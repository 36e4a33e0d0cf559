using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Primitives;
using Guild = StudyGroup.Playground.LocalDiscord.World.Guild;

namespace StudyGroup.EndToEnd.Tests.Door;

public sealed class CommandTests
{
    private static readonly ApplicationCommand[] Two =
    [
        new("next", "What is next", []),
        new("point", "Points",
        [
            new CommandOption
            {
                Type = CommandOptionType.SubCommand, Name = "add", Description = "Add one",
                Options =
                [
                    new() { Type = CommandOptionType.String, Name = "text", Description = "What", Required = true, MaxLength = 1_000 },
                    new()
                    {
                        Type = CommandOptionType.Integer,
                        Name = "number",
                        Description = "Which",
                        MinValue = 1,
                        MaxValue = 99,
                        Autocomplete = true,
                    },
                    new() { Type = CommandOptionType.Channel, Name = "place", Description = "Where", ChannelTypes = [0, 5] },
                    new()
                    {
                        Type = CommandOptionType.String,
                        Name = "show",
                        Description = "How",
                        Choices = [new Choice("All", new OptionValue(Text: "all"))],
                    },
                ],
            },
        ], Permissions.ManageEvents),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Commands_are_written_again_only_when_they_change(bool inOneGuild)
    {
        await using var door = await OpenDoor.ListenAsync();
        Snowflake? guild = inOneGuild ? new Snowflake(door.Guild.Id) : null;
        async Task<bool> Sync(ApplicationCommand[] commands) =>
            (await door.Discord.SyncCommandsAsync(commands, guild, OpenDoor.Cancel)).Written;

        Assert.True(await Sync(Two));
        Assert.False(await Sync(Two));
        Assert.True(await Sync([Two[0] with { Description = "What comes next" }, Two[1]]));
        Assert.True(await Sync([Two[1]]));

        Assert.Equal(3, door.Local.Log.Requests("PUT", "/commands").Count);
        Assert.Equal("point", Assert.Single(door.Local.Commands(door.Guild)).GetProperty("name").GetString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Commands_registered_elsewhere_are_removed(bool inOneGuildAtFirst)
    {
        await using var door = await OpenDoor.ListenAsync();
        var other = door.Local.AddGuild("Another");
        var guild = new Snowflake(door.Guild.Id);

        await door.Discord.SyncCommandsAsync(Two, inOneGuildAtFirst ? guild : null, OpenDoor.Cancel);
        var changed = await door.Discord.SyncCommandsAsync(Two, inOneGuildAtFirst ? null : guild, OpenDoor.Cancel);
        var again = await door.Discord.SyncCommandsAsync(Two, inOneGuildAtFirst ? null : guild, OpenDoor.Cancel);

        Assert.Equal((true, false), (changed.Written, again.Written));
        Assert.Equal(changed.Ids, again.Ids);
        Assert.Equal(IdOf(door, "point"), again.Ids["point"].ToString());
        Assert.Equal(["next", "point"], Names(door.Guild));
        Assert.Equal(inOneGuildAtFirst ? ["next", "point"] : [], Names(other));
        IEnumerable<string?> Names(Guild place) => door.Local.Commands(place).Select(command => command.GetProperty("name").GetString());
    }

    [Fact]
    public async Task Command_that_stays_keeps_its_id()
    {
        await using var door = await OpenDoor.ListenAsync();
        await door.OfferAsync(Two);
        var before = IdOf(door, "point");

        await door.OfferAsync(Two[1] with { Description = "Points of discussion" });

        Assert.Equal(before, IdOf(door, "point"));
    }

    private static string? IdOf(OpenDoor door, string name) =>
        door.Local.Commands(door.Guild).Single(command => command.GetProperty("name").GetString() == name).GetProperty("id").GetString();
}
