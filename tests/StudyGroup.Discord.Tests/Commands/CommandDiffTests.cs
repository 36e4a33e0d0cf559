using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Tests.Commands;

public sealed class CommandDiffTests
{
    private static readonly ApplicationCommand[] Commands =
    [
        new("help", "Says what there is", []),
        new("manage", "Runs the group",
        [
            new()
            {
                Type = CommandOptionType.SubCommand, Name = "settings", Description = "Sets it up",
                Options =
                [
                    new()
                    {
                        Type = CommandOptionType.Channel,
                        Name = "channel",
                        Description = "Where",
                        Required = true,
                        ChannelTypes = [0, 5],
                    },
                    new() { Type = CommandOptionType.Integer, Name = "length", Description = "Minutes", MinValue = 1, MaxValue = 600 },
                    new()
                    {
                        Type = CommandOptionType.String,
                        Name = "show",
                        Description = "What",
                        Choices = [new("All", new(Text: "all"))],
                        MaxLength = 10,
                    },
                    new() { Type = CommandOptionType.String, Name = "timezone", Description = "Zone", Autocomplete = true },
                ],
            },
        ], Permissions.ManageEvents),
    ];

    [Fact]
    public void Commands_registered_as_written_do_not_count_as_different() => Assert.True(Diff(Registered(isGlobal: true)).IsEmpty);

    [Fact]
    public void Contexts_do_not_count_in_a_guild() =>
        Assert.True(CommandDiff.Of(Commands, Registered(isGlobal: false), isGlobal: false).IsEmpty);

    [Fact]
    public void Defaults_that_Discord_fills_in_do_not_count_as_different()
    {
        var registered = Registered(isGlobal: true, FillIn);

        Assert.True(Diff(registered).IsEmpty);
    }

    [Fact]
    public void Missing_contexts_do_not_count_as_different() =>
        Assert.True(Diff(Registered(isGlobal: true, command => command.Remove("contexts"))).IsEmpty);

    [Fact]
    public void Null_contexts_are_a_difference() =>
        Assert.Equal(["help", "manage"], Diff(Registered(isGlobal: true, command => command["contexts"] = null)).Changed);

    [Fact]
    public void Translations_are_a_difference_unless_they_equal_the_default()
    {
        Assert.True(
            Diff(
                Registered(
                    true, command => command["name_localizations"] = new JsonObject { ["de"] = command["name"]!.DeepClone() })).IsEmpty);
        Assert.Equal(
            ["help", "manage"],
            Diff(Registered(true, command => command["name_localizations"] = new JsonObject { ["de"] = "hilfe" })).Changed);
    }

    [Fact]
    public void Additions_changes_and_removals_are_named_and_ids_are_kept()
    {
        var registered = Payloads.Json("""
            [{"id":"11","type":1,"name":"help","description":"Old words","contexts":[0],"integration_types":[0]},
             {"id":"12","type":1,"name":"gone","description":"x"},{"id":"13","type":2,"name":"Look up"},
             {"id":"14","type":4,"name":"launch","handler":2}]
            """);

        var diff = Diff(registered);

        Assert.Equal(["manage"], diff.Added);
        Assert.Equal(["help"], diff.Changed);
        Assert.Equal(["gone", "Look up"], diff.Removed);
        Assert.Equal(new Snowflake(11), Assert.Single(diff.Known).Value);
        var body = Payloads.Json(Encoding.UTF8.GetString(CommandWriter.Body(Commands, true, diff.Known, diff.Kept).Span));
        Assert.Equal(
            ["11", null, "14"], body.EnumerateArray().Select(command => command.TryGetProperty("id", out var id) ? id.GetString() : null));
    }

