using System.Text.Json;
using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.Tests.LocalDiscord.Rest;

public sealed class MessageRoutesTests
{
    [Fact]
    public async Task Answer_has_a_bare_content_type_and_rate_limit_headers()
    {
        await using var stage = await Stage.SetAsync();

        var answer = await stage.Rest.GetAsync("/users/@me");

        Assert.Equal("application/json", answer.Headers["Content-Type"]);
        Assert.Contains("Via", answer.Headers);
        Assert.All(
            ["Limit", "Remaining", "Reset", "Reset-After", "Bucket"], name => Assert.Contains($"X-RateLimit-{name}", answer.Headers));
    }

    [Fact]
    public async Task Caller_is_checked()
    {
        await using var stage = await Stage.SetAsync();
        stage.Rest.Http.DefaultRequestHeaders.Remove("Authorization");

        (await stage.Rest.GetAsync("/users/@me")).Is(401, 0);
        Assert.Equal(200, (await stage.Rest.GetAsync("/gateway")).Status);
        stage.Rest.Http.DefaultRequestHeaders.Remove("User-Agent");
        (await stage.Rest.GetAsync("/gateway")).Is(403, 40333);
    }

    [Fact]
    public async Task Message_is_read_back_without_its_nonce()
    {
        await using var stage = await Stage.SetAsync();

        var posted = (await PostAsync(stage, """{"content":"hi","nonce":"n1"}""")).Json;
        var read = (await stage.Rest.GetAsync($"{stage.Messages}/{posted.Text("id")}")).Json;

        Assert.Equal("n1", posted.Text("nonce"));
        Assert.False(read.TryGetProperty("nonce", out _));
        Assert.False((await stage.Rest.GetAsync(stage.Messages)).Json[0].TryGetProperty("nonce", out _));
    }

    [Fact]
    public async Task Enforced_nonce_returns_the_first_message_for_five_minutes()
    {
        var clock = Clocks.Still();
        await using var stage = await Stage.SetAsync(clock);
        const string Body = """{"content":"hi","nonce":"n1","enforce_nonce":true}""";

        var first = (await PostAsync(stage, Body)).Json.Text("id");
        var again = (await PostAsync(stage, Body)).Json.Text("id");
        var free = (await PostAsync(stage, """{"content":"hi","nonce":"n1"}""")).Json.Text("id");
        clock.Advance(TimeSpan.FromMinutes(6));
        var late = (await PostAsync(stage, Body)).Json.Text("id");

        Assert.Equal(first, again);
        Assert.NotEqual(first, free);
        Assert.NotEqual(free, late);
        Assert.Equal(3, stage.Channel.Messages().Count);
    }

    [Fact]
    public async Task Nonce_of_a_deleted_message_is_unknown()
    {
        await using var stage = await Stage.SetAsync();
        const string Body = """{"content":"hi","nonce":"n1","enforce_nonce":true}""";
        var id = (await PostAsync(stage, Body)).Json.Text("id");
        await stage.Rest.DeleteAsync($"{stage.Messages}/{id}");

        (await PostAsync(stage, Body)).Is(404, 10008);
    }

    [Fact]
    public async Task Messages_are_paged_by_id_newest_first()
    {
        await using var stage = await Stage.SetAsync();
        var ids = Enumerable.Range(0, 5).Select(i => stage.AnaHere.Say($"{i}").Id).ToArray();

        Assert.Equal([ids[4], ids[3]], await IdsAsync("?limit=2"));
        Assert.Equal([ids[2], ids[1]], await IdsAsync($"?limit=2&after={ids[0]}"));
        Assert.Equal([ids[2], ids[1]], await IdsAsync($"?limit=2&before={ids[3]}"));
        Assert.Equal([ids[3], ids[2], ids[1]], await IdsAsync($"?limit=3&around={ids[2]}"));

        async Task<ulong[]> IdsAsync(string query) =>
            [.. (await stage.Rest.GetAsync(stage.Messages + query)).Json.EnumerateArray().Select(m => ulong.Parse(m.Text("id")))];
    }

