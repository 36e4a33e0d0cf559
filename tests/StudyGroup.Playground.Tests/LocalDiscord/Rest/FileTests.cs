using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.Tests.LocalDiscord.Rest;

public sealed class FileTests
{
    private const string OneFile = """{"content":"Here","attachments":[{"id":"0","filename":"schedule.md"}]}""";

    [Fact]
    public async Task Message_has_its_files_and_anyone_can_fetch_them()
    {
        await using var stage = await Stage.SetAsync();

        var posted = (await stage.Rest.PostAsync(
            stage.Messages,
            RawPart.Payload("""{"attachments":[{"id":"1","filename":"b c.txt"},{"id":"0"}]}"""),
            RawPart.File(0, "schedule.md", "# Grüße", "text/markdown"),
            RawPart.File(1, "x", "two"))).Json.GetProperty("attachments");

        Assert.Equal(["b_c.txt", "schedule.md"], posted.EnumerateArray().Select(file => file.Text("filename")));
        var markdown = posted[1];
        Assert.Equal((9, "text/markdown"), (markdown.GetProperty("size").GetInt32(), markdown.Text("content_type")));
        Assert.EndsWith(
            $"/attachments/{stage.Channel.Id}/{markdown.Text("id")}/schedule.md", markdown.Text("url"), StringComparison.Ordinal);
        Assert.Equal((200, "text/markdown", "# Grüße"), await RawRest.FetchAsync(markdown.Text("url")));
        Assert.Equal(404, (await RawRest.FetchAsync(markdown.Text("url") + "x")).Status);
        Assert.Equal(["two", "# Grüße"], Assert.Single(stage.Channel.Messages()).Attachments.Select(file => file.Text));
    }

    [Fact]
    public async Task Part_names_may_be_unquoted_and_files_are_attached_without_a_list()
    {
        await using var stage = await Stage.SetAsync();

        var answer = await stage.Rest.PostAsync(
            stage.Messages, new RawPart("payload_json", null, "text/plain; charset=utf-8", "{}"u8.ToArray()), new RawPart(
                "\"files[0]\"", "a.txt", "text/plain", "one"u8.ToArray()));

        Assert.True(answer.Status == 200, answer.Body);
        Assert.Equal("a.txt", Assert.Single(Assert.Single(stage.Channel.Messages()).Attachments).FileName);
    }

