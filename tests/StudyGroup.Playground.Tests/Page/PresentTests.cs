using static Microsoft.Playwright.Assertions;

namespace StudyGroup.Playground.Tests.Page;

public sealed class PresentTests(Browser browser)
{
    [Fact]
    public async Task Bar_jumps_to_the_present_and_counts_new_messages()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var (ana, ben) = (await playground.OpenAsync("ana", height: 600), await playground.OpenAsync("ben"));
        for (var number = 1; number <= 20; number++)
        {
            await ben.Composer().FillAsync($"Line {number}.");
            await ben.Keyboard.PressAsync("Enter");
            await Expect(ana.Message($"Line {number}.")).ToBeAttachedAsync();
        }

        var bar = ana.Locator(".present");
        await Expect(bar).ToBeHiddenAsync();
        await ana.Log().EvaluateAsync("log => { log.scrollTop = 0; }");
        await Expect(bar).ToContainTextAsync("You're reading older messages");
        await ben.Composer().FillAsync("One more.");
        await ben.Keyboard.PressAsync("Enter");
        await Expect(bar).ToContainTextAsync("1 new message");
        if (Environment.GetEnvironmentVariable("PICTURES") is { } folder) await ana.ScreenshotAsync(
            new() { Path = Path.Combine(folder, "present.png") });
        await ana.Button("Jump to present").ClickAsync();
        await Expect(ana.Message("One more.")).ToBeInViewportAsync();
        await Expect(bar).ToBeHiddenAsync();
        Assert.Empty(playground.Complaints);
    }
}
