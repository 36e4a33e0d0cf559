using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.Tests.LocalDiscord;

namespace StudyGroup.Playground.Tests.Page;

/// <summary>Tests the page's API without a page.</summary>
public sealed class ApiTests
{
    private static readonly HttpClient Http = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Direct_messages_are_seen_only_by_their_recipient_and_their_buttons_work()
    {
        await using var playground = await PlaygroundFixture.SetAsync();
        var channel = await OpenAsync(playground, "ana");
        await PostAsync(playground, channel,
            """{"content":"Your slides?","components":[{"type":1,"components":"""
            + """[{"type":2,"style":1,"label":"Add","custom_id":"sg1:help"}]}]}""");

        var (ana, ben) = (await StateAsync(playground, "ana"), await StateAsync(playground, "ben"));
        var message = Assert.Single(ana.GetProperty("messages").EnumerateArray(), message => message.Text("channel") == channel);
        var pressed = await OrderAsync(
            playground, "press", new { As = "ana", Channel = channel, Message = message.Text("id"), CustomId = "sg1:help" });
        var pressedByBen = await Http.PostAsJsonAsync($"{playground.Address}/api/press",
            new { As = "ben", Channel = channel, Message = message.Text("id"), CustomId = "sg1:help" }, Cancel);

        Assert.Equal(
            (channel, "Study Group"), (ana.GetProperty("directMessages")[0].Text("id"), ana.GetProperty("directMessages")[0].Text("name")));
        Assert.Equal("Your slides?", message.Text("content"));
        Assert.Equal(0, ben.GetProperty("directMessages").GetArrayLength());
        Assert.DoesNotContain(ben.GetProperty("messages").EnumerateArray(), message => message.Text("channel") == channel);
        Assert.DoesNotContain(ana.GetProperty("channels").EnumerateArray(), named => named.Text("id") == channel);
        Assert.NotEqual(JsonValueKind.Null, pressed.GetProperty("message").ValueKind);
        Assert.Equal(404, (int)pressedByBen.StatusCode);
    }

    [Fact]
    public async Task Person_who_closes_direct_messages_gets_none()
    {
        await using var playground = await PlaygroundFixture.SetAsync();
        var channel = await OpenAsync(playground, "ana");
        var seminars = (await StateAsync(playground, "ana")).Text("opens");

        await OrderAsync(playground, "direct-messages", new { As = "ana", Channel = seminars, Takes = false });
        var refused = await PostAsync(playground, channel, """{"content":"x"}""");
        var closed = (await StateAsync(playground, "ana")).GetProperty("takesDirectMessages").GetBoolean();
        await OrderAsync(playground, "direct-messages", new { As = "ana", Channel = seminars, Takes = true });

        refused.Is(403, 50007);
        Assert.False(closed);
        Assert.Equal(200, (await PostAsync(playground, channel, """{"content":"x"}""")).Status);
    }

