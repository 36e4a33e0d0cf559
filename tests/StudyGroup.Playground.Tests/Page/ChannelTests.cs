using Microsoft.Playwright;
using StudyGroup.Playground.LocalDiscord.People;
using static Microsoft.Playwright.Assertions;

namespace StudyGroup.Playground.Tests.Page;

public sealed class ChannelTests(Browser browser)
{
    [Fact]
    public async Task Two_people_see_the_channel_live_but_a_refusal_only_whoever_asked()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var (ana, ben) = (await playground.OpenAsync("ana"), await playground.OpenAsync("ben"));

        await ana.Composer().FillAsync("Hello **Ben**, <img src=x onerror=alert(1)>");
        await ana.Keyboard.PressAsync("Enter");
        await Expect(ben.Message("Hello Ben, <img src=x onerror=alert(1)>")).ToBeVisibleAsync();
        Assert.Equal("Ben", await ben.Log().Locator("strong").InnerTextAsync());

        await ana.TypeCommandAsync("seminar");
        await ana.Keyboard.TypeAsync("99");
        await Expect(ana.Locator(".popup")).ToContainTextAsync("No options match");
        await ana.Keyboard.PressAsync("Enter");
        var refusal = ana.Message("There's no Seminar 99");
        await Expect(refusal).ToContainTextAsync("Only you can see this");
        await ana.SendCommandAsync("next-seminar");
        await Expect(ben.Message("Seminar 2 · ")).ToContainTextAsync("Ana used");
        await Expect(ben.Locator(".message").Filter(new() { HasText = "Seminar 99" })).ToHaveCountAsync(0);

