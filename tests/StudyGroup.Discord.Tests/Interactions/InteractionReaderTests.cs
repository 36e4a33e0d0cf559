using System.Text.Json;
using StudyGroup.Discord.Channels;
using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Tests.Interactions;

public sealed class InteractionReaderTests
{
    private const string Who = "\"id\":\"1\",\"application_id\":\"7\",\"token\":\"t\",\"user\":{\"id\":\"77\",\"username\":\"ada\"}";

    [Fact]
    public void People_given_as_options_have_their_names_from_the_server()
    {
        var command = Assert.IsType<CommandInteraction>(InteractionReader.Parse(Payloads.Json(
            """
            {"id":"1","application_id":"7","type":2,"token":"t","guild_id":"500","user":{"id":"77","username":"ada"},
             "data":{"id":"900","name":"present","type":1,"resolved":{
                "users":{"78":{"id":"78","username":"ben","global_name":"Ben"},"79":{"id":"79","username":"carl","global_name":null}},
                "members":{"78":{"nick":"Benny","roles":[]},"79":{"nick":null,"roles":[]}}}}}
            """), 0));

        Assert.Equal([(new Snowflake(78), "Benny"), (new Snowflake(79), "carl")], command.People.Select(p => (p.Key, p.Value)));
    }

    [Theory]
    [InlineData("""{"id":"60","type":11,"parent_id":"50"}""", 50UL)]
    [InlineData("""{"id":"60","type":0,"parent_id":null}""", null)]
    [InlineData("""{"id":"60","type":0}""", null)]
    public void Channel_of_a_thread_is_read(string channel, ulong? parent)
    {
        var read = Parse("{\"type\":2,\"guild_id\":\"500\",\"channel_id\":\"60\",\"channel\":" + channel + "," + Who
            + ",\"data\":{\"id\":\"900\",\"name\":\"present\",\"type\":1}}")!;
        Assert.Equal((new Snowflake(60), parent), (read.ChannelId, read.ParentId?.Value));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(",\"webhook_id\":\"5\"", false)]
    public void Message_that_a_command_is_used_on_is_read_with_its_author(string more, bool isByPerson)
    {
        var command = Assert.IsType<MessageCommandInteraction>(InteractionReader.Parse(Payloads.Json(
            """
            {"id":"1","application_id":"7","type":2,"token":"t","guild_id":"500","channel_id":"600","user":{"id":"77","username":"ada"},
             "data":{"id":"900","name":"Add it","type":3,"target_id":"12","resolved":{
                "members":{"78":{"nick":"Benny","roles":[]}},"users":{"78":{"id":"78","username":"ben"}},
                "messages":{"12":{"id":"12","channel_id":"601","author":{"id":"78","username":"ben"},"content":"Why, <@79>?",
                    "mentions":[{"id":"79","username":"carl"}]MORE}}}}}
            """.Replace("MORE", more, StringComparison.Ordinal)), 0));
        var message = command.Message;
        Assert.Equal("Add it", command.Name);
        Assert.Equal(
            (new Snowflake(12), new Snowflake(601), new Snowflake(78), "Benny", isByPerson, "Why, <@79>?"),
            (message.Id, message.ChannelId, message.AuthorId, message.AuthorName, message.IsByPerson, message.Content));
        Assert.Equal("carl", message.Mentioned[new Snowflake(79)]);
    }

    [Fact]
    public void Message_of_a_bot_is_known_as_such()
    {
        var command = Assert.IsType<MessageCommandInteraction>(InteractionReader.Parse(Payloads.Json(
            """
            {"id":"1","application_id":"7","type":2,"token":"t","channel_id":"600","user":{"id":"77","username":"ada"},
             "data":{"name":"Add it","type":3,"target_id":"12","resolved":{
                "messages":{"12":{"id":"12","author":{"id":"78","username":"robot","bot":true},"content":""}}}}}
            """), 0));
        Assert.False(command.Message.IsByPerson);
        Assert.Equal(new Snowflake(600), command.Message.ChannelId);
    }

