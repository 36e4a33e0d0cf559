using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace StudyGroup.Playground.Tests.Page;

public sealed class DrawerTests(Browser browser)
{
    private const string IsInside = "() => Boolean(document.activeElement.closest('.side, .rail'))";

    [Fact]
    public async Task Escape_closes_the_drawer_and_returns_the_focus()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var ana = await playground.OpenAsync("ana", width: 390, height: 844);

        await ana.OpenSideAsync();
        Assert.True(await ana.EvaluateAsync<bool>(IsInside));
        await ana.Keyboard.PressAsync("Escape");
        await Expect(ana.GetByRole(AriaRole.Navigation, new() { Name = "Channels" })).ToBeHiddenAsync();
        await Expect(ana.Button("Channels and people")).ToBeFocusedAsync();
        Assert.Empty(playground.Complaints);
    }

    [Theory]
    [InlineData("Tab")]
    [InlineData("Shift+Tab")]
    public async Task Tab_stays_in_the_drawer(string key)
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var ana = await playground.OpenAsync("ana", width: 390, height: 844);

        await ana.OpenSideAsync();
        var stops = new HashSet<string>();
        for (var press = 0; press < 20; press++)
        {
            await ana.Keyboard.PressAsync(key);
            Assert.True(await ana.EvaluateAsync<bool>(IsInside));
            stops.Add(await ana.EvaluateAsync<string>("() => document.activeElement.textContent + document.activeElement.className"));
        }

        Assert.InRange(stops.Count, 4, 20);
        await ana.Keyboard.PressAsync("Escape");
        await ana.Composer().FocusAsync();
        await Expect(ana.Composer()).ToBeFocusedAsync();
    }
}
