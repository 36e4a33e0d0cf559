using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Primitives;
using StudyGroup.Playground.LocalDiscord.People;
using Choice = StudyGroup.Discord.Commands.Choice;

namespace StudyGroup.EndToEnd.Tests.Door;

public sealed class InteractionTests
{
    private static readonly ApplicationCommand Everything = new("plan", "All kinds of options",
    [
        Option(CommandOptionType.SubCommand, "set") with
        {
            Options =
            [
                Option(CommandOptionType.String, "text") with { Required = true },
                Option(CommandOptionType.Integer, "number") with { Autocomplete = true },
                Option(CommandOptionType.Boolean, "switch"),
                Option(CommandOptionType.User, "person"),
                Option(CommandOptionType.Channel, "place"),
                Option(CommandOptionType.Role, "role"),
            ],
        },
    ]);

    [Fact]
    public async Task Command_has_its_path_and_every_kind_of_option()
    {
        await using var door = await OpenDoor.ListenAsync();
        await door.OfferAsync(Everything);
        var role = door.Guild.AddRole("readers", mentionable: true);

        _ = door.AnaHere.CommandAsync("plan set", new Dictionary<string, object>
        {
            ["text"] = "why \"this\" 🙂?",
            ["number"] = 3,
            ["switch"] = true,
            ["person"] = door.Ana,
            ["place"] = door.Channel,
            ["role"] = role,
        }, OpenDoor.Cancel);
        var heard = await door.NextAsync<CommandInteraction>();

        Assert.Equal(["plan", "set"], heard.Path);
        Assert.Equal(
            [
                ("text", new OptionValue(Text: "why \"this\" 🙂?")), ("number", new(Integer: 3)), ("switch", new(Boolean: true)),
                (
                    "person",
                    new(Id: new Snowflake(door.Ana.Id))), ("place", new(Id: door.ChannelId)), ("role", new(Id: new Snowflake(role.Id))),
            ],
            heard.Options.Select(option => (option.Key, option.Value)));
        Assert.True(heard.Roles[new Snowflake(role.Id)].Mentionable);
        Assert.True(heard.Channels[door.ChannelId].Access!.Has(Permissions.SendMessages));
        Assert.Equal(new Snowflake(door.Guild.Id), heard.Channels[door.ChannelId].Guild);
        Assert.Equal((new Snowflake(door.Guild.Id), door.ChannelId), (heard.GuildId, heard.ChannelId));
    }

    [Theory]
    [InlineData("2026-12-01T18:00:00")]
    [InlineData("2026-12-01T18:00:00.5+02:00")]
    [InlineData("/Date(1764612000000)/")]
    public async Task Text_that_looks_like_a_date_stays_as_typed(string typed)
    {
        await using var door = await OpenDoor.ListenAsync();
        await door.OfferAsync(Everything);

        _ = door.AnaHere.CommandAsync("plan set", new Dictionary<string, object> { ["text"] = typed }, OpenDoor.Cancel);

        Assert.Equal(typed, (await door.NextAsync<CommandInteraction>()).Options["text"].Text);
    }

    [Fact]
    public async Task Channel_option_has_the_bots_permissions()
    {
        await using var door = await OpenDoor.ListenAsync();
        await door.OfferAsync(Everything);
        var closed = door.Guild.AddChannel("read-only");
        closed.Deny(door.Guild.Bot, Playground.LocalDiscord.World.Permissions.SendMessages);

        _ = door.AnaHere.CommandAsync("plan set", new Dictionary<string, object> { ["text"] = "x", ["place"] = closed }, OpenDoor.Cancel);

        var own = (await door.NextAsync<CommandInteraction>()).Channels[new Snowflake(closed.Id)].Access!;
        Assert.Equal((true, false), (own.Has(Permissions.ViewChannel), own.MayPost));
    }

    [Fact]
    public async Task Invoker_has_roles_and_permissions()
    {
        await using var door = await OpenDoor.ListenAsync();
        var organizers = door.Guild.AddRole("organizers", Playground.LocalDiscord.World.Permissions.ManageEvents);
        var olga = door.Guild.AddPerson("Olga", Playground.LocalDiscord.World.Permissions.None, organizers);
        await door.OfferAsync(new ApplicationCommand("ping", "Answers", []));

        _ = olga.In(door.Channel).CommandAsync("ping", OpenDoor.Cancel);
        var invoker = (await door.NextAsync()).Invoker;

        Assert.Equal((new Snowflake(olga.Id), "Olga"), (invoker.Id, invoker.Name));
        Assert.Equal([new Snowflake(organizers.Id)], invoker.Roles);
        Assert.True(invoker.Permissions.HasFlag(Permissions.ManageEvents));
        Assert.False(invoker.Permissions.HasFlag(Permissions.ManageGuild));
    }

