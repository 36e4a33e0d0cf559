using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace StudyGroup.Playground.Tests.Page;

/// <summary>What people do and see in a window, found by role and name.</summary>
internal static class Windows
{
    public static ILocator Log(this IPage window) => window.GetByRole(AriaRole.Log);

    public static ILocator Composer(this IPage window) => window.Locator("#composer");

    /// <summary>The last message with a text.</summary>
    public static ILocator Message(this IPage window, string text) => window.Locator(".message").Filter(new() { HasText = text }).Last;

    /// <summary>The last message that answers nothing and has a text.</summary>
    public static ILocator Posted(this IPage window, string text) => window.Locator(".message")
        .Filter(new() { HasText = text, HasNot = window.Locator(".origin") }).Last;

    public static ILocator Button(this IPage window, string name) => window.GetByRole(AriaRole.Button, new() { Name = name });

    /// <summary>Types a command's words and picks it; its options come next.</summary>
    public static async Task TypeCommandAsync(this IPage window, string path)
    {
        await window.Composer().FocusAsync();
        await window.Keyboard.TypeAsync("/" + path);
        await Expect(window.GetByRole(AriaRole.Option, new() { Name = "/" + path }).First).ToBeVisibleAsync();
        await window.Keyboard.PressAsync("Enter");
    }

    /// <summary>Sends a command that needs no options.</summary>
    public static async Task SendCommandAsync(this IPage window, string path)
    {
        await window.TypeCommandAsync(path);
        await window.Keyboard.PressAsync("Enter");
    }

    /// <summary>Brings the channels into view, which a phone hides.</summary>
    public static async Task OpenSideAsync(this IPage window)
    {
        if (await window.Button("Channels and people").IsVisibleAsync())
            await window.Button("Channels and people").ClickAsync();
        await Expect(window.GetByRole(AriaRole.Navigation, new() { Name = "Channels" })).ToBeVisibleAsync();
    }
}
