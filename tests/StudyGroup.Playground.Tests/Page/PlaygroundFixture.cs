using Microsoft.Extensions.Configuration;
using Microsoft.Playwright;
using StudyGroup.Playground.Page;
using StudyGroup.Playground.Scenes;
using StudyGroup.Playground.Settings;
using StudyGroup.Playground.Tests.LocalDiscord;

namespace StudyGroup.Playground.Tests.Page;

/// <summary>A playground in a temporary folder, and windows onto it.</summary>
internal sealed class PlaygroundFixture : IAsyncDisposable
{
    private readonly Browser? _browser;
    private readonly List<IBrowserContext> _contexts = [];
    private readonly string _folder;
    private readonly IConfiguration _bot;

    private PlaygroundFixture(Browser? browser, string folder, IConfiguration bot, PlaygroundRun playground, PageHost page)
    {
        (_browser, _folder, _bot, Playground, Page) = (browser, folder, bot, playground, page);
    }

    public PlaygroundRun Playground { get; private set; }

    public string Address => Page.Address;

    /// <summary>Errors in the windows, and their requests to other hosts.</summary>
    public List<string> Complaints { get; } = [];

    private PageHost Page { get; set; }

    public static async Task<PlaygroundFixture> SetAsync(Browser? browser = null, IConfiguration? bot = null)
    {
        var folder = Directory.CreateTempSubdirectory("playground-").FullName;
        bot ??= new ConfigurationBuilder().Build();
        var (playground, page) = await StartAsync(folder, bot);
        return new PlaygroundFixture(browser, folder, bot, playground, page);
    }

    /// <summary>Stops the playground and starts it again with its saved files.</summary>
    public async Task RestartAsync()
    {
        await Page.DisposeAsync();
        await Playground.DisposeAsync();
        (Playground, Page) = await StartAsync(_folder, _bot);
    }

    /// <summary>A window as somebody, in a browser of its own.</summary>
    public async Task<IPage> OpenAsync(string person, int width = 1280, int height = 800, ColorScheme colors = ColorScheme.Dark)
    {
        var context = await _browser!.NewContextAsync(width, height, colors);
        _contexts.Add(context);
        var window = await context.NewPageAsync();
        window.PageError += (_, problem) => Complaints.Add(problem);
        window.Console += (_, message) =>
        {
            if (message.Type == "error")
                Complaints.Add(message.Text);
        };
        window.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(Address, StringComparison.Ordinal))
                Complaints.Add(request.Url);
        };
        await window.GotoAsync($"{Address}/?as={person}");
        await Assertions.Expect(window.Locator("#composer")).ToBeVisibleAsync();
        return window;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts)
            await context.CloseAsync();
        await Page.DisposeAsync();
        await Playground.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<(PlaygroundRun Playground, PageHost Page)> StartAsync(string folder, IConfiguration bot)
    {
        var cancel = TestContext.Current.CancellationToken;
        var playground = await PlaygroundRun.StartAsync(new PlaygroundSettings { Folder = folder, Bot = bot }, Clocks.Real, cancel);
        return (playground, await PageHost.StartAsync(playground, ["http://127.0.0.1:0"], cancel));
    }
}