    [Fact]
    public async Task Unfinished_option_gets_suggestions()
    {
        await using var door = await OpenDoor.ListenAsync();
        await door.OfferAsync(Everything);

        var offered = door.AnaHere.SuggestAsync(
            "plan set", "number", "ch", new Dictionary<string, object> { ["text"] = "x" }, OpenDoor.Cancel);
        var heard = await door.NextAsync<AutocompleteInteraction>();
        await door.Discord.RespondAsync(
            heard, new InteractionResponse.Suggestions([new Choice("3 · Chapter 3", new OptionValue(Integer: 3))]), OpenDoor.Cancel);

        Assert.Equal(["plan", "set"], heard.Path);
        Assert.Equal(("number", "ch", "x"), (heard.Focused, heard.Options["number"].Text, heard.Options["text"].Text));
        var (name, value) = Assert.Single(await offered);
        Assert.Equal(("3 · Chapter 3", 3), (name, value.GetInt32()));
    }

    [Fact]
    public async Task Select_menus_tell_what_was_chosen()
    {
        await using var door = await OpenDoor.ListenAsync();
        var (ping, shown) = await door.PingAsync();
        var body = new MessageBody
        {
            Content = "Where and when?",
            Selects =
            [
                new SelectMenu(SelectKind.Channel, "where", "Pick a channel"),
                new SelectMenu(SelectKind.Role, "whom", "Pick a role"),
                new SelectMenu(SelectKind.Text, "when", "Pick a day")
                {
                    Options = [new("Monday", "mon", "Not busy"), new("Friday", "fri")],
                },
            ],
            Buttons = [[new Button(ButtonStyle.Secondary, "Later", "later")]],
        };
        await door.Discord.RespondAsync(ping, new InteractionResponse.Message(body, Ephemeral: true), OpenDoor.Cancel);
        var asked = (await shown).Message!;

        var role = door.Channel.Guild.Roles[^1];
        var day = await ChooseAsync("Pick a day", "Friday");
        var channel = await ChooseAsync("Pick a channel", door.Channel);
        var chosenRole = await ChooseAsync("Pick a role", role);

        Assert.Equal(("when", "fri"), (day.CustomId, Assert.Single(day.Values!)));
        Assert.Equal(("where", $"{door.Channel.Id}"), (channel.CustomId, Assert.Single(channel.Values!)));
        Assert.NotNull(channel.Channels[new Snowflake(door.Channel.Id)].Access);
        Assert.Equal("whom", chosenRole.CustomId);
        Assert.Equal(role.IsMentionable, chosenRole.Roles[new Snowflake(role.Id)].Mentionable);

        async Task<ComponentInteraction> ChooseAsync(string menu, object value)
        {
            var choosing = door.AnaHere.ChooseAsync(asked, menu, [value], OpenDoor.Cancel);
            var interaction = await door.NextAsync<ComponentInteraction>();
            await door.Discord.RespondAsync(interaction, new InteractionResponse.Update(body), OpenDoor.Cancel);
            await choosing;
            return interaction;
        }
    }

    [Fact]
    public async Task Button_opens_a_modal_whose_fields_come_back()
    {
        await using var door = await OpenDoor.ListenAsync();
        var (ping, shown) = await door.PingAsync();
        var body = new MessageBody { Content = "Hi", Buttons = [[new Button(ButtonStyle.Primary, "Add", "add:1")]] };
        await door.Discord.RespondAsync(ping, new InteractionResponse.Message(body, Ephemeral: false), OpenDoor.Cancel);

        var pressed = (await shown).PressAsync("Add", OpenDoor.Cancel);
        var press = await door.NextAsync<ComponentInteraction>();
        var input = new TextInput(
            "text", "Your point", Paragraph: true, Required: true, MaxLength: 100, Value: "so far", Placeholder: "What?");
        await door.Discord.RespondAsync(press, new InteractionResponse.Modal("modal:1", "A point", [input]), OpenDoor.Cancel);
        var modal = await pressed;
        var submitted = modal.SubmitAsync(new Dictionary<string, string> { ["text"] = "2026-12-01T18:00:00\nline 2" }, OpenDoor.Cancel);
        var submit = await door.NextAsync<ModalInteraction>();
        await door.Discord.RespondAsync(submit, new InteractionResponse.Update(new MessageBody { Content = "Added" }), OpenDoor.Cancel);

        Assert.Equal(("add:1", (await shown).Message!.Id), (press.CustomId, press.MessageId.Value));
        Assert.Equal(("A point", "Your point", "so far"), (modal.Modal!.Title, modal.Modal.Inputs[0].Label, modal.Modal.Inputs[0].Value));
        Assert.Equal(("modal:1", press.MessageId), (submit.CustomId, submit.MessageId));
        Assert.Equal("2026-12-01T18:00:00\nline 2", submit.Fields["text"]);
        Assert.True((await submitted).IsUpdate);
        Assert.Equal("Added", Assert.Single(door.Channel.Messages()).Text);
    }

    [Fact]
    public async Task Interaction_sent_twice_with_unknown_properties_is_returned_once()
    {
        await using var door = await OpenDoor.ListenAsync();
        await door.OfferAsync(new ApplicationCommand("ping", "Answers", []));
        door.Local.GatewayFaults.DuplicateNext("INTERACTION_CREATE");
        door.Local.GatewayFaults.AddUnknowns = true;

        var (first, _) = await door.PingAsync();
        var (second, _) = await door.PingAsync();

        Assert.NotEqual(first.Id, second.Id);
    }

    private static CommandOption Option(CommandOptionType type, string name) => new() { Type = type, Name = name, Description = name };
}
