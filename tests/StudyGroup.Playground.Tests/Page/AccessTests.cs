using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace StudyGroup.Playground.Tests.Page;

public sealed class AccessTests(Browser browser)
{
    // Every control has a name, and every image has one or is marked as decorative.
    private const string Nameless = """
        () => [
          ...[...document.querySelectorAll(`button, a[href], input, textarea, [role=button], [role=combobox], [role=log], [role=listbox],
              nav, aside, dialog, [tabindex]`)]
            .filter(e => e.checkVisibility() && !(e.getAttribute("aria-label") || e.getAttribute("aria-labelledby")
              || e.title || e.labels?.length || e.innerText?.trim())),
          ...document.querySelectorAll("img:not([alt]), svg:not([aria-hidden]):not([aria-label])"),
        ].map(e => e.outerHTML.slice(0, 120))
        """;

    [Fact]
    public async Task Every_control_has_a_role_and_a_name()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var olivia = await playground.OpenAsync("olivia");

        await Expect(olivia.GetByRole(AriaRole.Navigation, new() { Name = "Servers" })).ToBeVisibleAsync();
        await Expect(olivia.GetByRole(AriaRole.Navigation, new() { Name = "Channels" })).ToBeVisibleAsync();
        await Expect(olivia.GetByRole(AriaRole.Main)).ToBeVisibleAsync();
        await Expect(olivia.GetByRole(AriaRole.Complementary, new() { Name = "Members" })).ToBeVisibleAsync();
        await Expect(olivia.GetByRole(AriaRole.Log, new() { Name = "Messages in #seminars" })).ToHaveAttributeAsync("aria-live", "polite");
        await olivia.SendCommandAsync("next-seminar");
        await Expect(olivia.GetByRole(AriaRole.Article, new() { Name = "Study Group, " })).ToBeVisibleAsync();
        await olivia.TypeCommandAsync("manage seminar-move");
        await Expect(olivia.GetByRole(AriaRole.Combobox, new() { Name = "seminar, required" })).ToBeFocusedAsync();
        await Expect(olivia.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();
        Assert.Empty(await olivia.EvaluateAsync<string[]>(Nameless));

        await olivia.Button("You are Olivia").ClickAsync();
        await Expect(olivia.GetByRole(AriaRole.Radio, new() { Name = "Olivia" })).ToBeCheckedAsync();
        Assert.Empty(await olivia.EvaluateAsync<string[]>(Nameless));
        await olivia.GetByRole(AriaRole.Radio, new() { Name = "Ben" }).ClickAsync();
        await Expect(olivia.Button("You are Ben")).ToBeVisibleAsync();
        await olivia.Button("The group's time is").ClickAsync();
        await Expect(olivia.GetByRole(AriaRole.Dialog, new() { Name = "Turn the clock" })).ToBeVisibleAsync();
        Assert.Empty(await olivia.EvaluateAsync<string[]>(Nameless));
    }

    [Fact]
    public async Task Phone_shows_everything_without_scrolling_sideways()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var ana = await playground.OpenAsync("ana", width: 360, height: 740);

        await ana.Button("Ask for the next seminar").ClickAsync();
        await Expect(ana.Message("Seminar 2 · ")).ToBeVisibleAsync();
        await AssertFitsAsync(ana);
        await ana.Button("Channels and people").ClickAsync();
        await Expect(ana.GetByRole(AriaRole.Navigation, new() { Name = "Channels" })).ToBeVisibleAsync();
        await ana.Button("general").ClickAsync();
        await Expect(ana.GetByRole(AriaRole.Log, new() { Name = "Messages in #general" })).ToBeVisibleAsync();
        await ana.Button("The group's time is").ClickAsync();
        await AssertFitsAsync(ana);
        await ana.Keyboard.PressAsync("Escape");
        await ana.TypeCommandAsync("point add");
        await AssertFitsAsync(ana);
    }

    private static async Task AssertFitsAsync(IPage window) => Assert.Equal("", await window.EvaluateAsync<string>("""
        () => [...document.querySelectorAll("body *")]
          .filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.closest(".guide, .unseen, .skip"))
          .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
          .map(e => e.outerHTML.slice(0, 100)).join("\n")
        """));
}