    public static TheoryData<RawPart[], string, string> Refused => new()
    {
        { [RawPart.File(0, "a.txt", "x")], "payload_json", "BASE_TYPE_REQUIRED" },
        { [RawPart.Payload("""{"attachments":[{"id":"1"}]}"""), RawPart.File(0, "a.txt", "x")], "attachments.0", "ATTACHMENT_NOT_FOUND" },
        { [RawPart.Payload("""{"attachments":[{"id":"0"},{"id":"0"}]}"""), RawPart.File(0, "a.txt", "x")],
            "attachments.1", "ATTACHMENT_NOT_FOUND" },
        { [RawPart.Payload("""{"attachments":[{"filename":"a.txt"}]}"""), RawPart.File(0, "a.txt", "x")],
            "attachments.0.id", "BASE_TYPE_REQUIRED" },
        { [RawPart.Payload("""{"attachments":[{"id":0}]}"""), RawPart.File(0, "a.txt", "x")], "attachments.0.id", "STRING_TYPE_CONVERT" },
        { [RawPart.Payload("""{"attachments":[{"id":"a"}]}"""), RawPart.File(0, "a.txt", "x")], "attachments.0.id", "NUMBER_TYPE_COERCE" },
        { [RawPart.Payload("""{"attachments":[]}"""), RawPart.File(0, "a.txt", "x")], "attachments", "LOCAL_DISCORD_FILE_NOT_LISTED" },
        { [RawPart.Payload("""{"attachments":[{"id":"0","filename":""}]}"""), RawPart.File(0, "a.txt", "x")],
            "attachments.0.filename", "BASE_TYPE_REQUIRED" },
        { [RawPart.Payload("{}"), RawPart.File(0, "a.txt", "x"), RawPart.File(0, "b.txt", "x")], "files[0]", "BASE_TYPE_REQUIRED" },
        { [RawPart.Payload("{}"), new("\"files[0]\"", null, "text/plain", [1])], "files[0]", "BASE_TYPE_REQUIRED" },
        { [RawPart.Payload("{}"), RawPart.Payload("{}")], "payload_json", "LOCAL_DISCORD_UNKNOWN_PART" },
        { [RawPart.Payload("{}"), new("\"file\"", "\"a.txt\"", "text/plain", [1])], "file", "LOCAL_DISCORD_UNKNOWN_PART" },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task Files_that_do_not_match_their_list_are_refused(RawPart[] parts, string path, string code)
    {
        await using var stage = await Stage.SetAsync();

        Assert.Equal(code, (await stage.Rest.PostAsync(stage.Messages, parts)).ErrorAt(path));
        Assert.Empty(stage.Channel.Messages());
    }

    [Fact]
    public async Task Listed_file_that_is_missing_is_refused_in_plain_json_too()
    {
        await using var stage = await Stage.SetAsync();

        Assert.Equal(
            "ATTACHMENT_NOT_FOUND", (await stage.Rest.PostAsync(stage.Messages, JsonNode.Parse(OneFile)!)).ErrorAt("attachments.0"));
        Assert.Equal(200, (await stage.Rest.PostAsync(stage.Messages, JsonNode.Parse("""{"content":"x","attachments":[]}""")!)).Status);
    }

    [Fact]
    public async Task Too_many_and_too_large_files_are_refused()
    {
        await using var stage = await Stage.SetAsync();
        RawPart Large(int number, int mebibytes, int more = 0) =>
            new($"\"files[{number}]\"", "\"a.bin\"", "application/octet-stream", new byte[(mebibytes * 1024 * 1024) + more]);

        (await stage.Rest.PostAsync(
            stage.Messages, [RawPart.Payload("{}"), .. Enumerable.Range(0, 11).Select(n => RawPart.File(n, "a.txt", "x"))])).Is(400, 30015);
        (await stage.Rest.PostAsync(stage.Messages, RawPart.Payload("{}"), Large(0, 10, more: 1))).Is(413, 40005);
        (await stage.Rest.PostAsync(stage.Messages, RawPart.Payload("{}"), Large(0, 9), Large(1, 9), Large(2, 9))).Is(413, 40005);
        Assert.Equal(200, (await stage.Rest.PostAsync(stage.Messages, RawPart.Payload("{}"), Large(0, 10))).Status);
    }

    [Fact]
    public async Task Malformed_multipart_and_routes_without_files_are_refused()
    {
        await using var stage = await Stage.SetAsync();
        using var torn = new ByteArrayContent("--x\r\nContent"u8.ToArray());
        torn.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");

        using var answer = await stage.Rest.Http.PostAsync(
            $"{stage.Discord.ApiBaseUrl}{stage.Messages}", torn, TestContext.Current.CancellationToken);

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Equal("CONTENT_TYPE_INVALID", (await stage.Rest.PostAsync(
            stage.Commands, RawPart.Payload("""{"name":"x","description":"y"}"""), RawPart.File(0, "a.txt", "x"))).ErrorAt(""));
        (await stage.Rest.PostAsync(stage.Messages, RawPart.Payload("{"), RawPart.File(0, "a.txt", "x"))).Is(400, 50109);
    }

    [Fact]
    public async Task Post_with_files_needs_permission_to_attach_files()
    {
        await using var stage = await Stage.SetAsync();
        stage.Channel.Deny(stage.Guild.Bot, Permissions.AttachFiles);

        (await stage.Rest.PostAsync(stage.Messages, RawPart.Payload(OneFile), RawPart.File(0, "a.txt", "x"))).Is(403, 50013);
    }

    [Fact]
    public async Task Edit_keeps_listed_files_and_adds_new_ones()
    {
        await using var stage = await Stage.SetAsync();
        var posted = (await stage.Rest.PostAsync(
            stage.Messages, RawPart.Payload("{}"), RawPart.File(0, "a.txt", "x"), RawPart.File(1, "b.txt", "y"))).Json;
        var (one, kept) = ($"{stage.Messages}/{posted.Text("id")}", posted.GetProperty("attachments")[1].Text("id"));
        string[] Names() => [.. Assert.Single(stage.Channel.Messages()).Attachments.Select(file => file.FileName)];

        await stage.Rest.PatchAsync(one, JsonNode.Parse("""{"content":"still"}""")!);
        Assert.Equal(["a.txt", "b.txt"], Names());
        await stage.Rest.PatchAsync(
            one, RawPart.Payload($$"""{"attachments":[{"id":"{{kept}}"},{"id":"0","filename":"c.txt"}]}"""), RawPart.File(0, "x", "z"));
        Assert.Equal(["b.txt", "c.txt"], Names());
        await stage.Rest.PatchAsync(one, JsonNode.Parse("""{"attachments":[]}""")!);
        Assert.Empty(Names());
    }

    [Fact]
    public async Task Answers_and_follow_ups_carry_files_and_an_edit_fills_a_deferred_one()
    {
        await using var stage = await Stage.SetAsync();
        var (first, shown) = await stage.PingAsync();
        var (second, later) = await stage.PingAsync();
        RawPart[] File(string payload) => [RawPart.Payload(payload), RawPart.File(0, "x", "text")];

        await stage.Rest.PostAsync(
            $"/interactions/{first.Text("id")}/{first.Text("token")}/callback", File($$"""{"type":4,"data":{{OneFile}}}"""));
        await stage.Rest.PostAsync(stage.Rest.Hook(first), File("""{"attachments":[{"id":"0","filename":"more.md"}]}"""));
        await stage.Rest.RespondAsync(second, 5);
        await stage.Rest.PatchAsync($"{stage.Rest.Hook(second)}/messages/@original", File(OneFile));

        Assert.Equal("schedule.md", Assert.Single((await shown).Message!.Attachments).FileName);
        Assert.Equal("more.md", Assert.Single(Assert.Single((await shown).FollowUps).Attachments).FileName);
        Assert.Equal(("Here", "text"), ((await later).Text, Assert.Single((await later).Message!.Attachments).Text));
    }

    [Fact]
    public async Task Log_shows_a_body_with_files_as_its_json_and_their_text()
    {
        await using var stage = await Stage.SetAsync();

        await stage.Rest.PostAsync(
            stage.Messages, RawPart.Payload(OneFile), RawPart.File(0, "schedule.md", "| 1 | Ch. 1 |", "text/markdown"));

        var entry = await stage.Discord.Log.WaitForAsync(
            entry => entry.IsRequest("POST", "/messages"), TestContext.Current.CancellationToken);
        Assert.Equal($"{OneFile}\nfiles[0] \"schedule.md\" (text/markdown, 13 bytes):\n| 1 | Ch. 1 |", entry.Body);
    }

    [Fact]
    public async Task Log_keeps_the_beginning_of_a_long_file_and_nothing_of_a_binary_one()
    {
        await using var stage = await Stage.SetAsync();

        await stage.Rest.PostAsync(stage.Messages, RawPart.Payload("{}"), RawPart.File(
            0, "a.txt", new string('x', 5_000)), RawPart.File(1, "b.zip", "PK", "application/zip"));

        var entry = await stage.Discord.Log.WaitForAsync(
            entry => entry.IsRequest("POST", "/messages"), TestContext.Current.CancellationToken);
        Assert.EndsWith($"(text/plain, 5000 bytes):\n{new string('x', 4_000)}…\nfiles[1] \"b.zip\" (application/zip, 2 bytes)",
            entry.Body, StringComparison.Ordinal);
    }
}
