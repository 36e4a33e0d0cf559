using System.Net;
using StudyGroup.Bot.Web;
using Xunit;

namespace StudyGroup.Bot.Tests.Web;

public sealed class WebAllowanceTests : WebFixture
{
    [Fact]
    public async Task Redirect_to_a_forbidden_place_is_refused()
    {
        Server.Answer = answer => answer.Send(HttpStatusCode.Redirect, ("Location", "ftp://a.example/x"));

        Assert.Equal(
            "That link leads to a.example, which I don't follow. Give an https link straight to the file.",
            await RefusedAsync(Server.Address));
    }

    [Fact]
    public async Task Public_web_does_not_include_this_machine()
    {
        var asked = false;
        Server.Answer = _ => asked = true;
        using var open = new WebFetcher(WebAllowance.Open with { MayFollow = _ => true }, Here, Wire);

        foreach (var host in new[] { "127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "0.0.0.0" })
        {
            var sentence = (await open.FetchAsync(
                new Uri($"http://{host}:{Server.Address.Port}/"),
                cancel: TestContext.Current.CancellationToken)).Refusal!.Sentence.ToString();
            Assert.Contains("leads into a private network, so I don't follow it.", sentence, StringComparison.Ordinal);
        }

        Assert.False(asked);
    }

    [Fact]
    public async Task The_open_web_is_https_alone()
    {
        using var open = new WebFetcher(WebAllowance.Open, Here, Wire);

        Assert.Equal(
            "That link leads to 127.0.0.1, which I don't follow. Give an https link straight to the file.",
            (await open.FetchAsync(Server.Address, cancel: TestContext.Current.CancellationToken)).Refusal!.Sentence.ToString());
    }

    [Fact]
    public async Task A_file_comes_from_the_discord_that_is_on_this_machine()
    {
        Server.Answer = answer => answer.Send("# Hello", "text/markdown");

        Assert.Equal("# Hello", (await Fetcher.FetchAsync(File(new Uri(Server.Address, "attachments/1/a.md")))).Value.Text);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/attachments/1/a.md")]
    [InlineData("https://cdn.discordapp.com/attachments/1/a.md")]
    public async Task A_file_from_anywhere_else_is_refused(string address) =>
        Assert.Contains(
            "which I don't follow", (await Fetcher.FetchAsync(File(new Uri(address)))).Refusal!.Sentence.ToString(),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("https://cdn.discordapp.com/a.md", true)]
    [InlineData("https://media.discordapp.net/a.md", true)]
    [InlineData("http://cdn.discordapp.com/a.md", false)]
    [InlineData("https://cdn.discordapp.com.a.example/a.md", false)]
    [InlineData("https://discord.com/a.md", false)]
    public void Files_of_the_real_discord_come_from_where_it_keeps_them(string address, bool may) =>
        Assert.Equal(may, WebAllowance.Attachments(new Uri("https://discord.com/api/v10")).MayFollow(new Uri(address)));
}
