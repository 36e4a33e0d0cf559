using System.Net.Http.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Playwright;
using StudyGroup.EndToEnd.Tests;
using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;
using static Microsoft.Playwright.Assertions;

namespace StudyGroup.Playground.Tests.Page;

/// <summary>Takes the README's pictures for docs/pictures.sh, into the folder in PICTURES.</summary>
public sealed class Pictures(Browser browser)
{
    private static string Folder => Environment.GetEnvironmentVariable("PICTURES") ?? ".";

    [Fact(Explicit = true)]
    public async Task Main_view_is_pictured_in_dark_light_and_on_a_phone()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var ana = await playground.OpenAsync("ana", height: 1330);
        await ana.Button("Ask for the next seminar").ClickAsync();
        await Expect(ana.Message("Seminar 2 · ")).ToBeVisibleAsync();
        await ana.Button("Add a discussion point").ClickAsync();
        await ana.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox)
            .FillAsync("How do we know that a system is reliable when it fails silently?");
        await ana.Button("Submit").ClickAsync();
        await Expect(ana.Message("fails silently")).ToBeVisibleAsync();
        await ana.Button("Jump to the next reminder").ClickAsync();
        await Expect(ana.Posted("Seminar 2 · ")).ToBeVisibleAsync();
        await TakeAsync(ana, "playground.png");

        var light = await playground.OpenAsync("olivia", height: 900, colors: ColorScheme.Light);
        await light.Button("Hide these suggestions").ClickAsync();
        await light.TypeCommandAsync("manage seminar-move");
        await Expect(light.GetByRole(AriaRole.Option)).ToHaveCountAsync(9);
        await TakeAsync(light, "playground-light.png");

        var phone = await playground.OpenAsync("priya", width: 390, height: 844);
        await Expect(phone.Posted("Seminar 2 · ")).ToBeVisibleAsync();
        await TakeAsync(phone, "playground-phone.png");
        Assert.Empty(playground.Complaints);
    }

    [Fact(Explicit = true)]
    public async Task Season_is_pictured_in_dark_light_and_on_a_phone()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var playground = await PlaygroundFixture.SetAsync(
            browser, new ConfigurationBuilder().AddInMemoryCollection([new("Seed:File", "")]).Build());
        var scene = playground.Playground.Scene;
        var cast = scene.Cast;
        var readers = cast.Guild.Roles.Single(role => role.Name == "Readers");
        // The page knows only the players' names, so four of them play the twelve members, and Noor looks on.
        List<Person> members = [.. new[] { 1, 2, 3, 4, 1, 2, 4, 1, 3, 4, 2, 3 }.Select(player => cast.Players[player].Person)];
        var season = new Season(cast.Organizer.Person, members, cast.Seminars, cast.General, readers, async to =>
        {
            using var http = new HttpClient();
            (await http.PostAsJsonAsync($"{playground.Address}/api/clock/turn", new { To = to }, cancel)).EnsureSuccessStatusCode();
        }, cancel);
        await season.PlanAsync();
        await season.PrepareAsync(1);
        await season.HoldAsync(1);
        await season.PrepareAsync(2);
        foreach (var (name, who, width, height, colors) in new[]
        {
            ("season.png", "noor", 1280, 1180, ColorScheme.Dark), ("season-light.png", "noor", 1280, 1180, ColorScheme.Light),
            ("season-phone.png", "noor", 390, 844, ColorScheme.Dark),
        })
        {
            var window = await playground.OpenAsync(who, width, height, colors);
            if (width > 1000) await window.Button("Hide these suggestions").ClickAsync();
            // Discord accepts few edits of old messages at a time, so the last take a while.
            await Expect(window.Posted("Recap: Overview")).ToContainTextAsync("Recording", new() { Timeout = 60_000 });
            await Expect(window.Posted("Seminar 2 · ")).ToContainTextAsync("Slides 2", new() { Timeout = 60_000 });
            await Expect(window.Locator(".message").Filter(new() { HasText = "(Seminar 2) · " })).ToHaveCountAsync(
                1, new() { Timeout = 60_000 });
            await TakeAsync(window, name);
        }
    }

    [Fact(Explicit = true)]
    public async Task Question_point_and_reminder_are_filmed()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        var cast = playground.Playground.Scene.Cast;
        await cast.Organizer.Person.In(cast.General).CommandAsync(
            "manage settings", new Dictionary<string, object> { ["channel"] = cast.Seminars }, TestContext.Current.CancellationToken);
        var ana = await playground.OpenAsync("ana", width: 960, height: 600);
        var film = new Film(ana, Directory.CreateDirectory(Path.Combine(Folder, "film")).FullName);
        await ana.Button("Hide these suggestions").ClickAsync();
        await ana.Composer().FocusAsync();
        await film.TakeAsync(700);

        await film.TypeAsync("/next", 1);
        await Expect(ana.GetByRole(AriaRole.Option, new() { Name = "/next-seminar" })).ToBeVisibleAsync();
        await film.TakeAsync(500);
        await ana.Keyboard.PressAsync("Enter");
        await ana.Keyboard.PressAsync("Enter");
        await Expect(ana.Message("Seminar 2 · ")).ToBeVisibleAsync();
        await film.TakeAsync(2200);

        await ana.Button("Add a point").ClickAsync();
        await Expect(ana.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await film.TakeAsync(500);
        await film.TypeAsync("How do we know that it fails silently?", 3);
        await ana.Button("Submit").ClickAsync();
        await Expect(ana.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(ana.Message("fails silently")).ToBeVisibleAsync();
        await film.TakeAsync(1800);

        await ana.Button("The group's time is").ClickAsync();
        var jump = ana.GetByRole(AriaRole.Dialog, new() { Name = "Turn the clock" })
            .GetByRole(AriaRole.Button, new() { Name = "The next reminder" });
        await jump.HoverAsync();
        await film.TakeAsync(1400);
        await jump.ClickAsync();
        await Expect(ana.Posted("Seminar 2 · ")).ToBeVisibleAsync();
        await Expect(jump).ToBeHiddenAsync();
        await ana.Mouse.MoveAsync(0, 0);
        await film.TakeAsync(3200);
        await film.EndAsync();
        Assert.Empty(playground.Complaints);
    }

    private static async Task TakeAsync(IPage window, string name)
    {
        await window.Mouse.MoveAsync(0, 0);
        await Expect(window.Locator(".steps .mark", new() { HasText = "…" })).ToHaveCountAsync(0);
        await window.ScreenshotAsync(
            new() { Path = Path.Combine(Folder, name), Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
    }
}