        await refusal.GetByRole(AriaRole.Button, new() { Name = "Dismiss message" }).ClickAsync();
        await Expect(ana.Locator(".message").Filter(new() { HasText = "Seminar 99" })).ToHaveCountAsync(0);
        Assert.Empty(playground.Complaints);
    }

    [Fact]
    public async Task Inline_fields_do_not_run_into_each_other()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var olivia = await playground.OpenAsync("olivia");
        await olivia.TypeCommandAsync("manage settings");
        await olivia.Keyboard.TypeAsync("place");
        await olivia.Keyboard.PressAsync("Enter");
        await olivia.Keyboard.TypeAsync("Library, room 2");
        await olivia.Keyboard.PressAsync("Enter");
        await Expect(olivia.Message("Settings saved")).ToBeVisibleAsync();
        await olivia.SendCommandAsync("next-seminar");
        var card = olivia.Message("Seminar 2 · ");
        await card.GetByRole(AriaRole.Button, new() { Name = "More" }).ClickAsync();
        card = olivia.Message("Discussion points");
        await Expect(card.Locator(".field.inline-3")).ToHaveCountAsync(3);
        // There are 8 pixels between two of them.
        Assert.Empty(await card.Locator(".field")
            .EvaluateAllAsync<string[]>("fields => fields.filter(f => f.scrollWidth >= f.clientWidth + 8).map(f => f.innerText)"));
    }

    [Fact]
    public async Task Ten_windows_of_one_browser_all_get_updates()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var first = await playground.OpenAsync("ana", width: 400, height: 400);
        var windows = new List<IPage> { first };
        while (windows.Count < 10)
        {
            var window = await first.Context.NewPageAsync();
            await window.GotoAsync($"{playground.Address}/?as=ben");
            await Expect(window.Composer()).ToBeVisibleAsync();
            windows.Add(window);
        }

        await windows[^1].Composer().FillAsync("Do you all hear me?");
        await windows[^1].Keyboard.PressAsync("Enter");
        foreach (var window in windows)
            await Expect(window.Message("Do you all hear me?")).ToBeVisibleAsync();
        Assert.Empty(playground.Complaints);
    }

    [Fact]
    public async Task Change_while_the_page_loads_its_state_is_not_lost()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var ana = await playground.OpenAsync("ana");
        var scene = playground.Playground.Scene;
        var actor = scene.Cast.Find("ben")!.Person.In(scene.Cast.Seminars);
        await ana.RouteAsync("**/api/state*", async route =>
        {
            var state = await route.FetchAsync();
            actor.Say("In between");
            await route.FulfillAsync(new() { Response = state });
        });

        await ana.ReloadAsync();

        await Expect(ana.Message("In between")).ToBeVisibleAsync();
        // A window that is closed while an answer is held may never finish closing.
        await ana.UnrouteAllAsync(new() { Behavior = UnrouteBehavior.Wait });
    }

    [Fact]
    public async Task Button_opens_a_form_that_keeps_the_focus_closes_on_Escape_and_checks_required_fields()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var priya = await playground.OpenAsync("priya");

        await priya.SendCommandAsync("next-seminar");
        await priya.Button("Add a point").ClickAsync();
        var form = priya.GetByRole(AriaRole.Dialog);
        await Expect(form).ToBeVisibleAsync();
        for (var i = 0; i < 12; i++)
        {
            await priya.Keyboard.PressAsync("Tab");
            Assert.True(
                await priya.EvaluateAsync<bool>("document.activeElement === document.body || !!document.activeElement.closest('dialog')"));
        }

        await form.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await Expect(form).ToContainTextAsync("This field is required.");
        await priya.Keyboard.PressAsync("Escape");
        await Expect(form).ToHaveCountAsync(0);
        await Expect(priya.Button("Add a point")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Form_belongs_to_the_channel_where_it_was_opened()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var ana = await playground.OpenAsync("ana");
        var (asked, late) = (new TaskCompletionSource(), new TaskCompletionSource());
        await ana.RouteAsync("**/api/command", async route =>
        {
            asked.SetResult();
            await late.Task;
            await route.ContinueAsync();
        });

        await ana.SendCommandAsync("point add");
        await asked.Task.WaitAsync(TestContext.Current.CancellationToken);
        await ana.Button("general").ClickAsync();
        late.SetResult();
        await ana.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox).FillAsync("Which of both?");
        await ana.Button("Submit").ClickAsync();
        await Expect(ana.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await ana.Button("seminars").ClickAsync();

        await Expect(ana.Message("Which of both?")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Only_a_presenter_or_an_organizer_adds_slides()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var noor = await playground.OpenAsync("noor");

        await noor.SendCommandAsync("next-seminar");
        await noor.Button("More").ClickAsync();
        await noor.Button("Add slides").ClickAsync();
        await Expect(noor.Message("Only the presenters and organizers can add slides")).ToContainTextAsync("Only you can see this");
        await Expect(noor.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Late_answer_shows_as_a_failed_interaction()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var ana = await playground.OpenAsync("ana");

        await ana.Button("Show the wire").ClickAsync();
        await ana.Button("Too slow").ClickAsync();
        await ana.Button("Close the wire").ClickAsync();
        await ana.SendCommandAsync("next-seminar");
        var failed = ana.Message("The application did not respond");
        await Expect(failed).ToContainTextAsync("Dismiss message");
        await ana.Button("Show the wire").ClickAsync();
        await ana.Button("No faults").ClickAsync();
        await ana.Button("Close the wire").ClickAsync();
        await ana.SendCommandAsync("help");
        await Expect(ana.Locator(".message").Last).ToContainTextAsync("/next-seminar");
        await failed.GetByRole(AriaRole.Button, new() { Name = "Dismiss message" }).ClickAsync();
        await Expect(failed).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Bot_rescues_a_slow_answer_and_waits_out_a_rate_limit()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var ana = await playground.OpenAsync("ana");

        foreach (
            var (fault, command) in ((string, string)[])[("Slow next", "next-seminar"), ("429 next", "schedule"), ("503 next", "slides")])
        {
            await ana.Button("Show the wire").ClickAsync();
            await ana.Button(fault).ClickAsync();
            await ana.Button("Close the wire").ClickAsync();
            await ana.SendCommandAsync(command);
            await Expect(ana.Message($"/{command}").GetByText("Seminar").First).ToBeVisibleAsync();
        }

        await Expect(ana.GetByText("did not respond")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Wire_shows_traffic_without_tokens_and_the_bot_comes_back_after_a_drop()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var ana = await playground.OpenAsync("ana");

        await ana.SendCommandAsync("next-seminar");
        await Expect(ana.Message("Seminar 2 · ")).ToBeVisibleAsync();
        await ana.Button("Show the wire").ClickAsync();
        var wire = ana.GetByRole(AriaRole.Complementary, new() { Name = "The wire" });
        await wire.GetByText("INTERACTION_CREATE").First.ClickAsync();
        await Expect(wire.Locator("pre")).ToContainTextAsync("\"(hidden)\"");
        await wire.GetByRole(AriaRole.Button, new() { Name = "Drop the connection" }).ClickAsync();
        await Expect(wire.GetByText("RESUMED")).ToBeVisibleAsync();
        await Expect(wire.Locator(".state")).ToHaveTextAsync("connected");
    }
}