    [Fact]
    public async Task Message_has_the_time_of_the_worlds_clock()
    {
        var world = Clocks.Still();
        await using var stage = await Stage.SetAsync(options: new LocalDiscordOptions { WireClock = Clocks.Real, WorldClock = world });
        world.Advance(TimeSpan.FromDays(7));

        var message = (await PostAsync(stage, """{"content":"hi"}""")).Json;

        var time = DateTimeOffset.FromUnixTimeMilliseconds((long)(ulong.Parse(message.Text("id")) >> 22) + 1_420_070_400_000);
        Assert.Equal(world.GetUtcNow(), time);
        Assert.Equal(world.GetUtcNow(), message.GetProperty("timestamp").GetDateTimeOffset());
    }

    [Fact]
    public async Task Request_without_permission_is_refused()
    {
        await using var stage = await Stage.SetAsync();
        const string Embed = """{"embeds":[{"title":"t"}]}""";
        var anas = stage.AnaHere.Say("hi").Id;

        (await stage.Rest.GetAsync("/channels/1")).Is(404, 10003);
        (await stage.Rest.PatchAsync($"{stage.Messages}/{anas}", JsonNode.Parse("""{"content":"x"}""")!)).Is(403, 50005);
        (await stage.Rest.DeleteAsync($"{stage.Messages}/{anas}")).Is(403, 50013);
        stage.Channel.Deny(stage.Guild.Bot, Permissions.EmbedLinks);
        (await PostAsync(stage, Embed)).Is(403, 50013);
        stage.Channel.Deny(stage.Guild.Bot, Permissions.SendMessages);
        (await PostAsync(stage, """{"content":"x"}""")).Is(403, 50013);
        stage.Channel.Deny(stage.Guild.Bot, Permissions.ReadMessageHistory);
        Assert.Equal("[]", (await stage.Rest.GetAsync(stage.Messages)).Body);
        stage.Channel.Deny(stage.Guild.Everyone, Permissions.ViewChannel);
        (await stage.Rest.GetAsync(stage.Messages)).Is(403, 50001);
        stage.Channel.Allow(stage.Guild.BotRole, Permissions.ViewChannel);
        Assert.Equal(200, (await stage.Rest.GetAsync(stage.Messages)).Status);
        stage.Channel.Deny(stage.Guild.Bot, Permissions.ViewChannel);
        (await stage.Rest.GetAsync(stage.Messages)).Is(403, 50001);
        stage.Channel.Delete();
        (await PostAsync(stage, """{"content":"x"}""")).Is(404, 10003);
    }

    [Theory]
    [InlineData("""{"content":"@R @A","allowed_mentions":{"parse":[]}}""", false, false, "", false)]
    [InlineData("""{"content":"@R @A @everyone"}""", true, false, "R", false)]
    [InlineData("""{"content":"@R"}""", false, false, "", false)]
    [InlineData("""{"content":"@R","allowed_mentions":{"roles":["R"]}}""", true, false, "R", false)]
    [InlineData("""{"content":"@R","allowed_mentions":{"roles":["R"]}}""", false, true, "R", false)]
    [InlineData("""{"content":"`@R` ```\n@R```"}""", true, false, "", false)]
    [InlineData("""{"embeds":[{"description":"@R"}]}""", true, true, "", false)]
    [InlineData("""{"content":"@G","allowed_mentions":{"parse":["roles","everyone"]}}""", true, true, "", false)]
    [InlineData("""{"content":"@everyone","allowed_mentions":{"parse":["everyone"]}}""", true, true, "", true)]
    public async Task Pings_depend_on_content_allowed_mentions_and_permissions(
        string body, bool mentionable, bool mayPingAll, string pinged, bool everyone)
    {
        await using var stage = await Stage.SetAsync();
        var role = stage.Guild.AddRole("R", mentionable: mentionable);
        if (mayPingAll)
            stage.Guild.BotRole.Change(Permissions.Bot | Permissions.MentionEveryone);

        var answer = await PostAsync(stage, body.Replace("@R", role.Mention).Replace("@G", stage.Guild.Everyone.Mention)
            .Replace("\"R\"", $"\"{role.Id}\"").Replace("@A", $"<@{stage.Ana.Id}>"));

        Assert.Equal(200, answer.Status);
        var message = Assert.Single(stage.Channel.Messages());
        Assert.Equal(pinged, string.Join(",", message.PingedRoles.Select(r => r.Name)));
        Assert.Equal(everyone, message.PingsEveryone);
        Assert.Equal(!body.Contains("allowed_mentions") && body.Contains("@A"), message.PingedPeople.Contains(stage.Ana));
    }

