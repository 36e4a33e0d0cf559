using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace StudyGroup.Playground.Tests.Page;

public sealed class EventTests(Browser browser)
{
    [Fact]
    public async Task Events_are_counted_and_listed_in_the_viewers_zone_and_take_interest()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        await using var app = await TestApp.TakeOverAsync(playground);
        var (ana, ben) = (await playground.OpenAsync("ana"), await playground.OpenAsync("ben"));
        var entry = ana.Button("Events");
        await entry.ClickAsync();
        await Expect(ana.GetByRole(AriaRole.Dialog, new() { Name = "Events" })).ToContainTextAsync("There are no upcoming events.");

        await MakeAsync(app, "Seminar 2 · Chapter 2", "2025-03-28T18:00:00Z", "2025-03-28T19:30:00Z");
        var dialog = ana.GetByRole(AriaRole.Dialog, new() { Name = "1 event" });
        await Expect(dialog).ToContainTextAsync("Fri 28 Mar, 19:00–20:30 CET");
        await Expect(dialog).ToContainTextAsync("in 8 days");
        await Expect(dialog.GetByRole(AriaRole.Link, new() { Name = "https://example.org/room" })).ToBeVisibleAsync();
        await MakeAsync(app, "Earlier", "2025-03-27T18:00:00Z", "2025-03-27T19:30:00Z");
        await Expect(ana.GetByRole(AriaRole.Dialog).Locator("h3")).ToHaveTextAsync(["Earlier", "Seminar 2 · Chapter 2"]);
        await Expect(ben.Button("Events 2 upcoming")).ToBeVisibleAsync();

        var interested = ana.GetByRole(AriaRole.Button, new() { Name = "Interested in Seminar 2" });
        await interested.ClickAsync();
        await Expect(interested).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(ana.GetByRole(AriaRole.Dialog)).ToContainTextAsync("1 interested");
        await ben.Button("Events 2 upcoming").ClickAsync();
        await Expect(ben.GetByRole(AriaRole.Dialog)).ToContainTextAsync("1 interested");
        await Expect(ben.GetByRole(AriaRole.Button, new() { Name = "Interested in Seminar 2" }))
            .ToHaveAttributeAsync("aria-pressed", "false");
        await ana.Keyboard.PressAsync("Enter");
        await Expect(interested).ToHaveAttributeAsync("aria-pressed", "false");
        await ana.Keyboard.PressAsync("Escape");
        await Expect(ana.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        Assert.Empty(playground.Complaints);
    }

    [Fact]
    public async Task Seminars_become_events_with_a_click_and_interest_counts_as_coming()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var ana = await playground.OpenAsync("ana");
        await ana.Button("Events").ClickAsync();
        await ana.GetByRole(AriaRole.Button, new() { Name = "Let Olivia turn them on" }).ClickAsync();
        await Expect(ana.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Kept up to date by Study Group");
        await Expect(ana.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Fri 28 Mar, 19:00–20:30 CET");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Interested in" }).First.ClickAsync();
        await Expect(ana.GetByRole(AriaRole.Dialog)).ToContainTextAsync("1 interested");
        await ana.Keyboard.PressAsync("Escape");
        await ana.Button("Ask for the next seminar").ClickAsync();
        await Expect(ana.Message("Seminar 2 · ")).ToContainTextAsync("I'm coming · 1");
        Assert.Empty(playground.Complaints);
    }

    [Fact]
    public async Task Event_starts_and_is_gone_when_the_clock_is_turned()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        await using var app = await TestApp.TakeOverAsync(playground);
        var ana = await playground.OpenAsync("ana");
        await MakeAsync(app, "Seminar 2", "2025-03-28T18:00:00Z", "2025-03-28T19:30:00Z");
        await ana.Button("Events 1 upcoming").ClickAsync();

        var clock = playground.Playground.Scene.Clock;
        clock.TurnTo(new DateTimeOffset(2025, 3, 28, 18, 0, 0, TimeSpan.Zero));
        await Expect(ana.Locator(".event-when.active")).ToContainTextAsync("now");
        clock.TurnTo(new DateTimeOffset(2025, 3, 28, 19, 30, 0, TimeSpan.Zero));

        await Expect(ana.GetByRole(AriaRole.Dialog)).ToContainTextAsync("There are no upcoming events.");
    }

    [Fact]
    public async Task Organizer_edits_and_deletes_an_event_and_members_cannot()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        await using var app = await TestApp.TakeOverAsync(playground);
        var (ana, olivia) = (await playground.OpenAsync("ana"), await playground.OpenAsync("olivia"));
        await MakeAsync(app, "Seminar 2", "2025-03-28T18:00:00Z", "2025-03-28T19:30:00Z");
        await ana.Button("Events 1 upcoming").ClickAsync();
        await olivia.Button("Events 1 upcoming").ClickAsync();
        await Expect(ana.GetByRole(AriaRole.Button, new() { Name = "Edit Seminar 2" })).ToHaveCountAsync(0);

        await olivia.GetByRole(AriaRole.Button, new() { Name = "Edit Seminar 2" }).ClickAsync();
        await olivia.GetByLabel("Event topic").FillAsync("Chapter 2");
        await olivia.GetByRole(AriaRole.Button, new() { Name = "Save event" }).ClickAsync();
        await Expect(ana.GetByRole(AriaRole.Dialog).Locator("h3")).ToHaveTextAsync(["Chapter 2"]);

        await olivia.GetByRole(AriaRole.Button, new() { Name = "Delete Chapter 2" }).ClickAsync();
        await olivia.GetByRole(AriaRole.Dialog, new() { Name = "Delete event" })
            .GetByRole(AriaRole.Button, new() { Name = "Delete event" }).ClickAsync();
        await Expect(ana.GetByRole(AriaRole.Dialog)).ToContainTextAsync("There are no upcoming events.");
        Assert.Empty(playground.Complaints);
    }

    private static async Task MakeAsync(TestApp app, string name, string start, string end)
    {
        var answer = await app.Rest.PostAsync($"/guilds/{app.Guild.Id}/scheduled-events", new JsonObject
        {
            ["name"] = name,
            ["description"] = "We read **chapter 2**.",
            ["privacy_level"] = 2,
            ["entity_type"] = 3,
            ["entity_metadata"] = new JsonObject { ["location"] = "https://example.org/room" },
            ["scheduled_start_time"] = start,
            ["scheduled_end_time"] = end,
        });
        Assert.True(answer.Status == 200, answer.Body);
    }
}
