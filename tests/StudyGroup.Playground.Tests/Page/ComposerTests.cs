using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace StudyGroup.Playground.Tests.Page;

public sealed class ComposerTests(Browser browser)
{
    [Fact]
    public async Task Keyboard_alone_adds_a_point_to_a_chosen_seminar()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var ben = await playground.OpenAsync("ben");

        await ben.TypeCommandAsync("point add");
        await ben.Keyboard.PressAsync("Tab");
        await ben.Keyboard.TypeAsync("What is <b>new</b>?");
        await ben.Keyboard.PressAsync("Tab");
        await ben.Keyboard.PressAsync("Tab");
        await ben.Keyboard.TypeAsync("Data Eng");
        await Expect(ben.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await ben.Keyboard.PressAsync("Enter");
        await ben.Keyboard.PressAsync("Enter");

        var answer = ben.Message("What is <b>new</b>?");
        await Expect(answer).ToContainTextAsync("(Seminar 3)");
        await Expect(ben.Composer()).ToBeFocusedAsync();
        Assert.Empty(playground.Complaints);
    }

    [Fact]
    public async Task Required_option_is_asked_for_and_a_value_that_is_not_a_number_is_refused()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var ana = await playground.OpenAsync("ana");

        await ana.TypeCommandAsync("seminar");
        var send = ana.Locator(".composer").GetByRole(AriaRole.Button, new() { Name = "Send" });
        await send.ClickAsync();
        var problem = ana.Locator(".composer .problem");
        await Expect(problem).ToHaveTextAsync("number: This option is required. Specify a value.");
        await ana.Keyboard.TypeAsync("two");
        await send.ClickAsync();
        await Expect(problem).ToContainTextAsync("Enter a whole number");
        await Expect(ana.Locator(".message")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Members_are_not_offered_organizer_commands()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var (ana, olivia) = (await playground.OpenAsync("ana"), await playground.OpenAsync("olivia"));

        await ana.Composer().FillAsync("/manage");
        await Expect(ana.Locator(".popup")).ToContainTextAsync("There's no such command.");
        await olivia.Composer().FillAsync("/manage");
        await Expect(olivia.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        Assert.True(await olivia.GetByRole(AriaRole.Option).CountAsync() > 5);
    }

    [Fact]
    public async Task Channels_are_picked_and_choices_are_a_menu()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var olivia = await playground.OpenAsync("olivia");

        await olivia.TypeCommandAsync("manage settings");
        await olivia.Keyboard.TypeAsync("channel");
        await olivia.Keyboard.PressAsync("Enter");
        await olivia.Keyboard.TypeAsync("sem");
        await olivia.GetByRole(AriaRole.Option, new() { Name = "#seminars" }).ClickAsync();
        await olivia.Keyboard.PressAsync("Enter");
        await Expect(olivia.Message("Settings saved")).ToContainTextAsync("#seminars");

        await olivia.TypeCommandAsync("schedule");
        await olivia.Keyboard.PressAsync("Tab");
        await Expect(olivia.GetByRole(AriaRole.Option)).ToHaveTextAsync(["Upcoming", "Past", "All"]);
        await olivia.Keyboard.PressAsync("ArrowDown");
        await olivia.Keyboard.PressAsync("Enter");
        await olivia.Keyboard.PressAsync("Enter");
        await Expect(olivia.Message("Past seminars")).ToContainTextAsync("Chapter 1");
    }
}
