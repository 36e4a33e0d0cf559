using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace StudyGroup.Playground.Tests.Page;

public sealed class ComposerMercyTests(Browser browser)
{
    [Fact]
    public async Task Unknown_command_suggests_the_nearest_one()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var ana = await playground.OpenAsync("ana");

        await ana.Composer().FocusAsync();
        await ana.Keyboard.TypeAsync("/nxt-seminra");
        await Expect(ana.Locator(".popup")).ToContainTextAsync("There's no such command. Did you mean this one?");
        await Expect(ana.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await Expect(ana.GetByRole(AriaRole.Option)).ToContainTextAsync("/next-seminar");
        await ana.Keyboard.PressAsync("Escape");
        await ana.Keyboard.PressAsync("Enter");
        await Expect(ana.Locator(".composer .problem")).ToHaveTextAsync("There's no command /nxt-seminra. Did you mean /next-seminar?");
        await ana.Composer().FillAsync("/completely different");
        await Expect(ana.Locator(".popup")).ToHaveTextAsync("There's no such command.");
    }

    [Fact]
    public async Task Message_sent_while_the_playground_is_unreachable_is_kept()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var ana = await playground.OpenAsync("ana");
        await ana.RouteAsync("**/api/say", route => route.AbortAsync());

        await ana.Composer().FillAsync("See you on Friday!");
        await ana.Keyboard.PressAsync("Enter");
        await Expect(ana.Locator(".composer .problem")).ToHaveTextAsync("The playground can't be reached. Your message is kept here.");
        await Expect(ana.Composer()).ToHaveValueAsync("See you on Friday!");

        await ana.UnrouteAsync("**/api/say");
        await ana.Composer().PressAsync("Enter");
        await Expect(ana.Message("See you on Friday!")).ToBeVisibleAsync();
        await Expect(ana.Composer()).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Unsent_text_stays_with_its_channel()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var ana = await playground.OpenAsync("ana");
        var channels = ana.GetByRole(AriaRole.Navigation, new() { Name = "Channels" });

        await ana.Composer().FillAsync("Half a thought");
        await channels.GetByRole(AriaRole.Button, new() { Name = "general" }).ClickAsync();
        await Expect(ana.Composer()).ToHaveValueAsync("");
        await channels.GetByRole(AriaRole.Button, new() { Name = "seminars" }).ClickAsync();
        await Expect(ana.Composer()).ToHaveValueAsync("Half a thought");
    }
}
