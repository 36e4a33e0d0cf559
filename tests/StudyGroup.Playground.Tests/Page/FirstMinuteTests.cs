using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace StudyGroup.Playground.Tests.Page;

public sealed class FirstMinuteTests(Browser browser)
{
    [Fact]
    public async Task Newcomer_asks_adds_a_point_and_sees_a_reminder_with_three_clicks_and_one_form()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var noor = await playground.OpenAsync("noor");

        await noor.Button("Ask for the next seminar").ClickAsync();
        var card = noor.Message("Seminar 2 · ");
        await Expect(card).ToContainTextAsync("Designing Machine Learning Systems, Chapter 2");
        await Expect(card.GetByRole(AriaRole.Link, new() { Name = "Software Engineering for Machine Learning: A Case Study" }))
            .ToHaveAttributeAsync("href", "https://doi.org/10.1109/ICSE-SEIP.2019.00042");
        await Expect(card).ToContainTextAsync("Friday, 28 March 2025 at 19:00");
        await Expect(card).ToContainTextAsync("in 8 days");
        await Expect(card).ToContainTextAsync("@Priya (Priya) and Wren Halloran");

        await noor.Button("Add a discussion point").ClickAsync();
        var form = noor.GetByRole(AriaRole.Dialog);
        await form.GetByRole(AriaRole.Textbox).FillAsync("How do we know that a system scales?");
        await form.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await Expect(noor.Message("How do we know that a system scales?")).ToContainTextAsync("/point add");
        await Expect(form).ToHaveCountAsync(0);

        await noor.Button("Jump to the next reminder").ClickAsync();
        var reminder = noor.Posted("Seminar 2 · ");
        await Expect(reminder).ToContainTextAsync("How do we know that a system scales?");
        await Expect(noor.Button("The group's time is")).ToContainTextAsync("Fri, 21 Mar 2025");
        await Expect(noor.Locator(".suggestion.done")).ToHaveCountAsync(3);
        Assert.Empty(playground.Complaints);
    }

    [Fact]
    public async Task Two_commands_make_a_reminder_due_in_a_minute_and_the_page_shows_them()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var ana = await playground.OpenAsync("ana");

        await ana.Button("The group's time is").ClickAsync();
        await ana.Button("Make a reminder due in a minute").ClickAsync();
        var steps = ana.Locator(".steps");
        await Expect(steps).ToContainTextAsync("/manage settings channel:#seminars");
        await Expect(steps).ToContainTextAsync("/manage seminar-move seminar:2 when:in 61 minutes");
        await Expect(ana.Message("has moved")).ToBeVisibleAsync();

        await ana.Button("The group's time is").ClickAsync();
        await ana.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "The next reminder" }).ClickAsync();
        await Expect(ana.Message("(Seminar 2) · ")).ToBeVisibleAsync();
        Assert.Empty(playground.Complaints);
    }
}