    [Fact]
    public async Task Message_files_are_listed_and_downloaded_from_the_page_itself()
    {
        await using var playground = await PlaygroundFixture.SetAsync();
        var channel = (await StateAsync(playground, "ana")).Text("opens");
        using var rest = new RawRest(playground.Playground.Scene.Discord);
        await rest.PostAsync(
            $"/channels/{channel}/messages", RawPart.Payload("{}"), RawPart.File(0, "a.html", "<script>1</script>", "text/html"));

        var file = Assert.Single(
            (await StateAsync(playground, "ana")).GetProperty("messages").EnumerateArray().Last()
                .GetProperty("attachments").EnumerateArray());
        using var answer = await Http.GetAsync(new Uri(playground.Address + file.Text("url")), Cancel);

        Assert.Equal(("a.html", 18, "text/html"), (file.Text("name"), file.GetProperty("size").GetInt32(), file.Text("contentType")));
        Assert.Equal("<script>1</script>", await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(404, (int)(await Http.GetAsync(new Uri($"{playground.Address}/attachments/1/2/x"), Cancel)).StatusCode);
    }

    [Fact]
    public async Task File_is_sent_with_a_command_and_anything_else_is_not()
    {
        await using var playground = await PlaygroundFixture.SetAsync();
        var scene = playground.Playground.Scene;
        using var rest = new RawRest(scene.Discord);
        await rest.PostAsync($"/applications/{rest.Application}/guilds/{scene.Cast.Guild.Id}/commands", JsonNode.Parse(
            """{"name":"import","description":"I","options":[{"type":11,"name":"file","description":"F"}]}""")!);
        var channel = (await StateAsync(playground, "ana")).Text("opens");
        Task<JsonElement> SendAsync(object file) =>
            OrderAsync(playground, "command", new { As = "ana", Channel = channel, Path = "import", Options = new { file } });

        var sent = await SendAsync(new { name = "plan.md", type = "text/markdown", data = Convert.ToBase64String("# Plan"u8) });
        var torn = await SendAsync(new { name = "plan.md", data = "#" });

        Assert.Equal(JsonValueKind.Null, sent.GetProperty("failed").ValueKind);
        var heard = scene.Discord.Log.Entries().Last(entry => entry.What == "INTERACTION_CREATE").Body;
        Assert.Contains("\"filename\":\"plan.md\",\"size\":6,", heard, StringComparison.Ordinal);
        Assert.Equal("file: Choose a file.", torn.Text("failed"));
    }

    [Fact]
    public async Task Direct_messages_files_and_pins_survive_a_restart()
    {
        await using var playground = await PlaygroundFixture.SetAsync();
        var scene = playground.Playground.Scene;
        var direct = await OpenAsync(playground, "ana");
        scene.Cast.Find("ben")!.Person.CloseDirectMessages();
        using (var rest = new RawRest(scene.Discord))
        {
            await rest.PostAsync($"/channels/{direct}/messages", RawPart.Payload(
                """{"content":"Yours"}"""), RawPart.File(0, "plan.md", "# Plan", "text/markdown"));
            var seminars = $"/channels/{scene.Cast.Seminars.Id}/messages";
            var id = (await rest.PostAsync(seminars, JsonNode.Parse("""{"content":"Syllabus"}""")!)).Json.Text("id");
            Assert.Equal(204, (await rest.SendAsync(HttpMethod.Put, $"{seminars}/pins/{id}", null)).Status);
        }

        await playground.RestartAsync();

        var ana = playground.Playground.Scene.Cast.Find("ana")!.Person;
        var message = Assert.Single(ana.DirectMessages!.Messages());
        Assert.Equal((direct, "Yours", "# Plan"), ($"{message.Channel.Id}", message.Text, Assert.Single(message.Attachments).Text));
        var file = (await StateAsync(playground, "ana")).GetProperty("messages").EnumerateArray()
            .Single(seen => seen.Text("content") == "Yours").GetProperty("attachments")[0];
        Assert.Equal("# Plan", await Http.GetStringAsync(new Uri(playground.Address + file.Text("url")), Cancel));
        Assert.Equal("Syllabus", Assert.Single(playground.Playground.Scene.Cast.Seminars.Pins()).Text);
        Assert.Contains((await StateAsync(playground, "ana")).GetProperty("messages")
            .EnumerateArray(), seen => seen.Text("content") == "pinned a message to this channel.");
        Assert.False(playground.Playground.Scene.Cast.Find("ben")!.Person.TakesDirectMessages);
    }

    [Fact]
    public async Task First_jump_is_named_after_the_next_post()
    {
        await using var playground = await PlaygroundFixture.SetAsync();
        var cast = playground.Playground.Scene.Cast;
        async Task<string> NextAsync(params (string Name, object Value)[] settings)
        {
            await cast.Owner.In(cast.Backstage).CommandAsync("manage settings", settings.ToDictionary(s => s.Name, s => s.Value), Cancel);
            return (await OrderAsync(playground, "clock/moments", new { })).GetProperty("moments")[0].Text("name");
        }

        Assert.Equal("The next reminder", await NextAsync(("channel", cast.Seminars), ("reminders", "8d")));
        Assert.Equal("The next nudge", await NextAsync(("reminders", "1h")));
        Assert.Equal("The next recap", await NextAsync(("nudges", false), ("recap", true), ("clear", "reminders")));
        Assert.Equal("A week before Seminar 2", await NextAsync(("recap", false)));
    }

    [Fact]
    public async Task Posts_due_at_the_same_time_during_a_jump_all_come_then()
    {
        await using var playground = await PlaygroundFixture.SetAsync();
        var cast = playground.Playground.Scene.Cast;
        async Task ManageAsync(string command, params (string Name, object Value)[] options) =>
            await cast.Owner.In(cast.Backstage).CommandAsync($"manage {command}", options.ToDictionary(o => o.Name, o => o.Value), Cancel);
        await ManageAsync("settings", ("channel", cast.Seminars), ("reminders", "7d, 0m"), ("recap", true));
        await ManageAsync("seminar-move", ("seminar", 2), ("when", "2025-03-28 18:00"));
        await ManageAsync("seminar-move", ("seminar", 3), ("when", "2025-04-04 18:00"));

        await OrderAsync(playground, "clock/turn", new { To = "2025-03-28T19:00:00Z" });

        string At(string words) => $"{Assert.Single(cast.Seminars.Messages(), message => message.Author == cast.Guild.Bot
            && message.Text.Contains(words, StringComparison.Ordinal)).At.UtcDateTime:yyyy-MM-dd HH:mm}";
        Assert.Equal("2025-03-28 18:00", At("(Seminar 2) · <t:"));
        Assert.Equal("2025-03-28 18:00", At("\nSeminar 3 · "));
        await OrderAsync(playground, "clock/turn", new { To = "2025-03-30T12:00:00Z" });
        // The seminar's card turns into the recap a moment later.
        await cast.Seminars.WaitForMessageAsync(m => m.Text.StartsWith("Recap: Key Considerations", StringComparison.Ordinal), Cancel);
        Assert.Equal("2025-03-21 18:00", At("Recap: Key Considerations"));
    }

    [Fact]
    public async Task Page_hears_of_direct_messages_before_the_first_comes()
    {
        await using var playground = await PlaygroundFixture.SetAsync();
        using var live = new ClientWebSocket();
        live.Options.SetRequestHeader("Origin", playground.Address);
        await live.ConnectAsync(new Uri($"{playground.Address.Replace("http", "ws", StringComparison.Ordinal)}/api/live?as=ana"), Cancel);
        Assert.Equal("clock", (await HearAsync(live)).Text("name"));

        await OpenAsync(playground, "ben");
        var channel = await OpenAsync(playground, "ana");
        await PostAsync(playground, channel, """{"content":"Your slides?"}""");

        var direct = await HearAsync(live);
        Assert.Equal(
            ("direct", $$"""{"id":"{{channel}}","name":"Study Group"}"""), (direct.Text("name"), direct.GetProperty("data").GetRawText()));
        Assert.Equal("message", (await HearAsync(live)).Text("name"));
    }

    private static async Task<JsonElement> HearAsync(ClientWebSocket live)
    {
        using var message = new MemoryStream();
        var buffer = new byte[4096];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await live.ReceiveAsync(buffer.AsMemory(), Cancel);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        return JsonElement.Parse(message.ToArray());
    }

    private static async Task<string> OpenAsync(PlaygroundFixture playground, string person)
    {
        using var rest = new RawRest(playground.Playground.Scene.Discord);
        var user = playground.Playground.Scene.Cast.Find(person)!.Person.Id;
        return (await rest.PostAsync("/users/@me/channels", new JsonObject { ["recipient_id"] = $"{user}" })).Json.Text("id");
    }

    private static async Task<RawAnswer> PostAsync(PlaygroundFixture playground, string channel, string message)
    {
        using var rest = new RawRest(playground.Playground.Scene.Discord);
        return await rest.PostAsync($"/channels/{channel}/messages", JsonNode.Parse(message)!);
    }

    private static Task<JsonElement> StateAsync(PlaygroundFixture playground, string person) =>
        Http.GetFromJsonAsync<JsonElement>($"{playground.Address}/api/state?as={person}", Cancel);

    private static async Task<JsonElement> OrderAsync(PlaygroundFixture playground, string what, object order)
    {
        using var answer = await Http.PostAsJsonAsync($"{playground.Address}/api/{what}", order, Cancel);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
    }
}
