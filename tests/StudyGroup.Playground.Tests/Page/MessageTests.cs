using static Microsoft.Playwright.Assertions;

namespace StudyGroup.Playground.Tests.Page;

public sealed class MessageTests(Browser browser)
{
    [Fact]
    public async Task Answer_to_a_button_quotes_its_message_in_one_formatted_line()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        await using var app = await TestApp.TakeOverAsync(playground);
        var ana = await playground.OpenAsync("ana");
        var ben = app.Guild.People.Single(person => person.Name == "Ben");
        app.Answer = _ => (4, """{"content":"Heard.","flags":64}""");
        await app.PostAsync($$"""
            {"content":"<@{{ben.Id}}> presents **Seminar 8**, {{string.Join(' ', Enumerable.Repeat("at length", 30))}}",
             "components":[{"type":1,"components":[{"type":2,"style":1,"label":"Accept","custom_id":"accept"}]}]}
            """);

        await ana.Button("Accept").ClickAsync();

        var origin = ana.Message("Heard.").Locator(".origin");
        await Expect(origin.Locator(".quote")).ToContainTextAsync("@Ben presents Seminar 8");
        Assert.Equal(
            (await origin.Locator(".quote").BoundingBoxAsync())!.Height, (await origin.Locator("b").First.BoundingBoxAsync())!.Height, 4.0);
        Assert.Empty(playground.Complaints);
    }
}
