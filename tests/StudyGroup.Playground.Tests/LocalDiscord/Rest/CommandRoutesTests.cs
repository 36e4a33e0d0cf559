using System.Text.Json.Nodes;

namespace StudyGroup.Playground.Tests.LocalDiscord.Rest;

public sealed class CommandRoutesTests
{
    [Fact]
    public async Task Discord_fills_in_missing_fields()
    {
        await using var stage = await Stage.SetAsync();
        await stage.RegisterAsync(
            """{"name":"ping","description":"d","options":["""
            + """{"type":3,"name":"text","description":"d","required":false,"autocomplete":false}]}""");

        var command = (await stage.Rest.GetAsync($"{stage.Commands}?with_localizations=true")).Json[0];
        var bare = (await stage.Rest.GetAsync(stage.Commands)).Json[0];

        Assert.Equal("[0]", command.GetProperty("integration_types").GetRawText());
        Assert.Equal("[0,1,2]", command.GetProperty("contexts").GetRawText());
        Assert.Equal("null", command.GetProperty("name_localizations").GetRawText());
        Assert.Equal("null", command.GetProperty("default_member_permissions").GetRawText());
        Assert.Equal(1, command.GetProperty("type").GetInt32());
        Assert.False(command.GetProperty("nsfw").GetBoolean());
        Assert.True(command.TryGetProperty("version", out _));
        Assert.False(command.GetProperty("options")[0].TryGetProperty("required", out _));
        Assert.False(bare.TryGetProperty("name_localizations", out _));
    }

    [Fact]
    public async Task Overwrite_keeps_ids_and_changes_the_version_only_of_changed_commands()
    {
        await using var stage = await Stage.SetAsync();
        await stage.RegisterAsync("""{"name":"a","description":"d"}""", """{"name":"b","description":"d"}""");
        var before = (await stage.Rest.GetAsync(stage.Commands)).Json;

        await stage.RegisterAsync("""{"name":"b","description":"new"}""", """{"name":"a","description":"d"}""");
        var after = (await stage.Rest.GetAsync(stage.Commands)).Json;

        Assert.Equal((before[0].Text("id"), before[0].Text("version")), (after[1].Text("id"), after[1].Text("version")));
        Assert.Equal(before[1].Text("id"), after[0].Text("id"));
        Assert.NotEqual(before[1].Text("version"), after[0].Text("version"));
    }

    [Fact]
    public async Task Single_command_is_created_overwritten_changed_and_deleted()
    {
        await using var stage = await Stage.SetAsync();
        var command = JsonNode.Parse("""{"name":"a","description":"d"}""")!;

        Assert.Equal(201, (await stage.Rest.PostAsync(stage.Commands, command)).Status);
        var again = await stage.Rest.PostAsync(stage.Commands, command);
        Assert.Equal(200, again.Status);
        var one = $"{stage.Commands}/{again.Json.Text("id")}";
        Assert.Equal("e", (await stage.Rest.PatchAsync(one, JsonNode.Parse("""{"description":"e"}""")!)).Json.Text("description"));
        Assert.Equal(204, (await stage.Rest.DeleteAsync(one)).Status);
        (await stage.Rest.GetAsync(one)).Is(404, 10063);
    }

    [Fact]
    public async Task New_command_201_of_a_day_is_refused_until_the_next_day()
    {
        var clock = Clocks.Still();
        await using var stage = await Stage.SetAsync(clock);
        for (var half = 0; half < 2; half++)
            await stage.RegisterAsync([.. Enumerable.Range(0, 100).Select(i => $$"""{"name":"c{{half}}-{{i}}","description":"d"}""")]);
        var one = JsonNode.Parse("""[{"name":"new","description":"d"}]""")!;

        (await stage.Rest.PutAsync(stage.Commands, one)).Is(400, 30034);
        clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(200, (await stage.Rest.PutAsync(stage.Commands, one)).Status);
    }

    [Fact]
    public async Task Guild_command_is_offered_only_there()
    {
        await using var stage = await Stage.SetAsync();
        var other = stage.Discord.AddGuild("Others");

        var scope = $"/applications/{stage.Discord.ApplicationId}/guilds/{stage.Guild.Id}/commands";
        var answer = await stage.Rest.PutAsync(scope, JsonNode.Parse("""[{"name":"a","description":"d"}]""")!);

        Assert.Equal($"{stage.Guild.Id}", answer.Json[0].Text("guild_id"));
        Assert.False(answer.Json[0].TryGetProperty("contexts", out _));
        Assert.Single(stage.Discord.Commands(stage.Guild));
        Assert.Empty(stage.Discord.Commands(other));
        (await stage.Rest.GetAsync("/applications/1/commands")).Is(403, 20012);
    }

