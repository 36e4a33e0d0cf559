using Microsoft.Playwright;
using StudyGroup.Playground.Tests.LocalDiscord;
using static Microsoft.Playwright.Assertions;

namespace StudyGroup.Playground.Tests.Page;

public sealed class SelectTests(Browser browser)
{
    private const string Reading = """
        {"type":3,"custom_id":"reading","placeholder":"What shall we read?","options":[
          {"label":"Chapter 2","value":"2","description":"Introduction to systems design"},
          {"label":"Chapter 3","value":"3","default":true},{"label":"Something else","value":"x"}]}
        """;

    [Fact]
    public async Task Keyboard_opens_a_select_finds_an_option_and_chooses_it()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        await using var app = await TestApp.TakeOverAsync(playground);
        var ana = await playground.OpenAsync("ana");
        app.Answer = interaction =>
            (7, $$"""{"content":"You chose {{interaction.GetProperty("data").GetProperty("values")[0]}}","components":[]}""");
        await app.PostAsync(Row(Reading));

        var select = ana.GetByRole(AriaRole.Combobox, new() { Name = "What shall we read?" });
        await Expect(select).ToHaveTextAsync("Chapter 3");
        await select.FocusAsync();
        await ana.Keyboard.PressAsync("ArrowDown");
        var list = ana.GetByRole(AriaRole.Listbox, new() { Name = "What shall we read?" });
        await Expect(list.GetByRole(AriaRole.Option)).ToHaveCountAsync(3);
        await Expect(list.GetByRole(AriaRole.Option, new() { Name = "Chapter 3" })).ToHaveAttributeAsync("aria-selected", "true");
        await ana.Keyboard.PressAsync("Escape");
        await Expect(list).ToBeHiddenAsync();
        await Expect(select).ToBeFocusedAsync();
        await ana.Keyboard.TypeAsync("som");
        await Expect(list.Locator(".active")).ToHaveTextAsync("Something else");
        await ana.Keyboard.PressAsync("Home");
        await Expect(list.Locator(".active")).ToContainTextAsync("Introduction to systems design");
        await ana.Keyboard.PressAsync("Enter");

        await Expect(ana.Message("You chose 2")).ToBeVisibleAsync();
        Assert.Equal("reading", (await app.NextAsync()).GetProperty("data").Text("custom_id"));
        Assert.Empty(playground.Complaints);
    }

    [Fact]
    public async Task Choices_are_sent_together_when_the_list_closes_unless_there_are_too_few()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        await using var app = await TestApp.TakeOverAsync(playground);
        var ana = await playground.OpenAsync("ana");
        await app.PostAsync(Row("""{"type":7,"custom_id":"who","placeholder":"Who comes?","min_values":2,"max_values":3}"""));
        var select = ana.GetByRole(AriaRole.Combobox, new() { Name = "Who comes?" });
        var option = (string name) => ana.GetByRole(AriaRole.Option, new() { Name = name });

        await select.ClickAsync();
        await option("Ben").ClickAsync();
        await ana.Composer().ClickAsync();
        await Expect(select).ToHaveTextAsync("Who comes?");
        await select.ClickAsync();
        await option("Ben").ClickAsync();
        await option("@Readers").ClickAsync();
        await option("Noor").ClickAsync();
        await option("Priya").ClickAsync();
        await Expect(option("Priya")).ToHaveAttributeAsync("aria-selected", "false");
        await option("Noor").ClickAsync();
        await ana.Composer().ClickAsync();

        await Expect(ana.Message("Heard.")).ToBeVisibleAsync();
        var data = (await app.NextAsync()).GetProperty("data");
        Assert.Equal(2, data.GetProperty("values").GetArrayLength());
        Assert.Equal("Readers", data.GetProperty("resolved").GetProperty("roles").EnumerateObject().Single().Value.Text("name"));
        await Expect(select.Locator(".select-tag")).ToHaveTextAsync(["Ben", "@Readers"]);
        Assert.Empty(playground.Complaints);
    }

    [Fact]
    public async Task Disabled_select_does_not_open_and_channel_select_offers_visible_channels()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        await using var app = await TestApp.TakeOverAsync(playground);
        var ana = await playground.OpenAsync("ana");
        await app.PostAsync("""
            {"content":"Choose","components":[
              {"type":1,"components":[{"type":6,"custom_id":"no","placeholder":"Not now","disabled":true}]},
              {"type":1,"components":[{"type":8,"custom_id":"where"}]}]}
            """);

        await Expect(ana.GetByRole(AriaRole.Combobox, new() { Name = "Not now" })).ToBeDisabledAsync();
        await ana.GetByRole(AriaRole.Combobox, new() { Name = "Make a selection" }).ClickAsync();
        await Expect(ana.GetByRole(AriaRole.Option)).ToHaveTextAsync(["general", "seminars"]);
    }

    [Fact]
    public async Task Form_takes_choices_and_checks_required_ones()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        await using var app = await TestApp.TakeOverAsync(playground, """{"name":"plan","description":"Plans"}""");
        var ana = await playground.OpenAsync("ana");
        app.Answer = interaction => interaction.GetProperty("type").GetInt32() == 2
            ? (9, """
              {"title":"Plan","custom_id":"plan","components":[
                {"type":18,"label":"When","description":"Any of these","component":{"type":3,"custom_id":"when","options":[
                  {"label":"Monday","value":"mo"},{"label":"Friday","value":"fr"}]}},
                {"type":18,"label":"Presenter","component":{"type":5,"custom_id":"who","required":false}}]}
              """)
            : (4, """{"content":"Planned."}""");

        await ana.SendCommandAsync("plan");
        var form = ana.GetByRole(AriaRole.Dialog, new() { Name = "Plan" });
        await Expect(form).ToContainTextAsync("Any of these");
        await form.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await Expect(form).ToContainTextAsync("This field is required.");
        await Expect(form.GetByRole(AriaRole.Combobox, new() { Name = "When" })).ToBeFocusedAsync();
        await ana.Keyboard.PressAsync("ArrowDown");
        await ana.Keyboard.PressAsync("Escape");
        await Expect(form).ToBeVisibleAsync();
        await ana.Keyboard.TypeAsync("f");
        await ana.Keyboard.PressAsync("Enter");
        await form.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();

        await Expect(ana.Message("Planned.")).ToBeVisibleAsync();
        await app.NextAsync();
        var components = (await app.NextAsync()).GetProperty("data").GetProperty("components");
        Assert.Equal("""["fr"]""", components[0].GetProperty("component").GetProperty("values").GetRawText());
        Assert.Equal("[]", components[1].GetProperty("component").GetProperty("values").GetRawText());
        Assert.Empty(playground.Complaints);
    }

    private static string Row(string component) => $$"""{"content":"Choose","components":[{"type":1,"components":[{{component}}]}]}""";
}
