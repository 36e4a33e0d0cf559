using System.Globalization;
using Microsoft.Playwright;

namespace StudyGroup.Playground.Tests.Page;

/// <summary>Films a window picture by picture, each with its duration, for img2webp to turn into an animation.</summary>
internal sealed class Film(IPage window, string folder)
{
    private readonly List<string> _arguments = [];

    /// <summary>Takes a picture of the window.</summary>
    /// <param name="milliseconds">How long it is shown.</param>
    public async Task TakeAsync(int milliseconds)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{_arguments.Count:D3}.png");
        await window.ScreenshotAsync(
            new() { Path = Path.Combine(folder, name), Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Initial });
        _arguments.Add(string.Create(CultureInfo.InvariantCulture, $"-d {milliseconds} {name}"));
    }

    /// <summary>Types a text and takes pictures on the way.</summary>
    public async Task TypeAsync(string text, int lettersEach)
    {
        foreach (var letters in text.Chunk(lettersEach))
        {
            await window.Keyboard.TypeAsync(new string(letters));
            await TakeAsync(60 * letters.Length);
        }
    }

    /// <summary>Writes img2webp's arguments into the folder of the pictures.</summary>
    public Task EndAsync() => File.WriteAllTextAsync(Path.Combine(folder, "film.txt"), string.Join('\n', _arguments));
}
