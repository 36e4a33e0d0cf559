using Microsoft.Playwright;
using StudyGroup.Playground.Tests.LocalDiscord;
using static Microsoft.Playwright.Assertions;

namespace StudyGroup.Playground.Tests.Page;

public sealed class ContextMenuTests(Browser browser)
{
    private const string OnMessage = """{"type":3,"name":"Save as point"}""";
    private const string OnMember = """{"type":2,"name":"Points of"}""";

    [Fact]
    public async Task Right_click_on_a_message_uses_a_command_on_it()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        await using var app = await TestApp.TakeOverAsync(playground, OnMessage);
        var (ana, ben) = (await playground.OpenAsync("ana"), await playground.OpenAsync("ben"));
        app.Answer = interaction => (4, $$"""{"content":"Saved “{{Said(interaction)}}”"}""");
        await ben.Composer().FillAsync("Why does it fail silently?");
        await ben.Keyboard.PressAsync("Enter");

        await ana.Message("fail silently").GetByText("fail silently").ClickAsync(new() { Button = MouseButton.Right });
        var menu = ana.GetByRole(AriaRole.Menu, new() { Name = "Message" });
        await menu.GetByRole(AriaRole.Menuitem, new() { Name = "Apps" }).HoverAsync();
        await ana.GetByRole(AriaRole.Menuitem, new() { Name = "Save as point" }).ClickAsync();

        await Expect(menu).ToHaveCountAsync(0);
        await Expect(ana.Message("Saved “Why does it fail silently?”").Locator(".origin")).ToHaveTextAsync("AAna used Save as point");
        Assert.Equal("ana", (await app.NextAsync()).GetProperty("member").GetProperty("user").Text("username"));
        Assert.Empty(playground.Complaints);
    }

    [Theory]
    [InlineData("Shift+F10")]
    [InlineData("ContextMenu")]
    [InlineData("More")]
    public async Task Keyboard_reaches_a_message_and_uses_a_command_on_it(string how)
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        await using var app = await TestApp.TakeOverAsync(playground, OnMessage);
        var ana = await playground.OpenAsync("ana");
        await app.PostAsync("""{"content":"One"}""");
        await app.PostAsync("""{"content":"Two"}""");
        await Expect(ana.Message("Two")).ToBeVisibleAsync();

        await ana.Log().FocusAsync();
        await ana.Keyboard.PressAsync("ArrowUp");
        await ana.Keyboard.PressAsync("ArrowUp");
        await Expect(ana.Message("One")).ToBeFocusedAsync();
        if (how == "More")
        {
            await ana.Keyboard.PressAsync("Tab");
            await Expect(ana.Message("One").GetByRole(AriaRole.Button, new() { Name = "More" })).ToBeFocusedAsync();
            await ana.Keyboard.PressAsync("Enter");
        }
        else
        {
            await ana.Keyboard.PressAsync(how);
        }

        await Expect(ana.GetByRole(AriaRole.Menuitem, new() { Name = "Apps" })).ToBeFocusedAsync();
        await ana.Keyboard.PressAsync("ArrowRight");
        await Expect(ana.GetByRole(AriaRole.Menuitem, new() { Name = "Save as point" })).ToBeFocusedAsync();
        await ana.Keyboard.PressAsync("ArrowLeft");
        await Expect(ana.GetByRole(AriaRole.Menuitem, new() { Name = "Apps" })).ToBeFocusedAsync();
        await ana.Keyboard.PressAsync("Escape");
        await Expect(ana.GetByRole(AriaRole.Menu)).ToHaveCountAsync(0);
        await Expect(ana.Message("One")).ToBeFocusedAsync();
        await ana.Keyboard.PressAsync("Shift+F10");
        await ana.Keyboard.PressAsync("Enter");
        await ana.Keyboard.PressAsync("Enter");

        Assert.Equal("One", Said(await app.NextAsync()));
        await Expect(ana.Message("Heard.")).ToBeVisibleAsync();
        Assert.Empty(playground.Complaints);
    }

    [Fact]
    public async Task Member_has_a_menu_if_there_are_commands_for_members()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        await using var app = await TestApp.TakeOverAsync(playground, OnMember);
        var ana = await playground.OpenAsync("ana");
        var members = ana.GetByRole(AriaRole.Complementary, new() { Name = "Members" });

        await members.GetByText("Ben").ClickAsync(new() { Button = MouseButton.Right });
        await ana.GetByRole(AriaRole.Menuitem, new() { Name = "Apps" }).ClickAsync();
        await ana.GetByRole(AriaRole.Menuitem, new() { Name = "Points of" }).ClickAsync();
        await Expect(ana.Message("Heard.")).ToContainTextAsync("Ana used Points of");
        var data = (await app.NextAsync()).GetProperty("data");
        Assert.Equal("Ben", data.GetProperty("resolved").GetProperty("users").GetProperty(data.Text("target_id")).Text("global_name"));

        await members.GetByRole(AriaRole.Button, new() { Name = "More about Priya" }).FocusAsync();
        await ana.Keyboard.PressAsync("Enter");
        await Expect(ana.GetByRole(AriaRole.Menu, new() { Name = "Priya" })).ToBeVisibleAsync();
        await app.Rest.PutAsync($"/applications/{app.Rest.Application}/commands", new System.Text.Json.Nodes.JsonArray());
        await Expect(members.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        Assert.Empty(playground.Complaints);
    }

    [Fact]
    public async Task Unanswered_command_shows_as_failed_where_it_was_used()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        await using (var app = await TestApp.TakeOverAsync(playground, OnMessage))
            await app.PostAsync("""{"content":"One"}""");
        playground.Playground.Scene.Discord.GatewayFaults.ForgetSessions();
        var ana = await playground.OpenAsync("ana");

        await ana.Message("One").ClickAsync(new() { Button = MouseButton.Right });
        await ana.GetByRole(AriaRole.Menuitem, new() { Name = "Apps" }).ClickAsync();
        await ana.GetByRole(AriaRole.Menuitem, new() { Name = "Save as point" }).ClickAsync();

        await Expect(ana.Message("The application did not respond")).ToContainTextAsync("Ana used Save as point");
    }

    private static string Said(System.Text.Json.JsonElement interaction)
    {
        var data = interaction.GetProperty("data");
        return data.GetProperty("resolved").GetProperty("messages").GetProperty(data.Text("target_id")).Text("content");
    }
}