    [Fact]
    public void Command_for_messages_has_only_a_name_and_keeps_its_id()
    {
        ApplicationCommand[] commands = [new("Add it", "", []) { IsForMessages = true }];
        var registered = Payloads.Json(
            """[{"id":"21","type":3,"name":"Add it","description":"","default_member_permissions":null}]""");
        var diff = CommandDiff.Of(commands, registered, isGlobal: false);
        Assert.True(diff.IsEmpty);
        var body = Payloads.Json(Encoding.UTF8.GetString(CommandWriter.Body(commands, false, diff.Known, diff.Kept).Span));
        Assert.Equal("""[{"id":"21","name":"Add it","type":3,"default_member_permissions":null}]""", body.GetRawText());
        var others = CommandDiff.Of(commands, Payloads.Json("""[{"id":"22","type":2,"name":"Add it"}]"""), isGlobal: false);
        Assert.Equal(["Add it"], others.Added);
        Assert.Equal(["Add it"], others.Removed);
    }

    [Fact]
    public void Anything_visible_in_a_command_is_a_difference()
    {
        Action<CommandOption[]>[] changes =
        [
            options => options[0] = options[0] with { Required = false },
            options => options[0] = options[0] with { ChannelTypes = [0] },
            options => options[1] = options[1] with { MaxValue = 601 },
            options => options[1] = options[1] with { Description = "minutes" },
            options => options[2] = options[2] with { Choices = [new("All", new(Text: "every"))] },
            options => options[2] = options[2] with { MaxLength = 11 },
            options => options[3] = options[3] with { Autocomplete = false },
            options => Array.Reverse(options),
        ];

        foreach (var change in changes)
        {
            var options = Commands[1].Options[0].Options.ToArray();
            change(options);
            var changed = Commands[1] with { Options = [Commands[1].Options[0] with { Options = options }] };
            Assert.Equal(["manage"], CommandDiff.Of([Commands[0], changed], Registered(true), isGlobal: true).Changed);
        }

        Assert.Equal(
            ["manage"], CommandDiff.Of([Commands[0], Commands[1] with { DefaultPermissions = null }], Registered(true), true).Changed);
    }

    [Fact]
    public void Order_of_commands_does_not_count_as_different() =>
        Gen.Shuffle(Commands).Sample(shuffled => CommandDiff.Of(shuffled, Registered(true), isGlobal: true).IsEmpty);

    private static CommandDiff Diff(JsonElement registered) => CommandDiff.Of(Commands, registered, isGlobal: true);

    private static JsonElement Registered(bool isGlobal, Action<JsonObject>? change = null)
    {
        var written = CommandWriter.Body(Commands, isGlobal, new Dictionary<string, Snowflake>(), []);
        var list = JsonNode.Parse(written.Span)!.AsArray();
        foreach (var command in list)
            change?.Invoke(command!.AsObject());
        return JsonSerializer.SerializeToElement(list);
    }

    private static void FillIn(JsonObject command)
    {
        foreach (var (name, value) in (ReadOnlySpan<(string, JsonNode?)>)[
            ("id", "99"), ("application_id", "7"), ("version", "5"), ("nsfw", false),
            ("dm_permission", false), ("default_permission", true),
            ("name_localizations", null), (
                "description_localizations", new JsonObject()), ("name_localized", "x"), ("something_new", new JsonArray(1))])
            command[name] = value;
        command["options"] ??= new JsonArray();
        command["contexts"] = new JsonArray(0);
        FillInOptions(command["options"]!.AsArray());
    }

    private static void FillInOptions(JsonArray options)
    {
        foreach (var option in options.Select(option => option!.AsObject()))
        {
            option["required"] ??= false;
            option["autocomplete"] ??= false;
            option["options"] ??= new JsonArray();
            option["choices"] ??= new JsonArray();
            option["channel_types"] = new JsonArray(
                [.. (option["channel_types"]?.AsArray() ?? []).Reverse().Select(type => type!.DeepClone())]);
            option["name_localizations"] = null;
            option["min_length"] = option["type"]!.GetValue<int>() == 3 ? 0 : null;
            FillInOptions(option["options"]!.AsArray());
        }
    }
}
