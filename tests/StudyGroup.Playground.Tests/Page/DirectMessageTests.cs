using System.Text.Json.Nodes;
using Microsoft.Playwright;
using StudyGroup.Playground.Tests.LocalDiscord;
using static Microsoft.Playwright.Assertions;

namespace StudyGroup.Playground.Tests.Page;

public sealed class DirectMessageTests(Browser browser)
{
    private const string Slides =
        """{"content":"Your slides?","components":[{"type":1,"components":"""
        + """[{"type":2,"style":1,"label":"Give them","custom_id":"add"}]}]}""";
    private const string Form = """
        {"title":"Slides","custom_id":"slides","components":[{"type":18,"label":"Link","component":{"type":4,"custom_id":"url","style":1}}]}
        """;

    [Fact]
    public async Task Direct_message_appears_for_its_recipient_and_its_button_opens_a_form()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        await using var app = await TestApp.TakeOverAsync(playground,
            """{"name":"here","description":"H","contexts":[0]}""", """{"name":"anywhere","description":"A","contexts":[0,1]}""");
        var (priya, ben) = (await playground.OpenAsync("priya"), await playground.OpenAsync("ben"));
        app.Answer = interaction => interaction.GetProperty("type").GetInt32() == 3 ? (9, Form) : (4, """{"content":"Thank you."}""");

        await SendAsync(playground, app, "priya", Slides);

        var entry = priya.GetByRole(AriaRole.Navigation, new() { Name = "Channels" })
            .GetByRole(AriaRole.Button, new() { Name = "Study Group" });
        await Expect(entry.Locator(".count")).ToHaveTextAsync("1");
        await entry.ClickAsync();
        await Expect(entry.Locator(".count")).ToHaveCountAsync(0);
        await Expect(priya.GetByRole(AriaRole.Log, new() { Name = "Messages in @Study Group" }))
            .ToContainTextAsync("This is the beginning of your direct messages with Study Group.");
        await Expect(priya.Button("Create thread")).ToBeHiddenAsync();
        await priya.AssertAsync("Direct messages");
        await priya.Button("Give them").ClickAsync();
        await priya.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox, new() { Name = "Link" }).FillAsync("https://example.org");
        await priya.Button("Submit").ClickAsync();
        await Expect(priya.Message("Thank you.")).ToBeVisibleAsync();
        Assert.Equal(1, (await app.NextAsync()).GetProperty("context").GetInt32());

        // The dialog gives the focus back when it closes, which would close the composer's list.
        await Expect(priya.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await priya.Composer().FillAsync("/");
        await Expect(priya.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await Expect(priya.GetByRole(AriaRole.Option)).ToContainTextAsync("/anywhere");
        await Expect(ben.GetByText("Your slides?")).ToHaveCountAsync(0);
        await Expect(ben.GetByRole(AriaRole.Heading, new() { Name = "Direct messages" })).ToHaveCountAsync(0);
        Assert.Empty(playground.Complaints);
    }

    [Fact]
    public async Task Person_who_accepts_no_direct_messages_gets_none()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        await using var app = await TestApp.TakeOverAsync(playground);
        var ana = await playground.OpenAsync("ana");
        Assert.Equal(200, (await SendAsync(playground, app, "ana", Slides)).Status);

        await ana.Button("You are Ana").ClickAsync();
        var takes = ana.GetByRole(AriaRole.Switch, new() { Name = "Accept direct messages from the app" });
        await Expect(takes).ToHaveAttributeAsync("aria-checked", "true");
        await takes.ClickAsync();
        await Expect(takes).ToHaveAttributeAsync("aria-checked", "false");

        (await SendAsync(playground, app, "ana", Slides)).Is(403, 50007);
    }

    [Fact]
    public async Task Pinned_messages_are_listed_and_can_be_jumped_to()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        await using var app = await TestApp.TakeOverAsync(playground);
        var ana = await playground.OpenAsync("ana");
        var first = (await app.PostAsync("""{"content":"The syllabus"}""")).Json.Text("id");
        await app.Rest.SendAsync(HttpMethod.Put, $"/channels/{playground.Playground.Scene.Cast.Seminars.Id}/messages/pins/{first}", null);

        await Expect(ana.Message("pinned a message to this channel.")).ToBeVisibleAsync();
        await ana.Button("Pinned messages").ClickAsync();
        var pins = ana.GetByRole(AriaRole.Dialog, new() { Name = "Pinned messages" });
        await Expect(pins).ToContainTextAsync("The syllabus");
        await ana.AssertAsync("The pinned messages");
        await pins.GetByRole(AriaRole.Button, new() { Name = "Jump" }).ClickAsync();
        await Expect(ana.Message("The syllabus")).ToBeFocusedAsync();
        await Expect(pins).ToBeHiddenAsync();
        Assert.Empty(playground.Complaints);
    }

    private static async Task<RawAnswer> SendAsync(PlaygroundFixture playground, TestApp app, string person, string message)
    {
        var user = playground.Playground.Scene.Cast.Find(person)!.Person.Id;
        var channel = (await app.Rest.PostAsync("/users/@me/channels", new JsonObject { ["recipient_id"] = $"{user}" })).Json.Text("id");
        return await app.Rest.PostAsync($"/channels/{channel}/messages", JsonNode.Parse(message)!);
    }
}