    [Theory]
    [InlineData("name", "APPLICATION_COMMAND_INVALID_NAME", """{"name":"Upper","description":"d"}""")]
    [InlineData("name", "APPLICATION_COMMAND_INVALID_NAME", """{"name":"two words","description":"d"}""")]
    [InlineData("name", "BASE_TYPE_BAD_LENGTH", """{"name":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","description":"d"}""")]
    [InlineData("description", "BASE_TYPE_REQUIRED", """{"name":"a"}""")]
    [InlineData("options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
        """{"name":"a","description":"d","options":[{"type":1,"name":"s","description":"d"},{"type":3,"name":"t","description":"d"}]}""")]
    [InlineData("options.1", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
        """{"name":"a","description":"d","options":[{"type":3,"name":"s","description":"d"},"""
        + """{"type":3,"name":"t","description":"d","required":true}]}""")]
    [InlineData("options.1.name", "APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE",
        """{"name":"a","description":"d","options":[{"type":3,"name":"s","description":"d"},{"type":3,"name":"s","description":"d"}]}""")]
    [InlineData("options.0.options.0.type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
        """{"name":"a","description":"d","options":[{"type":1,"name":"s","description":"d","options":"""
        + """[{"type":1,"name":"t","description":"d"}]}]}""")]
    [InlineData("options.0.choices", "APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID",
        """{"name":"a","description":"d","options":["""
        + """{"type":3,"name":"s","description":"d","autocomplete":true,"choices":[{"name":"n","value":"v"}]}]}""")]
    [InlineData("options.0.choices.0.value", "NUMBER_TYPE_COERCE",
        """{"name":"a","description":"d","options":[{"type":4,"name":"s","description":"d","choices":[{"name":"n","value":"v"}]}]}""")]
    [InlineData("options.0.max_length", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
        """{"name":"a","description":"d","options":[{"type":4,"name":"s","description":"d","max_length":5}]}""")]
    [InlineData("contexts.0", "BASE_TYPE_CHOICES", """{"name":"a","description":"d","contexts":[3]}""")]
    public async Task Command_that_breaks_a_rule_is_refused(string path, string code, string command)
    {
        await using var stage = await Stage.SetAsync();

        var answer = await stage.Rest.PutAsync(stage.Commands, new JsonArray(JsonNode.Parse(command)));

        Assert.Equal(code, answer.ErrorAt($"0.{path}"));
        Assert.Equal(code, (await stage.Rest.PostAsync(stage.Commands, JsonNode.Parse(command)!)).ErrorAt(path));
        Assert.Empty(stage.Discord.Commands(stage.Guild));
    }

    [Fact]
    public async Task Command_over_8000_characters_is_too_large()
    {
        await using var stage = await Stage.SetAsync();
        var description = new string('d', 100);
        var choices = new JsonArray([.. Enumerable.Range(0, 25)
            .Select(i => new JsonObject { ["name"] = $"{i}".PadLeft(100, 'n'), ["value"] = $"{i}".PadLeft(100, 'v') })]);
        var options = new JsonArray([.. Enumerable.Range(0, 2).Select(
            i => new JsonObject { ["type"] = 3, ["name"] = $"o{i}", ["description"] = description, ["choices"] = choices.DeepClone() })]);

        var answer = await stage.Rest.PostAsync(
            stage.Commands, new JsonObject { ["name"] = "a", ["description"] = "d", ["options"] = options });

        Assert.Equal("APPLICATION_COMMAND_TOO_LARGE", answer.ErrorAt(""));
    }

    [Fact]
    public async Task Command_name_must_be_unique()
    {
        await using var stage = await Stage.SetAsync();
        var answer = await stage.Rest.PutAsync(
            stage.Commands, JsonNode.Parse("""[{"name":"a","description":"d"},{"name":"a","description":"d"}]""")!);
        Assert.Equal("APPLICATION_COMMANDS_DUPLICATE_NAME", answer.ErrorAt("1.name"));
    }
}