    [Fact]
    public async Task Edit_keeps_absent_fields_and_pings_nobody()
    {
        await using var stage = await Stage.SetAsync();
        var id = (await PostAsync(stage, """{"content":"a","embeds":[{"title":"t"}]}""")).Json.Text("id");

        var kept = (await stage.Rest.PatchAsync($"{stage.Messages}/{id}", JsonNode.Parse("""{"content":"b"}""")!)).Json;
        var emptied = await stage.Rest.PatchAsync($"{stage.Messages}/{id}", JsonNode.Parse("""{"content":null,"embeds":[]}""")!);

        Assert.Equal(("b", 1), (kept.Text("content"), kept.GetProperty("embeds").GetArrayLength()));
        Assert.NotEqual(JsonValueKind.Null, kept.GetProperty("edited_timestamp").ValueKind);
        emptied.Is(400, 50006);
    }

    [Fact]
    public async Task Edits_of_messages_older_than_an_hour_have_a_small_limit_of_their_own()
    {
        var clock = Clocks.Still();
        await using var stage = await Stage.SetAsync(
            clock, options: new() { WireClock = clock, BucketLimit = 1_000, OldEditWindow = TimeSpan.FromMinutes(30) });
        var old = (await PostAsync(stage, """{"content":"old"}""")).Json.Text("id");
        clock.Advance(TimeSpan.FromHours(1));
        Task<RawAnswer> EditAsync(string id) => stage.Rest.PatchAsync($"{stage.Messages}/{id}", JsonNode.Parse("""{"content":"new"}""")!);
        Assert.Equal(200, (await EditAsync(old)).Status);
        clock.Advance(TimeSpan.FromSeconds(1));
        for (var i = 0; i < 3; i++)
            Assert.Equal(200, (await EditAsync(old)).Status);

        var refused = await EditAsync(old);
        var young = (await PostAsync(stage, """{"content":"young"}""")).Json.Text("id");

        Assert.Equal((429, "1800"), (refused.Status, refused.Headers["Retry-After"]));
        Assert.Equal((30046, 1800.0), (refused.Json.GetProperty("code").GetInt32(), refused.Json.GetProperty("retry_after").GetDouble()));
        Assert.NotEqual("0", refused.Headers["X-RateLimit-Remaining"]);
        Assert.Equal(200, (await EditAsync(young)).Status);
        clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(200, (await EditAsync(old)).Status);
    }

    [Fact]
    public async Task Guild_and_its_parts_can_be_read()
    {
        await using var stage = await Stage.SetAsync();
        var guild = $"/guilds/{stage.Guild.Id}";

        Assert.Equal("ML readers", (await stage.Rest.GetAsync(guild)).Json.Text("name"));
        Assert.Equal("seminars", (await stage.Rest.GetAsync($"{guild}/channels")).Json[0].Text("name"));
        Assert.Equal("@everyone", (await stage.Rest.GetAsync($"{guild}/roles")).Json[0].Text("name"));
        Assert.Equal($"{stage.Ana.Id}", (await stage.Rest.GetAsync($"{guild}/members/{stage.Ana.Id}")).Json.GetProperty("user").Text("id"));
        (await stage.Rest.GetAsync($"{guild}/members/1")).Is(404, 10007);
        (await stage.Rest.GetAsync("/guilds/1")).Is(404, 10004);
        Assert.Equal($"{stage.Discord.ApplicationId}", (await stage.Rest.GetAsync("/oauth2/applications/@me")).Json.Text("id"));
        (await stage.Rest.GetAsync("/nothing")).Is(404, 0);
    }

    private static Task<RawAnswer> PostAsync(Stage stage, string body) => stage.Rest.PostAsync(stage.Messages, JsonNode.Parse(body)!);
}
