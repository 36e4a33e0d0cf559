using System.Text.Json.Nodes;

namespace StudyGroup.Playground.Tests.LocalDiscord.Validation;

public sealed class MessageFormTests
{
    public static TheoryData<string, string, string> Refused => new()
    {
        { Content("x", 2001), "content", "BASE_TYPE_MAX_LENGTH" },
        { """{"content":5}""", "content", "STRING_TYPE_CONVERT" },
        { Embed("title", Text(257)), "embeds.0.title", "BASE_TYPE_MAX_LENGTH" },
        { Embed("description", Text(4097)), "embeds.0.description", "BASE_TYPE_MAX_LENGTH" },
        { Embed("footer", $$"""{"text":{{Text(2049)}}}"""), "embeds.0.footer.text", "BASE_TYPE_BAD_LENGTH" },
        { Embed("color", "16777216"), "embeds.0.color", "NUMBER_TYPE_MAX" },
        { Embed("url", "\"javascript:x\""), "embeds.0.url", "URL_TYPE_INVALID_SCHEME" },
        { Embed("timestamp", "\"soon\""), "embeds.0.timestamp", "DATE_TIME_TYPE_PARSE" },
        { Embed("fields", """[{"name":"n","value":""}]"""), "embeds.0.fields.0.value", "BASE_TYPE_REQUIRED" },
        { Embed("fields", """[{"name":" ","value":"v"}]"""), "embeds.0.fields.0.name", "BASE_TYPE_REQUIRED" },
        { Embed("fields", $$"""[{"name":"n","value":{{Text(1025)}}}]"""), "embeds.0.fields.0.value", "BASE_TYPE_BAD_LENGTH" },
        { Embed("fields", Many(26, """{"name":"n","value":"v"}""")), "embeds.0.fields", "BASE_TYPE_MAX_LENGTH" },
        { $$"""{"embeds":{{Many(11, """{"title":"t"}""")}}}""", "embeds", "BASE_TYPE_MAX_LENGTH" },
        { $$"""{"embeds":{{Many(2, $$"""{"description":{{Text(3001)}}}""")}}}""", "embeds", "MAX_EMBED_SIZE_EXCEEDED" },
        { $$"""{"components":{{Many(6, Row(Button("a")))}}}""", "components", "BASE_TYPE_MAX_LENGTH" },
        { Buttons(Many(6, Button("a"))), "components.0.components", "BASE_TYPE_BAD_LENGTH" },
        { Buttons("[]"), "components.0.components", "BASE_TYPE_BAD_LENGTH" },
        { Buttons(Many(2, Button("a"))), "components.0.components.1.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED" },
        { Buttons($"[{Button(new string('i', 101))}]"), "components.0.components.0.custom_id", "BASE_TYPE_BAD_LENGTH" },
        { Buttons("""[{"type":2,"style":1,"label":"l"}]"""), "components.0.components.0.custom_id", "BASE_TYPE_REQUIRED" },
        { Buttons($$"""[{"type":2,"style":1,"custom_id":"a","label":{{Text(81)}}}]"""),
            "components.0.components.0.label", "BASE_TYPE_MAX_LENGTH" },
        { Buttons("""[{"type":2,"style":1,"custom_id":"a"}]"""), "components.0.components.0", "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED" },
        { Buttons("""[{"type":2,"style":9,"custom_id":"a","label":"l"}]"""), "components.0.components.0.style", "BASE_TYPE_CHOICES" },
        { Buttons(
            """[{"type":2,"style":5,"label":"l","url":"javascript:x"}]"""), "components.0.components.0.url", "URL_TYPE_INVALID_SCHEME" },
        { Buttons($$"""[{"type":2,"style":5,"label":"l","url":"https://x.org/{{new string('u', 512)}}"}]"""),
            "components.0.components.0.url", "BASE_TYPE_BAD_LENGTH" },
        { """{"components":[{"type":2,"style":1,"label":"l","custom_id":"a"}]}""", "components.0.type", "UNION_TYPE_CHOICES" },
        { """{"content":"x","allowed_mentions":{"parse":["roles"],"roles":["1"]}}""",
            "allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE" },
        { """{"content":"x","allowed_mentions":{"parse":["all"]}}""", "allowed_mentions.parse.0", "BASE_TYPE_CHOICES" },
        { """{"content":"x","nonce":"12345678901234567890123456"}""", "nonce", "BASE_TYPE_MAX_LENGTH" },
    };

    public static TheoryData<string> Taken => new()
    {
        Content("🤔", 2000),
        Embed("description", Text(4096)),
        $$"""{"embeds":{{Many(2, $$"""{"description":{{Text(3000)}}}""")}}}""",
        $$"""{"components":[{{string.Join(',', Enumerable.Range(0, 5).Select(FullRow))}}]}""",
        """{"content":"x","allowed_mentions":{"parse":["users"],"roles":[]}}""",
        """{"content":"x","nonce":"1234567890123456789012345"}""",
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Value_over_a_limit_is_refused_at_its_path(string body, string path, string code)
    {
        await using var stage = await Stage.SetAsync();
        var answer = await stage.Rest.PostAsync(stage.Messages, JsonNode.Parse(body)!);
        Assert.Equal(code, answer.ErrorAt(path));
        Assert.Empty(stage.Channel.Messages());
    }

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task Value_at_the_limit_is_accepted(string body)
    {
        await using var stage = await Stage.SetAsync();
        var answer = await stage.Rest.PostAsync(stage.Messages, JsonNode.Parse(body)!);
        Assert.True(answer.Status == 200, answer.Body);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"content":"  "}""")]
    [InlineData("""{"embeds":[]}""")]
    [InlineData("""{"embeds":[{}]}""")]
    public async Task Empty_message_is_refused(string body)
    {
        await using var stage = await Stage.SetAsync();
        (await stage.Rest.PostAsync(stage.Messages, JsonNode.Parse(body)!)).Is(400, 50006);
    }

    private static string Text(int length) => $"\"{new string('x', length)}\"";

    private static string Content(string text, int times) => $$"""{"content":"{{string.Concat(Enumerable.Repeat(text, times))}}"}""";

    private static string Embed(string name, string value) =>
        $$"""{"embeds":[{"title":"t","{{name}}":{{value}}}]}""".Replace("\"title\":\"t\",\"title\"", "\"title\"");

    private static string Many(int count, string item) => $"[{string.Join(',', Enumerable.Repeat(item, count))}]";

    private static string Row(string buttons) => $$"""{"type":1,"components":[{{buttons}}]}""";

    private static string FullRow(int row) => Row(string.Join(',', Enumerable.Range(0, 5).Select(column => Button($"{row}{column}"))));

    private static string Buttons(string list) => $$"""{"components":[{"type":1,"components":{{list}}}]}""";

    private static string Button(string customId) => $$"""{"type":2,"style":1,"label":"l","custom_id":"{{customId}}"}""";
}
