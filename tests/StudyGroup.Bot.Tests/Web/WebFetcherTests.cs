using System.IO.Compression;
using System.Net;
using StudyGroup.Core.Domain;
using Xunit;

namespace StudyGroup.Bot.Tests.Web;

public sealed class WebFetcherTests : WebFixture
{
    [Fact]
    public async Task Text_comes_with_the_servers_content_type()
    {
        Server.Answer = answer => answer.Send("# Hello 🌳", "text/plain; charset=utf-8", ("ETag", "\"v1\""));

        Assert.Equal(new Fetched("# Hello 🌳", "\"v1\""), (await FetchAsync(Server.Address)).Value);
    }

    [Fact]
    public async Task Unchanged_text_is_not_sent_again()
    {
        string? asked = null;
        Server.Answer = answer =>
        {
            asked = answer.Request.Headers["If-None-Match"];
            answer.Send(HttpStatusCode.NotModified);
        };

        Assert.Null((await FetchAsync(Server.Address, "\"v1\"")).Value.Text);
        Assert.Equal("\"v1\"", asked);
    }

    [Fact]
    public async Task Not_modified_is_refused_if_no_text_is_known()
    {
        Server.Answer = answer => answer.Send(HttpStatusCode.NotModified);

        Assert.StartsWith(
            "That server didn't answer with a file (304).", (await FetchAsync(Server.Address)).Refusal!.Sentence.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_more_than_a_megabyte_is_read_however_it_is_packed()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(new byte[50_000_000]);
        Server.Answer = answer => answer.Send(packed.ToArray(), "text/plain", ("Content-Encoding", "gzip"));

        Assert.Equal("That's more than a megabyte, too big for a schedule. Give a smaller file.", await RefusedAsync(Server.Address));
    }

    [Fact]
    public async Task Page_of_five_megabytes_is_refused()
    {
        Server.Answer = answer => answer.Send(new string('x', 5_000_000), "text/plain");

        Assert.Equal("That's more than a megabyte, too big for a schedule. Give a smaller file.", await RefusedAsync(Server.Address));
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_waited_for_no_longer_than_ten_seconds()
    {
        var asked = new TaskCompletionSource();
        Server.Answer = _ => asked.SetResult();
        var fetching = FetchAsync(Server.Address);
        await asked.Task;
        Wire.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(
            "127.0.0.1 didn't answer within ten seconds. Try again later, or paste the schedule.",
            (await fetching).Refusal!.Sentence.ToString());
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_not_waited_for_once_it_was_given_up()
    {
        var asked = new TaskCompletionSource();
        Server.Answer = _ => asked.SetResult();
        using var givesUp = new CancellationTokenSource();
        var fetching = Fetcher.FetchAsync(Server.Address, cancel: givesUp.Token);
        await asked.Task;
        await givesUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetching);
    }

    [Fact]
    public async Task A_server_that_begins_and_does_not_end_is_not_waited_for_either()
    {
        var begun = new TaskCompletionSource();
        Server.Answer = answer =>
        {
            answer.Begin("text/plain", "# Hel");
            begun.SetResult();
        };
        var fetching = FetchAsync(Server.Address);
        await begun.Task;
        Wire.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(
            "127.0.0.1 didn't answer within ten seconds. Try again later, or paste the schedule.",
            (await fetching).Refusal!.Sentence.ToString());
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html></html>", "text/plain")]
    [InlineData("Hello", "text/html; charset=utf-8")]
    public async Task A_web_page_is_refused_with_a_hint(string text, string type)
    {
        Server.Answer = answer => answer.Send(text, type);

        Assert.Equal(
            "That's a web page, not Markdown. Use the link to the file itself: on GitHub, the one behind the “Raw” button.",
            await RefusedAsync(Server.Address));
    }

    [Theory]
    [InlineData(
        HttpStatusCode.NotFound, "There's nothing at that link (404). Check it; nobody else can see files in a private repository.")]
    [InlineData(
        HttpStatusCode.Forbidden, "That link isn't open to everyone (403). Give one that needs no password, or paste the schedule.")]
    [InlineData(HttpStatusCode.TooManyRequests, "That server is getting too many requests right now (429). Try again later.")]
    [InlineData(HttpStatusCode.BadGateway, "That server is having trouble right now (502). Try again later.")]
    [InlineData(HttpStatusCode.NoContent, "That server didn't answer with a file (204). Give a link straight to the file.")]
    public async Task Refusal_of_the_web_server_is_reported(HttpStatusCode status, string sentence)
    {
        Server.Answer = answer => answer.Send(status);

        Assert.Equal(sentence, await RefusedAsync(Server.Address));
    }

    [Fact]
    public async Task Five_redirects_are_followed_and_a_sixth_is_not()
    {
        Server.Answer = answer =>
        {
            var left = int.Parse(answer.Request.Url!.AbsolutePath[1..], System.Globalization.CultureInfo.InvariantCulture);
            if (left == 0) answer.Send("there", "text/plain");
            else answer.Send(HttpStatusCode.Found, ("Location", $"/{left - 1}"));
        };

        Assert.Equal("there", (await FetchAsync(new Uri(Server.Address, "5"))).Value.Text);
        Assert.Equal(
            "That link redirects too many times. Give one straight to the file.", await RefusedAsync(new Uri(Server.Address, "6")));
    }

    [Fact]
    public async Task Broken_connection_is_reported()
    {
        Server.Answer = answer => answer.BreakOff();

        Assert.Equal(
            "“127.0.0.1” couldn't be reached, or the connection broke off. Try again later, or paste the schedule.",
            await RefusedAsync(Server.Address));
    }

    [Fact]
    public async Task File_announced_as_too_long_is_not_fetched()
    {
        Server.Answer = answer => answer.Send("# Hello", "text/markdown");
        var file = File(Server.Address) with { Size = 5_000_000 };

        Assert.Equal(
            "That's more than a megabyte, too big for a schedule. Give a smaller file.",
            (await Fetcher.FetchAsync(file)).Refusal!.Sentence.ToString());
    }
}
