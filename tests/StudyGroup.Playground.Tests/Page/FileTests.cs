using System.Text.Json;
using Microsoft.Playwright;
using StudyGroup.Playground.Tests.LocalDiscord;
using static Microsoft.Playwright.Assertions;

namespace StudyGroup.Playground.Tests.Page;

public sealed class FileTests(Browser browser)
{
    private const string Import = """
        {"name":"import","description":"Imports","options":[
          {"type":11,"name":"file","description":"A schedule","required":true},
          {"type":3,"name":"note","description":"A note"}]}
        """;

    // A one-pixel image.
    private const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    [Fact]
    public async Task File_is_chosen_for_an_option_and_sent_with_the_command()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        await using var app = await TestApp.TakeOverAsync(playground, Import);
        var ana = await playground.OpenAsync("ana");

        await ana.TypeCommandAsync("import");
        var option = ana.Button("file, required: A schedule.");
        await Expect(option).ToBeFocusedAsync();
        await ana.Locator(".composer").GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(ana.Locator(".composer .problem")).ToHaveTextAsync("file: This option is required. Specify a value.");
        await Expect(option).ToBeFocusedAsync();
        // The page's button opens the browser's dialog, which stays closed here.
        await ana.EvaluateAsync("""
            () => document.querySelector(".composer input[type=file]").addEventListener("click", event => {
              event.preventDefault();
              window.isAskedFor = true;
            })
            """);
        await ana.Keyboard.PressAsync("Enter");
        await ana.WaitForFunctionAsync("() => window.isAskedFor");
        await ana.Locator(".composer input[type=file]")
            .SetInputFilesAsync(new FilePayload { Name = "schedule.md", MimeType = "text/markdown", Buffer = "# Plan"u8.ToArray() });
        await Expect(option).ToHaveTextAsync("schedule.md");
        await ana.Keyboard.PressAsync("Enter");

        await Expect(ana.Message("Heard.")).ToBeVisibleAsync();
        Assert.Equal(("schedule.md", 6), Sent(await app.NextAsync()));
        Assert.Empty(playground.Complaints);
    }

    [Theory]
    [InlineData("drop")]
    [InlineData("paste")]
    public async Task File_can_be_dropped_or_pasted(string how)
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        await using var app = await TestApp.TakeOverAsync(playground, Import);
        var ana = await playground.OpenAsync("ana");

        await ana.TypeCommandAsync("import");
        await ana.EvaluateAsync("""
            how => {
              const data = new DataTransfer();
              data.items.add(new File(["1;2"], "plan.csv", { type: "text/csv" }));
              const on = document.querySelector(".chip-file");
              on.dispatchEvent(how === "drop"
                ? new DragEvent("drop", { dataTransfer: data, bubbles: true })
                : new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
            }
            """, how);
        await Expect(ana.Button("file, required: A schedule.")).ToHaveTextAsync("plan.csv");
        await ana.Keyboard.PressAsync("Backspace");
        await Expect(ana.Button("file, required: A schedule.")).ToHaveTextAsync("Choose, drop or paste a file");
        await ana.Locator(".composer input[type=file]").SetInputFilesAsync(
            new FilePayload { Name = "large.bin", MimeType = "application/octet-stream", Buffer = new byte[(10 * 1024 * 1024) + 1] });
        await Expect(ana.Locator(".composer .problem")).ToContainTextAsync("too powerful");
        await ana.Locator(".composer input[type=file]")
            .SetInputFilesAsync(new FilePayload { Name = "plan.csv", MimeType = "text/csv", Buffer = "1;2"u8.ToArray() });
        await ana.Keyboard.PressAsync("Enter");

        Assert.Equal(("plan.csv", 3), Sent(await app.NextAsync()));
        Assert.Empty(playground.Complaints);
    }

    [Fact]
    public async Task File_that_takes_long_to_read_is_sent_with_the_first_Enter()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        await using var app = await TestApp.TakeOverAsync(playground, Import);
        var ana = await playground.OpenAsync("ana");
        await ana.EvaluateAsync("""
            () => {
              const read = FileReader.prototype.readAsDataURL;
              FileReader.prototype.readAsDataURL = function (file) { window.readOn = () => read.call(this, file); };
            }
            """);

        await ana.TypeCommandAsync("import");
        await ana.Locator(".composer input[type=file]")
            .SetInputFilesAsync(new FilePayload { Name = "plan.csv", MimeType = "text/csv", Buffer = "1;2"u8.ToArray() });
        await Expect(ana.Button("file, required: A schedule.")).ToBeFocusedAsync();
        await ana.Keyboard.PressAsync("Enter");
        await Expect(ana.GetByText("Sending command…")).ToBeVisibleAsync();
        await ana.EvaluateAsync("() => window.readOn()");

        Assert.Equal(("plan.csv", 3), Sent(await app.NextAsync()));
        Assert.Empty(playground.Complaints);
    }

    [Fact]
    public async Task Files_of_messages_are_shown_by_type_and_can_be_downloaded()
    {
        await using var playground = await PlaygroundFixture.SetAsync(browser);
        await using var app = await TestApp.TakeOverAsync(playground);
        var ana = await playground.OpenAsync("ana");
        var lines = string.Join('\n', Enumerable.Range(1, 20).Select(i => $"- <b>line {i}</b>"));

        await app.Rest.PostAsync(
            $"/channels/{playground.Playground.Scene.Cast.Seminars.Id}/messages",
            RawPart.Payload("""{"content":"Take these"}"""),
            RawPart.File(0, "schedule.md", lines, "text/markdown"),
            RawPart.File(1, "slides.pdf", "%PDF", "application/pdf"),
            new RawPart("\"files[2]\"", "\"pixel.png\"", "image/png", Convert.FromBase64String(Pixel)));

        var message = ana.Message("Take these");
        var text = message.GetByRole(AriaRole.Region, new() { Name = "schedule.md" });
        await Expect(text).ToContainTextAsync("<b>line 6</b>");
        await Expect(text).Not.ToContainTextAsync("line 7");
        await message.GetByRole(AriaRole.Button, new() { Name = "Expand (14 lines left)" }).ClickAsync();
        await Expect(text).ToContainTextAsync("<b>line 20</b>");
        await Expect(message.GetByText("4 bytes")).ToBeVisibleAsync();
        await Expect(message.GetByRole(AriaRole.Img, new() { Name = "pixel.png" })).ToHaveJSPropertyAsync("naturalWidth", 1);
        await ana.AssertAsync("A message with files");
        var download = await ana.RunAndWaitForDownloadAsync(
            () => message.GetByRole(AriaRole.Link, new() { Name = "Download schedule.md" }).ClickAsync());
        Assert.Equal(("schedule.md", lines),
            (download.SuggestedFilename, await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken)));
        Assert.Empty(playground.Complaints);
    }

    private static (string Name, int Size) Sent(JsonElement interaction)
    {
        var data = interaction.GetProperty("data");
        var file = data.GetProperty("resolved").GetProperty("attachments").GetProperty(data.GetProperty("options")[0].Text("value"));
        return (file.Text("filename"), file.GetProperty("size").GetInt32());
    }
}
