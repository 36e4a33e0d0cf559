using System.Text.RegularExpressions;
using StudyGroup.Playground.LocalDiscord.People;
using static Microsoft.Playwright.Assertions;

namespace StudyGroup.Playground.Tests.Page;

public sealed partial class PublishedPageTests(Browser browser)
{
    [Fact]
    public async Task Page_of_the_group_opens_in_a_tab()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var cast = playground.Playground.Scene.Cast;
        var turnedOn = await cast.Owner.In(cast.Backstage).CommandAsync(
            "manage page", new Dictionary<string, object> { ["address"] = "on" }, cancel);

        var window = await playground.OpenAsync("olivia");
        var tab = await window.Context.NewPageAsync();
        await tab.GotoAsync(Address().Match(turnedOn.Text).Value);

        await Expect(tab.Locator("body")).ToContainTextAsync("Designing Machine Learning Systems");
        await Expect(tab.Locator("body")).ToContainTextAsync("Data Engineering for ML");
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/g/[A-Za-z0-9_-]+(?=[\s>)])")]
    private static partial Regex Address();
}
