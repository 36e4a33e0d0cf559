using Microsoft.Playwright;
using StudyGroup.Playground.Tests.Page;
using static Microsoft.Playwright.Assertions;

namespace StudyGroup.Web.Tests;

/// <summary>The page as people see it, in a real browser.</summary>
public sealed class PageLookTests(Browser browser)
{
    private const string Path = $"/g/{WebFixture.Token}";

    [Theory]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 360)]
    [InlineData(ColorScheme.Light, 360)]
    public async Task Page_is_accessible_and_fits_the_window(ColorScheme colors, int width)
    {
        await using var web = await WebFixture.StartAsync();
        await web.AddSeasonAsync();
        web.Page = web.Page with { ShowsNames = true };
        var window = await OpenAsync(web, width, colors);

        await Expect(window.GetByRole(AriaRole.Heading, new() { Name = "Next seminar" })).ToBeVisibleAsync();
        await window.AssertAsync($"The page in {colors}, {width} wide");
        Assert.Equal(width, await window.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task Colors_follow_the_reader_s()
    {
        await using var web = await WebFixture.StartAsync();
        await web.AddSeasonAsync();
        Assert.InRange(await LightnessAsync(ColorScheme.Light), 200, 255);
        Assert.InRange(await LightnessAsync(ColorScheme.Dark), 0, 50);

        async Task<int> LightnessAsync(ColorScheme colors) => await (await OpenAsync(web, 800, colors)).EvaluateAsync<int>(
            "Number(getComputedStyle(document.body).backgroundColor.match(/[0-9]+/)[0])");
    }

    [Fact]
    public async Task Browser_finds_nothing_to_refuse()
    {
        await using var web = await WebFixture.StartAsync();
        await web.AddSeasonAsync();
        List<string> said = [];
        var window = await (await browser.NewContextAsync()).NewPageAsync();
        window.Console += (_, message) => said.Add(message.Text);
        window.PageError += (_, error) => said.Add(error);
        await window.GotoAsync(new Uri(web.Address, Path).AbsoluteUri);
        Assert.Empty(said);
    }

    [Fact]
    public async Task Printed_page_says_where_links_go()
    {
        await using var web = await WebFixture.StartAsync();
        await web.AddSeasonAsync();
        var window = await OpenAsync(web, 800, ColorScheme.Dark);
        await window.EmulateMediaAsync(new() { Media = Media.Print });

        var slides = window.GetByRole(AriaRole.Link, new() { Name = "Chapter 1 slides" });
        Assert.Contains(
            "https://example.org/1", await slides.EvaluateAsync<string>("link => getComputedStyle(link, '::after').content"),
            StringComparison.Ordinal);
        Assert.Equal("rgb(255, 255, 255)", await window.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        await Expect(window.GetByRole(AriaRole.Link, new() { Name = "Subscribe to the calendar" })).ToBeHiddenAsync();
    }

    private async Task<IPage> OpenAsync(WebFixture web, int width, ColorScheme colors)
    {
        var window = await (await browser.NewContextAsync(width, 900, colors)).NewPageAsync();
        await window.GotoAsync(new Uri(web.Address, Path).AbsoluteUri);
        return window;
    }
}
