using System.Net;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>By link, from a site of the web that the bot's own fetcher goes to.</summary>
public sealed class ImportLinkTests
{
    private const string Schedule = "| Seminar | Date | Chapter | Topic |\n|---|---|---|---|\n| 3 | 04-12-26 | Chapter 3 | Data, at last |\n";

    [Fact]
    public async Task A_link_is_followed_over_redirects_and_what_it_leads_to_is_shown_and_applied()
    {
        await using var stage = await Stage.WithBotAsync();
        stage.Web.Answer("/schedule", HttpStatusCode.MovedPermanently, "/latest");
        stage.Web.Answer("/latest", HttpStatusCode.Found, stage.Web.Address("/README.md"));
        stage.Web.Serve("/README.md", Schedule);
        var asked = await stage.Manage("import", ("link", stage.Web.Address("/schedule")));
        Assert.True(asked.IsEphemeral);
        Assert.Contains("~~Coming soon~~ → **Fri 4 Dec 2026, 18:00**", asked.Text, StringComparison.Ordinal);
        Assert.Equal([("/schedule", 301), ("/latest", 302), ("/README.md", 200)], stage.Web.Requests.Select(r => (r.Path, r.Status)));
        await asked.PressAsync("Confirm", stage.Cancel);
        Assert.Contains("Data, at last", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_is_given_up_after_ten_seconds()
    {
        await using var stage = await Stage.WithBotAsync();
        var asked = stage.Web.Stall("/README.md");
        var answer = stage.Manage("import", ("link", stage.Web.Address("/README.md")));
        await asked.WaitAsync(stage.Cancel);
        stage.Web.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Contains("readers.example did not answer within ten seconds. Try again later, or paste the schedule.", (await answer).Text, StringComparison.Ordinal);
    }
}
