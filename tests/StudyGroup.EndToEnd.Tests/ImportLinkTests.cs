using System.Net;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>By link, from a site of the web that the bot's own fetcher goes to.</summary>
public sealed class ImportLinkTests
{
    private const string Schedule =
        "| Seminar | Date | Chapter | Topic |\n|---|---|---|---|\n| 3 | 04-12-26 | Chapter 3 | Data, at last |\n";

    [Fact]
    public async Task A_link_is_followed_over_redirects_and_what_it_leads_to_is_shown_and_applied()
    {
        await using var stage = await Stage.WithBotAsync();
        stage.Web.Answer("/schedule", HttpStatusCode.MovedPermanently, "/latest");
        stage.Web.Answer("/latest", HttpStatusCode.Found, stage.Web.Address("/README.md"));
        stage.Web.Serve("/README.md", Schedule);
        var asked = await stage.Manage("import", ("link", stage.Web.Address("/schedule")));
        Assert.True(asked.IsEphemeral);
        Assert.Contains("~~coming soon~~ → **Fri 4 Dec 2026, 18:00**", asked.Text, StringComparison.Ordinal);
        Assert.Equal([("/schedule", 301), ("/latest", 302), ("/README.md", 200)], stage.Web.Requests.Select(r => (r.Path, r.Status)));
        await asked.PressAsync("Confirm", stage.Cancel);
        Assert.Contains("Data, at last", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Schedule)]
    public async Task An_answer_that_does_not_come_or_does_not_end_is_given_up_after_ten_seconds(string? begins)
    {
        await using var stage = await Stage.WithBotAsync();
        var stalls = stage.Web.Stall("/README.md", begins);
        var answer = stage.Manage("import", ("link", stage.Web.Address("/README.md")));
        await stalls.WaitAsync(stage.Cancel);
        stage.Web.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Contains(
            "readers.example didn't answer within ten seconds. Try again later, or paste the schedule.", (await answer).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_is_followed_only_to_where_a_link_would_be()
    {
        await using var stage = await Stage.WithBotAsync();
        stage.Web.Answer("/loop", HttpStatusCode.Found, "/loop");
        stage.Web.Answer("/down", HttpStatusCode.Found, "http://readers.example/README.md");
        stage.Web.Answer("/in", HttpStatusCode.Found, "https://127.0.0.1/README.md");
        stage.Web.Answer("/metadata", HttpStatusCode.TemporaryRedirect, "https://169.254.169.254/latest/meta-data");
        foreach (var (path, sentence) in new[]
        {
            ("/loop", "That link redirects too many times. Give one straight to the file."),
            ("/down", "That link leads to readers.example, which I don't follow. Give an https link straight to the file."),
            ("/in", "“127.0.0.1” leads into a private network, so I don't follow it. Give a link that's open to everyone."),
            ("/metadata", "“169.254.169.254” leads into a private network, so I don't follow it. Give a link that's open to everyone."),
        }) await RefusedAsync(stage, stage.Web.Address(path), sentence);
        Assert.Equal(6, stage.Web.Requests.Count(r => r.Path == "/loop"));
    }

    [Theory]
    [InlineData("http://readers.example/README.md", "The link has to start with https")]
    [InlineData("ftp://readers.example/README.md", "That's not a complete link")]
    [InlineData("https://olga:secret@readers.example/README.md", "The link has a name or password in it. Use one that's open to everyone.")]
    public async Task Address_that_is_not_public_https_is_not_requested(string link, string sentence)
    {
        await using var stage = await Stage.WithBotAsync();
        stage.Web.Serve("/README.md", Schedule);
        await RefusedAsync(stage, link, sentence);
        Assert.Empty(stage.Web.Requests);
    }

    [Fact]
    public async Task Link_to_something_other_than_text_is_reported_with_what_to_do()
    {
        await using var stage = await Stage.WithBotAsync();
        stage.Web.Serve("/page", "<!doctype html><title>3</title>", "text/html; charset=utf-8");
        stage.Web.Serve("/page.md", "<!doctype html><title>3</title>");
        stage.Web.Serve("/long.md", new string('x', 1_000_001));
        stage.Web.Serve("/picture", "PNG", "image/png");
        stage.Web.Answer("/closed", HttpStatusCode.Forbidden);
        stage.Web.Answer("/broken", HttpStatusCode.InternalServerError);
        stage.Web.Answer("/torn", context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        const string WebPage =
            "That's a web page, not Markdown. Use the link to the file itself: on GitHub, the one behind the “Raw” button.";
        foreach (var (path, sentence) in new[]
        {
            ("/page", WebPage),
            ("/page.md", WebPage),
            ("/long.md", "That's more than a megabyte, too big for a schedule. Give a smaller file."),
            ("/picture", "That's “image/png”, not text. Try a Markdown file, or paste the schedule."),
            ("/nowhere", "There's nothing at that link (404). Check it; nobody else can see files in a private repository."),
            ("/closed", "That link isn't open to everyone (403). Give one that needs no password, or paste the schedule."),
            ("/broken", "That server is having trouble right now (500). Try again later."),
            ("/torn", "“readers.example” couldn't be reached, or the connection broke off. Try again later, or paste the schedule."),
        }) await RefusedAsync(stage, stage.Web.Address(path), sentence);
    }

    private static async Task RefusedAsync(Stage stage, string link, string sentence)
    {
        var refused = await stage.Manage("import", ("link", link));
        Assert.Null(refused.Failed);
        Assert.True(refused.IsEphemeral);
        Assert.Contains(sentence, refused.Text.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(refused.Buttons);
    }
}
