using Microsoft.Extensions.Configuration;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace StudyGroup.Playground.Tests.Page;

public sealed class ClockTests(Browser browser)
{
    [Fact]
    public async Task Long_jump_passes_every_reminder_and_going_back_is_refused()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var ana = await playground.OpenAsync("ana");

        await ana.Button("Jump to the next reminder").ClickAsync();
        await Expect(ana.Posted("Seminar 2 · ")).ToBeVisibleAsync();
        await ana.Button("The group's time is").ClickAsync();
        await ana.Button("The start of Seminar 2").ClickAsync();
        var reminder = ana.Message("(Seminar 2) · ");
        await Expect(reminder).ToContainTextAsync("28 March 2025 at 19:00");
        // It replaces those before.
        await Expect(ana.Locator(".message").Filter(new() { HasText = "(Seminar 2) · " })).ToHaveCountAsync(1);
        await Expect(reminder.Locator(".origin .quote")).ToContainTextAsync("Reliability");
        await Expect(ana.Locator(".message").Filter(new() { HasText = "late" })).ToHaveCountAsync(0);

        await ana.Button("The group's time is").ClickAsync();
        await ana.GetByLabel("Any later time").FillAsync("2025-03-01T12:00");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Go", Exact = true }).ClickAsync();
        await Expect(ana.Locator(".refused")).ToContainTextAsync("start over");
    }

    [Fact]
    public async Task Panel_has_the_focus_before_the_jumps_load_and_Escape_closes_it_for_good()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var ana = await playground.OpenAsync("ana");
        var (asked, late) = (new TaskCompletionSource(), new TaskCompletionSource());
        await ana.RouteAsync("**/api/clock/moments", async route =>
        {
            asked.SetResult();
            await late.Task;
            await route.ContinueAsync();
        });
        var panel = ana.GetByRole(AriaRole.Dialog, new() { Name = "Turn the clock" });

        await ana.Button("The group's time is").ClickAsync();
        await asked.Task.WaitAsync(TestContext.Current.CancellationToken);
        await Expect(panel).ToBeFocusedAsync();
        await ana.Keyboard.PressAsync("Escape");
        await Expect(panel).ToBeHiddenAsync();
        await Expect(ana.Button("The group's time is")).ToBeFocusedAsync();

        await ana.Composer().FocusAsync();
        await ana.Keyboard.TypeAsync("What I ");
        var answered = ana.WaitForResponseAsync("**/api/clock/moments");
        late.SetResult();
        await (await answered).FinishedAsync();
        await ana.Keyboard.TypeAsync("type");
        await Expect(ana.Composer()).ToBeFocusedAsync();
        await Expect(ana.Composer()).ToHaveValueAsync("What I type");
        await Expect(panel).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Focus_moves_to_the_jumps_when_they_load_unless_it_is_elsewhere()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var ana = await playground.OpenAsync("ana");
        var panel = ana.GetByRole(AriaRole.Dialog, new() { Name = "Turn the clock" });

        await ana.Button("The group's time is").ClickAsync();
        await Expect(panel.GetByRole(AriaRole.Button, new() { Name = "The next reminder" })
            .Or(panel.GetByRole(AriaRole.Button, new() { Name = "A week before" })).First).ToBeFocusedAsync();
        await ana.Keyboard.PressAsync("Escape");
        await Expect(panel).ToBeHiddenAsync();

        var late = new TaskCompletionSource();
        await ana.RouteAsync("**/api/clock/moments", async route =>
        {
            await late.Task;
            await route.ContinueAsync();
        });
        await ana.Button("The group's time is").ClickAsync();
        await ana.GetByLabel("Any later time").FocusAsync();
        late.SetResult();
        await Expect(panel.GetByRole(AriaRole.Button, new() { Name = "The start of Seminar 2" })).ToBeVisibleAsync();
        await Expect(ana.GetByLabel("Any later time")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Starting_over_forgets_everything_in_every_window()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var (ana, ben) = (await playground.OpenAsync("ana"), await playground.OpenAsync("ben"));

        await ana.SendCommandAsync("next-seminar");
        await Expect(ben.Message("Seminar 2 · ")).ToBeVisibleAsync();
        await ana.Button("The group's time is").ClickAsync();
        await ana.Button("Start over").ClickAsync();
        await ana.GetByRole(AriaRole.Dialog, new() { Name = "Start over?" })
            .GetByRole(AriaRole.Button, new() { Name = "Start over" }).ClickAsync();
        await Expect(ana.Locator(".message")).ToHaveCountAsync(0);
        await Expect(ben.Locator(".message")).ToHaveCountAsync(0);
        await ben.SendCommandAsync("next-seminar");
        await Expect(ana.Message("Seminar 2 · ")).ToContainTextAsync("Ben used");
    }

    [Fact]
    public async Task Every_window_offers_to_try_again_when_starting_over_fails()
    {
        var seed = Path.Combine(Directory.CreateTempSubdirectory("seed-").FullName, "schedule.md");
        await File.WriteAllTextAsync(seed, "| Seminar | Date | Chapter | Topic |\n|---|---|---|---|\n| 1 | 2025-03-28 | 1 | Overview |\n",
            TestContext.Current.CancellationToken);
        await using var playground = await PlaygroundFixture.SetAsync(
            browser, new ConfigurationBuilder().AddInMemoryCollection([new("Seed:File", seed)]).Build());
        var (ana, ben) = (await playground.OpenAsync("ana"), await playground.OpenAsync("ben"));
        File.Move(seed, seed + ".away");

        await ana.Button("The group's time is").ClickAsync();
        await ana.Button("Start over").ClickAsync();
        await ana.GetByRole(AriaRole.Dialog, new() { Name = "Start over?" })
            .GetByRole(AriaRole.Button, new() { Name = "Start over" }).ClickAsync();
        foreach (var window in (IPage[])[ana, ben])
            await Expect(window.Locator(".status")).ToContainTextAsync("The playground couldn't start over.");
        await ben.Button("Try again").ClickAsync();
        await Expect(ben.Locator(".status")).ToContainTextAsync("couldn't start over");
        File.Move(seed + ".away", seed);
        await ben.Button("Try again").ClickAsync();

        await Expect(ana.Locator(".status")).ToHaveCountAsync(0);
        await Expect(ben.Locator(".status")).ToHaveCountAsync(0);
        await ben.SendCommandAsync("next-seminar");
        await Expect(ana.Message("Seminar 1 · ")).ToContainTextAsync("Ben used");
    }

    [Fact]
    public async Task Public_messages_survive_a_restart_and_no_command_is_registered_again()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var ana = await playground.OpenAsync("ana");
        await ana.Button("Jump to the next reminder").ClickAsync();
        await Expect(ana.Posted("Seminar 2 · ")).ToBeVisibleAsync();
        var commands = playground.Playground.Scene.Discord.Commands(playground.Playground.Scene.Cast.Guild)
            .Select(command => command.GetRawText()).ToList();

        await playground.RestartAsync();

        var again = playground.Playground.Scene;
        Assert.Equal(commands, again.Discord.Commands(again.Cast.Guild).Select(command => command.GetRawText()));
        Assert.DoesNotContain(again.Discord.Log.Entries(), entry => entry.Status > 0
            && !entry.What.StartsWith("GET", StringComparison.Ordinal) && entry.What.Contains("/commands", StringComparison.Ordinal));
        Assert.Equal(new DateOnly(2025, 3, 21), DateOnly.FromDateTime(again.Clock.GetUtcNow().UtcDateTime));
        var ben = await playground.OpenAsync("ben");
        await ben.Posted("Seminar 2 · ").GetByRole(AriaRole.Button, new() { Name = "More" }).ClickAsync();
        await Expect(ben.Locator(".message").Last).ToContainTextAsync("Discussion points");
    }
}