    [Fact]
    public void Command_is_read_completely()
    {
        var command = Payloads.Interaction(receivedAt: 123);

        Assert.Equal(new Snowflake(1001), command.Id);
        Assert.Equal(new Snowflake(500), command.GuildId);
        Assert.Equal(new Snowflake(600), command.ChannelId);
        Assert.Equal("secret-token", command.Token.Value);
        Assert.Equal(123, command.ReceivedAt);
        Assert.Equal(["manage", "settings"], command.Path);
        Assert.Equal("Countess", command.Invoker.Name);
        Assert.Equal([new Snowflake(801), new(802)], command.Invoker.Roles);
        Assert.Equal(Permissions.ManageEvents, command.Invoker.Permissions);
        Assert.Equal(new OptionValue(Text: "18:00"), command.Options["start"]);
        Assert.Equal(new OptionValue(Integer: 90), command.Options["length"]);
        Assert.Equal(new OptionValue(Boolean: true), command.Options["on"]);
        Assert.Equal(new OptionValue(Id: new(601)), command.Options["channel"]);
        Assert.False(command.Options.ContainsKey("ratio"));
        Assert.Equal(new ResolvedRole(new(801), true), command.Roles[new(801)]);
        Assert.Equal(
            new ResolvedChannel(new(601), new ChannelAccess(Permissions.ViewChannel | Permissions.SendMessages), new(500)),
            command.Channels[new(601)]);
    }

    [Fact]
    public void Chosen_thread_is_read_with_its_lock()
    {
        var command = Assert.IsType<CommandInteraction>(Parse($$$"""
            {{{{Who}}},"type":2,"data":{"name":"manage","options":[{"name":"channel","type":7,"value":"601"}],
             "resolved":{"channels":{"601":{"id":"601","type":11,"app_permissions":"274877907968",
             "thread_metadata":{"archived":false,"locked":true} } } } } }
            """));

        var access = command.Channels[new(601)].Access!;

        Assert.Equal(
            new ChannelAccess(Permissions.ViewChannel | Permissions.SendMessagesInThreads, IsThread: true, IsLocked: true), access);
    }

    [Fact]
    public void Minimal_command_is_read()
    {
        var command = Assert.IsType<CommandInteraction>(Parse($$$"""{{{{Who}}},"type":2,"data":{"name":"help"}}"""));

        Assert.Equal(["help"], command.Path);
        Assert.Empty(command.Options);
        Assert.Null(command.GuildId);
        Assert.Equal("ada", command.Invoker.Name);
        Assert.Equal(Permissions.None, command.Invoker.Permissions);
    }

    [Fact]
    public void Ids_may_be_numbers_and_nulls_count_as_missing()
    {
        var command = Assert.IsType<CommandInteraction>(Parse("""
            {"id":1,"application_id":7,"token":"t","type":2,"guild_id":null,"channel_id":600,
             "data":{"name":"x","options":null,"resolved":null},
             "member":{"user":{"id":77,"username":"ada","global_name":"Ada"},"nick":null,"roles":null,"permissions":null},"user":null}
            """));

        Assert.Equal((new Snowflake(1), new Snowflake(600), "Ada"), (command.Id, command.ChannelId!.Value, command.Invoker.Name));
    }

    [Theory]
    [InlineData("\"3 · Ch\"", "3 · Ch")]
    [InlineData("3", "3")]
    [InlineData("1.5", "1.5")]
    [InlineData("true", "true")]
    [InlineData("\"\"", "")]
    public void Unfinished_input_can_be_anything(string value, string text)
    {
        var typing = Assert.IsType<AutocompleteInteraction>(Parse(
            $$$"""
            {{{{Who}}},"type":4,"data":{"name":"seminar","type":1,"options":[
              {"name":"show","type":3,"value":"all"},{"name":"number","type":4,"focused":true,"value":{{{value}}}}]}}
            """));

        Assert.Equal("number", typing.Focused);
        Assert.Equal(new OptionValue(Text: text), typing.Options["number"]);
        Assert.Equal(new OptionValue(Text: "all"), typing.Options["show"]);
    }

