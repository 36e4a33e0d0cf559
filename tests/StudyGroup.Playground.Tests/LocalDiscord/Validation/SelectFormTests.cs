using System.Text.Json.Nodes;

namespace StudyGroup.Playground.Tests.LocalDiscord.Validation;

public sealed class SelectFormTests
{
    private const string Two = """[{"label":"A","value":"a"},{"label":"B","value":"b"}]""";

    public static TheoryData<string, string, string> Refused => new()
    {
        { Select("""{"type":3,"custom_id":"s"}"""), "options", "BASE_TYPE_REQUIRED" },
        { Select("""{"type":3,"custom_id":"s","options":[]}"""), "options", "BASE_TYPE_BAD_LENGTH" },
        { Select($$"""{"type":3,"custom_id":"s","options":[{{Options(26)}}]}"""), "options", "BASE_TYPE_BAD_LENGTH" },
        { Select($$"""{"type":3,"custom_id":"s","max_values":3,"options":{{Two}}}"""), "options", "BASE_TYPE_BAD_LENGTH" },
        { Select($$"""{"type":3,"custom_id":"s","min_values":2,"options":{{Two}}}"""), "min_values", "NUMBER_TYPE_MAX" },
        { Select($$"""{"type":3,"custom_id":"s","min_values":26,"options":{{Two}}}"""), "min_values", "NUMBER_TYPE_MAX" },
        { Select($$"""{"type":3,"custom_id":"s","max_values":0,"options":{{Two}}}"""), "max_values", "NUMBER_TYPE_MIN" },
        { Select($$"""{"type":3,"options":{{Two}}}"""), "custom_id", "BASE_TYPE_REQUIRED" },
        { Select($$"""{"type":3,"custom_id":"s","placeholder":"{{new string('p', 151)}}","options":{{Two}}}"""),
            "placeholder", "BASE_TYPE_MAX_LENGTH" },
        { Select("""{"type":3,"custom_id":"s","options":[{"label":"A","value":"a"},{"label":"B","value":"a"}]}"""),
            "options.1.value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED" },
        { Select($$"""{"type":3,"custom_id":"s","options":[{"label":"{{new string('l', 101)}}","value":"a"}]}"""),
            "options.0.label", "BASE_TYPE_BAD_LENGTH" },
        { Select($$"""{"type":3,"custom_id":"s","options":[{"label":"A","value":"a","description":"{{new string('d', 101)}}"}]}"""),
            "options.0.description", "BASE_TYPE_MAX_LENGTH" },
        {
            Select("""
                {"type":3,"custom_id":"s","options":[{"label":"A","value":"a","default":true},{"label":"B","value":"b","default":true}]}
                """),
            "options",
            "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES"
        },
        { Select($$"""{"type":5,"custom_id":"s","options":{{Two}}}"""), "options", "SELECT_COMPONENT_OPTIONS_NOT_ALLOWED" },
        { Select(
            """{"type":5,"custom_id":"s","default_values":[{"type":"role","id":"1"}]}"""), "default_values.0.type", "BASE_TYPE_CHOICES" },
        { Select("""{"type":5,"custom_id":"s","default_values":[{"type":"user","id":"1"},{"type":"user","id":"2"}]}"""),
            "default_values", "BASE_TYPE_MAX_LENGTH" },
        { Select("""{"type":8,"custom_id":"s","channel_types":[99]}"""), "channel_types.0", "BASE_TYPE_CHOICES" },
        { Select("""{"type":8,"custom_id":"s","channel_types":[0,0]}"""), "channel_types.1", "SET_TYPE_ALREADY_CONTAINS_VALUE" },
        { Select("""{"type":6,"custom_id":"s"},{"type":6,"custom_id":"t"}"""), "", "COMPONENT_LAYOUT_WIDTH_EXCEEDED" },
        { Select(
            """{"type":6,"custom_id":"s"},{"type":2,"style":1,"label":"l","custom_id":"t"}"""), "", "COMPONENT_LAYOUT_WIDTH_EXCEEDED" },
        { Select("""{"type":4,"custom_id":"s"}"""), "type", "UNION_TYPE_CHOICES" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Value_over_a_limit_is_refused_at_its_path(string body, string path, string code)
    {
        await using var stage = await Stage.SetAsync();
        var answer = await stage.Rest.PostAsync(stage.Messages, JsonNode.Parse(body)!);
        Assert.Equal(code, answer.ErrorAt($"components.0.components.0.{path}"));
        Assert.Empty(stage.Channel.Messages());
    }

    [Fact]
    public async Task Missing_fields_are_filled_in_and_fields_for_modals_are_dropped()
    {
        await using var stage = await Stage.SetAsync();

        var answer = await stage.Rest.PostAsync(
            stage.Messages, JsonNode.Parse(Select($$"""{"type":3,"custom_id":"s","required":false,"options":{{Two}}}"""))!);

        Assert.Equal(
            $$"""[{"type":1,"id":1,"components":[{"type":3,"id":2,"custom_id":"s","min_values":1,"max_values":1,"options":{{Two}}}]}]""",
            answer.Json.GetProperty("components").GetRawText());
    }

    [Theory]
    [InlineData("component.disabled", "MODAL_COMPONENT_DISABLED", """{"type":6,"custom_id":"s","disabled":true}""")]
    [InlineData("component.min_values", "NUMBER_TYPE_MIN", """{"type":6,"custom_id":"s","min_values":0}""")]
    [InlineData("component.type", "UNION_TYPE_CHOICES", """{"type":2,"custom_id":"s","label":"l","style":1}""")]
    public async Task Select_in_a_modal_is_never_disabled_or_both_required_and_empty(string path, string code, string component)
    {
        await using var stage = await Stage.SetAsync();
        var (interaction, _) = await stage.PingAsync();
        var modal = $$"""{"title":"t","custom_id":"m","components":[{"type":18,"label":"l","component":{{component}}}]}""";
        Assert.Equal(code, (await stage.Rest.RespondAsync(interaction, 9, JsonNode.Parse(modal))).ErrorAt($"data.components.0.{path}"));
    }

    [Fact]
    public async Task Select_in_a_modal_must_be_in_a_label()
    {
        await using var stage = await Stage.SetAsync();
        var (interaction, _) = await stage.PingAsync();
        var modal = """{"title":"t","custom_id":"m","components":[{"type":1,"components":[{"type":6,"custom_id":"s"}]}]}""";
        Assert.Equal("UNION_TYPE_CHOICES", (await stage.Rest.RespondAsync(interaction, 9, JsonNode.Parse(modal)))
            .ErrorAt("data.components.0.components.0.type"));
    }

    private static string Options(int count) =>
        string.Join(',', Enumerable.Range(0, count).Select(i => $$"""{"label":"l","value":"{{i}}"}"""));

    private static string Select(string components) => $$"""{"content":"x","components":[{"type":1,"components":[{{components}}]}]}""";
}
