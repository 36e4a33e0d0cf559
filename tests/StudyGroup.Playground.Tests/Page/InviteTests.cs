using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace StudyGroup.Playground.Tests.Page;

public sealed class InviteTests(Browser browser)
{
    [Fact]
    public async Task Organizer_clicks_from_the_invite_to_a_planned_season()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var olivia = await playground.OpenAsync("olivia");

        await olivia.Button("Invite the bot to a new server").ClickAsync();
        var welcome = olivia.Message("Hi, I'm here for your reading group");
        await Expect(welcome).ToContainTextAsync("the 9 seminars of Designing Machine Learning Systems, by Chip Huyen");
        await Expect(olivia.Button("Paper Club")).ToHaveAttributeAsync("aria-current", "true");
        await Expect(olivia.Button("Invite the bot to a new server")).ToHaveCountAsync(0);

        await welcome.GetByRole(AriaRole.Button, new() { Name = "Set up" }).ClickAsync();
        await ChooseAsync(olivia, "Pick a channel", "general");
        await PressAsync(olivia, "Ping nobody");
        await PressAsync(olivia, "Type a city");
        await FillAsync(olivia, ("A city in your time zone", "Munich"));
        await Expect(olivia.Message("Set up your reading group")).ToContainTextAsync("Time zone: Europe/Berlin");
        await PressAsync(olivia, "Fill in");
        await FillAsync(olivia, ("Weekday", "Friday"));
        await ChooseAsync(olivia, "Pick a word", "Chapter");
        await PressAsync(olivia, "Use the sample");
        await PressAsync(olivia, "Replace all");
        await ChooseAsync(olivia, "Pick a rhythm", "every 2 weeks on Friday");
        await PressAsync(olivia, "Neither");
        await Expect(olivia.Message("Set up your reading group?")).ToContainTextAsync("Nothing is saved before you confirm.");
        await PressAsync(olivia, "Confirm");
        await Expect(olivia.Message("Done")).ToContainTextAsync("Seminar 9 · Chapter 9");

        await olivia.SendCommandAsync("schedule");
        var schedule = olivia.Message("Upcoming seminars · Designing Machine Learning Systems, by Chip Huyen");
        await Expect(schedule).ToContainTextAsync("1 · Chapter 1 · Understanding the Need for ML and Its Real-World Applications");
        await Expect(schedule).ToContainTextAsync("9 · Chapter 9 · Continual Learning & Testing ML in Production");
        await Expect(schedule).Not.ToContainTextAsync("To be announced");
        Assert.Empty(playground.Complaints);
    }

    [Fact]
    public async Task Invited_bot_and_its_welcome_are_there_after_a_restart_and_others_are_refused_the_setup()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var olivia = await playground.OpenAsync("olivia");
        await olivia.Button("Invite the bot to a new server").ClickAsync();
        await Expect(olivia.Message("Hi, I'm here for your reading group")).ToBeVisibleAsync();
        await playground.RestartAsync();

        var ana = await playground.OpenAsync("ana");
        await Expect(ana.Button("Invite the bot to a new server")).ToHaveCountAsync(0);
        await ana.Button("Paper Club").ClickAsync();
        await Expect(ana.Locator(".message").Filter(new() { HasText = "Hi, I'm here for your reading group" })).ToHaveCountAsync(1);
        await ana.Button("Set up").ClickAsync();
        await Expect(ana.Message("Only organizers can do that")).ToBeVisibleAsync();
        await ana.Button("Machine Learning Readers").ClickAsync();
        await Expect(ana.Button("Ask for the next seminar")).ToBeVisibleAsync();
    }

    private static async Task ChooseAsync(IPage window, string menu, string option)
    {
        await window.GetByRole(AriaRole.Combobox, new() { Name = menu }).Last.ClickAsync();
        await window.GetByRole(AriaRole.Option, new() { Name = option }).First.ClickAsync();
    }

    private static Task PressAsync(IPage window, string button) =>
        window.Locator(".message").Last.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static async Task FillAsync(IPage window, params (string Label, string Text)[] fields)
    {
        var form = window.GetByRole(AriaRole.Dialog);
        foreach (var (label, text) in fields) await form.GetByRole(AriaRole.Textbox, new() { Name = label }).FillAsync(text);
        await form.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await Expect(form).ToHaveCountAsync(0);
    }
}