    [Fact]
    public void File_is_read_unless_it_has_no_usable_address()
    {
        var command = Assert.IsType<CommandInteraction>(Parse($$$$"""
            {{{{{Who}}}},"type":2,"data":{"name":"import","options":[
             {"name":"file","type":11,"value":"5"},{"name":"other","type":11,"value":"6"}],
             "resolved":{"attachments":{
              "5":{"id":"5","filename":"plan.md","size":12,"url":"https://cdn.example/plan.md?ex=1&hm=2",
                   "content_type":"text/markdown; charset=utf-8","ephemeral":true},
              "6":{"id":"6","filename":"x","size":1,"url":"file:///etc/passwd"},"7":{"id":"7","url":"https://x.example/y"} } } } }
            """));

        Assert.Equal(new OptionValue(Id: new(5)), command.Options["file"]);
        Assert.Equal(
            new ResolvedFile(new(5), "plan.md", 12, new Uri("https://cdn.example/plan.md?ex=1&hm=2"), "text/markdown; charset=utf-8"),
            command.Files[new(5)]);
        Assert.False(command.Files.ContainsKey(new(6)));
        Assert.Equal(("", 0, null), (command.Files[new(7)].Name, command.Files[new(7)].Size, command.Files[new(7)].ContentType));
    }

    [Fact]
    public void Component_has_its_message()
    {
        var pressed = Assert.IsType<ComponentInteraction>(Parse(
            $$$"""{{{{Who}}},"type":3,"message":{"id":"55","components":[]},"data":{"component_type":2,"custom_id":"v1:add"}}"""));

        Assert.Equal(("v1:add", new Snowflake(55)), (pressed.CustomId, pressed.MessageId));
        Assert.Null(pressed.Values);
    }

    [Fact]
    public void Select_menu_has_what_was_chosen()
    {
        var chosen = Assert.IsType<ComponentInteraction>(Parse(
            $$$"""
            {{{{Who}}},"type":3,"message":{"id":"55"},"data":{"component_type":8,"custom_id":"v1:where","values":["70",7,"x"],
             "resolved":{"channels":{"70":{"id":"70","type":0,"app_permissions":"2048"} },"roles":{"71":{"id":"71","mentionable":true} } } } }
            """));

        Assert.Equal(["70", "x"], chosen.Values!);
        Assert.NotNull(chosen.Channels[new(70)].Access);
        Assert.True(chosen.Roles[new(71)].Mentionable);
    }

    [Fact]
    public void Select_menu_without_values_has_none_chosen() => Assert.Empty(Assert.IsType<ComponentInteraction>(Parse(
        $$$"""{{{{Who}}},"type":3,"message":{"id":"55"},"data":{"component_type":3,"custom_id":"v1:where"}}""")).Values!);

    [Theory]
    [InlineData("""[{"type":18,"id":1,"component":{"type":4,"id":2,"custom_id":"text","value":"Hi"}}]""")]
    [InlineData("""[{"type":1,"components":[{"type":4,"custom_id":"text","value":"Hi"}]}]""")]
    [
        InlineData(
            """
            [{"type":10,"content":"x"},null,7,
             {"type":99,"component":{"type":98,"components":[{"type":4,"custom_id":"text","value":"Hi"}]}}]
            """)
    ]
    public void Modal_fields_are_found_in_labels_rows_and_unknown_containers(string components)
    {
        var sent = Assert.IsType<ModalInteraction>(
            Parse($$$"""{{{{Who}}},"type":5,"data":{"custom_id":"v1:form","components":{{{components}}}}}"""));

        Assert.Equal("v1:form", sent.CustomId);
        Assert.Equal("Hi", Assert.Single(sent.Fields, field => field.Key == "text").Value);
        Assert.Null(sent.MessageId);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(99)]
    public void Other_types_are_ignored(int type) => Assert.Null(Parse($$$"""{{{{Who}}},"type":{{{type}}}}"""));

    [Fact]
    public void Command_on_a_member_is_ignored() => Assert.Null(Parse($$$"""{{{{Who}}},"type":2,"data":{"name":"x","type":2}}"""));

    [Theory]
    [InlineData("""{"type":2}""")]
    [InlineData("""{"type":2,"id":"1","application_id":"7","token":"t","data":{"name":"x"}}""")]
    [InlineData("""{"type":2,"id":"x","application_id":"7","token":"t","user":{"id":"1"},"data":{"name":"x"}}""")]
    [InlineData("""{"type":3,"id":"1","application_id":"7","token":"t","user":{"id":"1"},"data":{"custom_id":"x"}}""")]
    public void Interaction_that_cannot_be_answered_is_malformed(string json) => Assert.Throws<JsonException>(() => Parse(json));

    [Fact]
    public void Text_of_an_interaction_hides_the_token() =>
        Assert.DoesNotContain("secret-token", Payloads.Interaction(0).ToString(), StringComparison.Ordinal);

    private static Interaction? Parse(string json) => InteractionReader.Parse(Payloads.Json(json), 0);
}
