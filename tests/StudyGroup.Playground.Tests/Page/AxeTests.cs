using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace StudyGroup.Playground.Tests.Page;

public sealed class AxeTests(Browser browser)
{
    [Theory]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    [InlineData(ColorScheme.Light, 390)]
    public async Task Main_states_are_accessible(ColorScheme colors, int width)
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var olivia = await playground.OpenAsync("olivia", width, 800, colors);

        await olivia.AssertAsync("An empty channel");
        await olivia.SendCommandAsync("next-seminar");
        await Expect(olivia.Message("Seminar 2 · ")).ToBeVisibleAsync();
        await olivia.SendCommandAsync("help");
        await Expect(olivia.Message("Only you can see this")).ToBeVisibleAsync();
        await olivia.AssertAsync("Messages");
        await olivia.TypeCommandAsync("manage seminar-move");
        await Expect(olivia.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await olivia.AssertAsync("The composer with options");
        await olivia.Keyboard.PressAsync("Escape");
        await olivia.Keyboard.PressAsync("Escape");
        await olivia.Button("Add a point").ClickAsync();
        await olivia.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await Expect(olivia.GetByRole(AriaRole.Dialog)).ToContainTextAsync("This field is required.");
        await olivia.AssertAsync("A form");
        await olivia.Keyboard.PressAsync("Escape");
        await olivia.Button("The group's time is").ClickAsync();
        await Expect(olivia.Button("The start of Seminar 2")).ToBeVisibleAsync();
        await olivia.AssertAsync("The clock's panel");
        await olivia.Keyboard.PressAsync("Escape");
        await olivia.Button("Show the wire").ClickAsync();
        await olivia.GetByText("INTERACTION_CREATE").First.ClickAsync();
        await olivia.AssertAsync("The wire");
        await olivia.Button("Close the wire").ClickAsync();
        await olivia.OpenSideAsync();
        await olivia.Button("You are Olivia").ClickAsync();
        await olivia.AssertAsync("The people one can be");
    }

    [Theory]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 390)]
    public async Task Messages_of_other_apps_are_accessible(ColorScheme colors, int width)
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        await using var app = await TestApp.TakeOverAsync(
            playground, """{"type":3,"name":"Save as point"}""", """{"type":2,"name":"Points of"}""");
        var ana = await playground.OpenAsync("ana", width, 800, colors);
        await app.PostAsync("""
            {"content":"Choose","components":[
             {"type":1,"components":[{"type":7,"custom_id":"who","placeholder":"Who comes?","max_values":3}]},
             {"type":1,"components":[{"type":6,"custom_id":"no","placeholder":"Not now","disabled":true}]}]}
            """);

        var select = ana.GetByRole(AriaRole.Combobox, new() { Name = "Who comes?" });
        await select.ClickAsync();
        await ana.GetByRole(AriaRole.Option, new() { Name = "Ben" }).ClickAsync();
        await ana.AssertAsync("A select that is open");
        await ana.Keyboard.PressAsync("Escape");
        await ana.Message("Choose").ClickAsync(new() { Button = MouseButton.Right, Position = new() { X = 100, Y = 10 } });
        await ana.GetByRole(AriaRole.Menuitem, new() { Name = "Apps" }).ClickAsync();
        await ana.AssertAsync("A message's menu");
        await ana.Keyboard.PressAsync("Escape");
        await ana.Message("Choose").ClickAsync(new() { Button = MouseButton.Right, Position = new() { X = 100, Y = 10 } });
        await ana.GetByRole(AriaRole.Menuitem, new() { Name = "Create thread" }).ClickAsync();
        await ana.AssertAsync("The question for a thread's name");
        await ana.GetByRole(AriaRole.Textbox, new() { Name = "Thread name" }).FillAsync("Off topic");
        await ana.Keyboard.PressAsync("Enter");
        await Expect(ana.GetByRole(AriaRole.Log, new() { Name = "Messages in Off topic" })).ToBeVisibleAsync();
        await ana.AssertAsync("A thread");
        await ana.OpenSideAsync();
        await ana.AssertAsync("The channels with a thread");
        await app.Rest.PostAsync($"/guilds/{app.Guild.Id}/scheduled-events", JsonNode.Parse("""
            {"name":"Seminar 2","description":"We read **chapter 2**.","privacy_level":2,"entity_type":3,
             "entity_metadata":{"location":"https://example.org"},
             "scheduled_start_time":"2025-03-28T18:00:00Z","scheduled_end_time":"2025-03-28T19:30:00Z"}
            """)!);
        await ana.Button("Events 1 upcoming").ClickAsync();
        await ana.AssertAsync("The events");
        await ana.Keyboard.PressAsync("Escape");
        await ana.OpenSideAsync();
        await ana.GetByRole(AriaRole.Navigation, new() { Name = "Channels" })
            .GetByRole(AriaRole.Button, new() { Name = "seminars" }).ClickAsync();
        await Expect(ana.Button("Off topic No messages")).ToBeVisibleAsync();
        await ana.AssertAsync("A message's thread");
    }
}
