using System.Net;
using System.Text.RegularExpressions;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>The groups' pages on the web.</summary>
public sealed partial class PageTests : IDisposable
{
    private readonly HttpClient _http = new();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task Page_that_an_organizer_turns_on_is_at_the_address_only_the_organizer_sees()
    {
        await using var stage = await ListeningAsync();
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "4 Dec 2026"));

        var shown = await stage.Manage("page", ("address", "on"));

        Assert.True(shown.IsEphemeral);
        Assert.Contains("Your page is on", shown.Text, StringComparison.Ordinal);
        var feed = await GetAsync(stage, FeedIn(shown.Text));
        Assert.Equal(HttpStatusCode.OK, feed.StatusCode);
        Assert.Contains($"UID:{stage.Guild.Id}-3@study-group", await TextAsync(feed), StringComparison.Ordinal);
        Assert.Equal(shown.Text, (await stage.Manage("page")).Text);
    }

    [Fact]
    public async Task Address_that_was_given_up_is_gone_at_once_and_stays_gone()
    {
        await using var stage = await ListeningAsync();
        var first = PageIn((await stage.Manage("page", ("address", "on"))).Text);
        var second = PageIn((await stage.Manage("page", ("address", "new"))).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(stage, first)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(stage, $"{first}/calendar.ics")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(stage, second)).StatusCode);

        Assert.Contains("Your page is off", (await stage.Manage("page", ("address", "off"))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(stage, second)).StatusCode);

        await stage.RestartBotAsync();
        var third = PageIn((await stage.Manage("page", ("address", "on"))).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(stage, first)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(stage, second)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(stage, third)).StatusCode);
    }

    [Fact]
    public async Task Page_is_gone_while_the_bot_is_not_in_the_server()
    {
        await using var stage = await ListeningAsync();
        var feed = FeedIn((await stage.Manage("page", ("address", "on"))).Text);
        stage.Guild.RemoveBot();
        await stage.UntilMemberAsync(false);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(stage, feed)).StatusCode);
    }

    [Fact]
    public async Task Calendar_is_sent_again_only_if_something_changed_and_its_events_count_their_changes()
    {
        await using var stage = await ListeningAsync();
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "4 Dec 2026"));
        var path = FeedIn((await stage.Manage("page", ("address", "on"))).Text);
        var first = await GetAsync(stage, path);
        var tag = first.Headers.ETag!.ToString();
        var before = SequenceOf(stage, await TextAsync(first));

        await stage.Manage("settings", ("recap", true));
        Assert.Equal(HttpStatusCode.NotModified, (await GetAsync(stage, path, tag)).StatusCode);

        await stage.Manage("seminar-cancel", ("seminar", 3));
        var changed = await GetAsync(stage, path, tag);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        var text = await TextAsync(changed);
        Assert.Contains("STATUS:CANCELLED", text, StringComparison.Ordinal);
        Assert.Equal(before + 1, SequenceOf(stage, text));
    }

    [Fact]
    public async Task Page_shows_at_once_what_changes_in_Discord()
    {
        await using var stage = await ListeningAsync();
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "4 Dec 2026 18:00"));
        var path = PageIn((await stage.Manage("page", ("address", "on"))).Text);
        var first = await GetAsync(stage, path);
        Assert.Equal("text/html; charset=utf-8", first.Content.Headers.ContentType!.ToString());
        Assert.Contains(">Fri 4 Dec 2026, 18:00</time>", await TextAsync(first), StringComparison.Ordinal);

        await stage.Manage("seminar-edit", ("seminar", 3), ("topic", "Data <at last>"));
        await stage.Manage("slides", ("seminar", 3), ("url", "https://example.org/slides"));
        var changed = await GetAsync(stage, path, first.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        var text = await TextAsync(changed);
        Assert.Contains("Data &lt;at last&gt;", text, StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org/slides\"", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotModified, (await GetAsync(stage, path, changed.Headers.ETag!.ToString())).StatusCode);
    }

    [Fact]
    public async Task Page_has_the_recaps_and_names_people_only_if_the_group_allows_it()
    {
        await using var stage = await ListeningAsync();
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "24 Nov 2026 18:00"));
        await stage.Manage("seminar-edit", ("seminar", 3), ("presenter", stage.Ben));
        await stage.Ask(stage.Ana, "point add", ("text", "Why feature stores?"));
        await stage.Ask(stage.Ana, "point add", ("text", "And labels?"));
        await stage.Ask(stage.Olga, "point discussed", ("point", "1"));
        await stage.TurnToAsync(2026, 11, 25, 9, 0);
        var path = PageIn((await stage.Manage("page", ("address", "on"))).Text);

        var without = await TextAsync(await GetAsync(stage, path));
        Assert.Contains("<dt>Discussed</dt><dd dir=\"auto\">Why feature stores?</dd>", without, StringComparison.Ordinal);
        Assert.Contains("<dt>Left to discuss</dt><dd dir=\"auto\">And labels?</dd>", without, StringComparison.Ordinal);
        Assert.DoesNotContain("Ana", without, StringComparison.Ordinal);
        Assert.DoesNotContain("Ben", without, StringComparison.Ordinal);

        await stage.Manage("page", ("names", true));
        var with = await TextAsync(await GetAsync(stage, path));
        Assert.Contains("Why feature stores? (Ana)", with, StringComparison.Ordinal);
        Assert.Contains("<dt>Presenter</dt><dd dir=\"auto\">Ben</dd>", with, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calendar_names_presenters_only_if_the_group_allows_it()
    {
        await using var stage = await ListeningAsync();
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "4 Dec 2026"));
        await stage.Manage("seminar-edit", ("seminar", 3), ("presenter", stage.Ben));
        var path = FeedIn((await stage.Manage("page", ("address", "on"))).Text);
        Assert.DoesNotContain("Ben", await TextAsync(await GetAsync(stage, path)), StringComparison.Ordinal);

        await stage.Manage("page", ("names", true));
        Assert.Contains("Presented by Ben", await TextAsync(await GetAsync(stage, path)), StringComparison.Ordinal);

        await stage.Manage("page", ("names", false));
        Assert.DoesNotContain("Ben", await TextAsync(await GetAsync(stage, path)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_follows_the_connection()
    {
        await using var stage = await ListeningAsync();
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(stage, "/healthz")).StatusCode);
    }

    [Fact]
    public async Task Where_nothing_listens_the_organizer_is_told_what_has_to_be_set()
    {
        await using var stage = await Stage.WithBotAsync();
        Assert.Null(stage.WebAddress);
        var shown = await stage.Manage("page", ("address", "on"));
        Assert.Contains("whoever runs this bot has to set Web:Urls", shown.Text, StringComparison.Ordinal);
        Assert.Contains("and Web:PublicUrl to the address people use", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_listens_the_program_does_not_even_load_a_web_server()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux says which files a process has in memory.");
        await using var stage = await Stage.EmptyAsync();
        using var bot = BotProcess.Start(stage.Settings);
        await stage.Discord.WaitForBotAsync(stage.Cancel);
        await stage.Discord.WaitForCommandAsync(stage.Guild, "manage", stage.Cancel);
        await stage.Manage("page");

        var files = await bot.LoadedFilesAsync(stage.Cancel);
        Assert.Contains("StudyGroup.Core.dll", files, StringComparison.Ordinal);
        Assert.DoesNotContain("Kestrel", files, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"Microsoft\.AspNetCore\.[A-Za-z.]+\.dll", files);
    }

    [Fact]
    public async Task Port_that_is_taken_ends_the_program_with_what_to_do()
    {
        await using var stage = await ListeningAsync();
        await using var other = await Stage.EmptyAsync(("Web:Urls", stage.WebAddress!.GetLeftPart(UriPartial.Authority)));
        using var bot = BotProcess.Start(other.Settings);
        var (code, said) = await bot.EndAsync(stage.Cancel);
        Assert.True(code == 1, $"{code}: {said}");
        Assert.Equal(
            $"The bot can't listen on {other.Settings["Web:Urls"]} (the setting Web:Urls): another program is listening there. "
                + "Stop it, or choose another port.",
            said);
    }

    private static Task<Stage> ListeningAsync() =>
        Stage.WithBotAsync(("Web:Urls", "http://127.0.0.1:0"), ("Web:PublicUrl", "https://readers.example/study"));

    // Links start with the public address; a proxy there would leave its path out.
    private static string PageIn(string text) => PageLink().Match(text) is { Success: true } found
        ? found.Groups["path"].Value
        : throw new InvalidOperationException($"There's no link in: {text}");

    private static string FeedIn(string text) => $"{PageIn(text)}/calendar.ics";

    private static int SequenceOf(Stage stage, string calendar)
    {
        var third = calendar.Split("BEGIN:VEVENT").Single(e => e.Contains($"UID:{stage.Guild.Id}-3@study-group", StringComparison.Ordinal));
        return int.Parse(Sequence().Match(third).Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task<HttpResponseMessage> GetAsync(Stage stage, string path, string? knownTag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(stage.WebAddress!, path));
        if (knownTag is not null) request.Headers.TryAddWithoutValidation("If-None-Match", knownTag);
        return await _http.SendAsync(request, stage.Cancel);
    }

    // Long lines of a calendar go on in the next one.
    private static async Task<string> TextAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Replace("\r\n ", "", StringComparison.Ordinal);

    [GeneratedRegex(@"https://readers\.example/study(?<path>/g/[a-z2-9]{28})\s", RegexOptions.ExplicitCapture)]
    private static partial Regex PageLink();

    [GeneratedRegex("SEQUENCE:(?<number>[0-9]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Sequence();
}
