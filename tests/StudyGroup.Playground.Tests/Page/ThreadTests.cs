using System.Text.Json.Nodes;
using Microsoft.Playwright;
using StudyGroup.Playground.Tests.LocalDiscord;
using static Microsoft.Playwright.Assertions;

namespace StudyGroup.Playground.Tests.Page;

public sealed class ThreadTests(Browser browser)
{
    [Fact]
    public async Task Thread_is_started_from_a_message_shown_below_it_and_written_in()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        await using var app = await TestApp.TakeOverAsync(playground, """{"name":"ping","description":"Answers"}""");
        var (ana, ben) = (await playground.OpenAsync("ana"), await playground.OpenAsync("ben"));
        await app.PostAsync("""{"content":"Chapter 3 is next"}""");

        await ana.Message("Chapter 3 is next").ClickAsync(new() { Button = MouseButton.Right });
        await ana.GetByRole(AriaRole.Menuitem, new() { Name = "Create thread" }).ClickAsync();
        var dialog = ana.GetByRole(AriaRole.Dialog, new() { Name = "Create thread" });
        await Expect(dialog.GetByRole(AriaRole.Textbox, new() { Name = "Thread name" })).ToHaveValueAsync("Chapter 3 is next");
        await ana.Keyboard.TypeAsync("About chapter 3");
        await ana.Keyboard.PressAsync("Enter");

        await Expect(ana.GetByRole(AriaRole.Log, new() { Name = "Messages in About chapter 3" }))
            .ToContainTextAsync("This is the start of a thread in #seminars.");
        await Expect(ana.Message("Chapter 3 is next")).ToBeVisibleAsync();
        await Expect(ana.Composer()).ToBeFocusedAsync();
        await ana.Keyboard.TypeAsync("I have read it");
        await ana.Keyboard.PressAsync("Enter");
        await ana.SendCommandAsync("ping");
        await Expect(ana.Message("Heard.")).ToBeVisibleAsync();
        var interaction = await app.NextAsync();
        Assert.Equal(11, interaction.GetProperty("channel").GetProperty("type").GetInt32());

        var card = ben.Message("Chapter 3 is next").GetByRole(AriaRole.Button, new() { Name = "About chapter 3 2 messages" });
        await Expect(card).ToContainTextAsync("Heard.");
        await Expect(ben.GetByRole(AriaRole.Navigation, new() { Name = "Channels" })
            .GetByRole(AriaRole.Button, new() { Name = "About chapter 3" })).ToContainTextAsync("2");
        await card.ClickAsync();
        await Expect(ben.Message("I have read it")).ToBeVisibleAsync();
        await ben.GetByRole(AriaRole.Navigation, new() { Name = "Channels" })
            .GetByRole(AriaRole.Button, new() { Name = "seminars" }).ClickAsync();
        await Expect(ben.Message("I have read it")).ToHaveCountAsync(0);
        Assert.Empty(playground.Complaints);
    }

    [Fact]
    public async Task Thread_without_a_message_is_announced_and_survives_a_restart()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var ana = await playground.OpenAsync("ana");

        await ana.Button("Create thread").ClickAsync();
        await ana.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Create" }).ClickAsync();
        await Expect(ana.GetByRole(AriaRole.Dialog)).ToContainTextAsync("This field is required.");
        await ana.GetByRole(AriaRole.Textbox, new() { Name = "Thread name" }).FillAsync("Off topic");
        await ana.Keyboard.PressAsync("Enter");
        await Expect(ana.Button("Create thread")).ToBeHiddenAsync();
        await ana.Composer().FillAsync("Hello");
        await ana.Keyboard.PressAsync("Enter");
        await Expect(ana.Message("Hello")).ToBeVisibleAsync();

        await playground.RestartAsync();

        var ben = await playground.OpenAsync("ben");
        await ben.Locator(".message.notice", new() { HasText = "Ana started a thread: Off topic" })
            .GetByRole(AriaRole.Button, new() { Name = "1 message" }).ClickAsync();
        await Expect(ben.Message("Hello")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Window_leaves_a_thread_that_the_bot_deletes()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        await using var app = await TestApp.TakeOverAsync(playground);
        var ana = await playground.OpenAsync("ana");
        var seminars = playground.Playground.Scene.Cast.Seminars;
        seminars.Allow(app.Guild.Bot, StudyGroup.Playground.LocalDiscord.World.Permissions.ManageThreads);
        var thread = (await app.Rest.PostAsync(
            $"/channels/{seminars.Id}/threads", JsonNode.Parse("""{"name":"For a day","type":11}""")!)).Json.Text("id");
        var channels = ana.GetByRole(AriaRole.Navigation, new() { Name = "Channels" });

        await channels.GetByRole(AriaRole.Button, new() { Name = "For a day" }).ClickAsync();
        await Expect(ana.GetByRole(AriaRole.Log, new() { Name = "Messages in For a day" })).ToBeVisibleAsync();
        await app.Rest.DeleteAsync($"/channels/{thread}");

        await Expect(ana.GetByRole(AriaRole.Log, new() { Name = "Messages in #seminars" })).ToBeVisibleAsync();
        await Expect(channels.GetByRole(AriaRole.Button, new() { Name = "For a day" })).ToHaveCountAsync(0);
    }
}
