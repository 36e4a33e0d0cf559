using System.Net;
using System.Text;
using StudyGroup.Bot.Web;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Bot.Tests.Web;

/// <summary>
/// What servers send that is not what they should: each ends in a sentence that says what to do, and none in an exception.
/// </summary>
public sealed class OddAnswerTests : WebFixture
{
    private const string Unpacked = "That server's answer is compressed in a way I can't unpack. Try again later, or paste the schedule.";
    private const string BrokeOff = "“127.0.0.1” couldn't be reached, or the connection broke off. Try again later, or paste the schedule.";
    private const string NotHttp = "“127.0.0.1” sent an answer I can't read. Check the link, or paste the schedule.";

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task Body_that_is_not_what_its_encoding_says_is_refused(string encoding)
    {
        Server.Answer = answer => answer.Send([.. Enumerable.Repeat((byte)0xFF, 200)], "text/plain", ("Content-Encoding", encoding));

        Assert.Equal(Unpacked, await RefusedAsync(Server.Address));
    }

    [Theory]
    [InlineData("//")]
    [InlineData("///")]
    [InlineData("//:80")]
    [InlineData("https://")]
    [InlineData("https://[")]
    [InlineData("https://a..b/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/plain,x")]
    [InlineData("file:///etc/passwd")]
    public async Task Redirect_to_something_other_than_a_web_address_is_refused(string location)
    {
        Server.Answer = answer => answer.Send(HttpStatusCode.Found, ("Location", location));

        Assert.Equal(
            $"That link leads to “{location}”, which isn't a web address. Give a link straight to the file.",
            await RefusedAsync(Server.Address));
    }

    [Fact]
    public async Task Redirect_with_a_password_in_it_is_refused()
    {
        Server.Answer = answer => answer.Send(HttpStatusCode.Found, ("Location", "http://olga:secret@127.0.0.1/"));

        Assert.Equal(
            "That link leads to one with a name or password in it. Give a link straight to the file.", await RefusedAsync(Server.Address));
    }

    [Fact]
    public async Task Redirect_without_a_place_to_go_is_refused()
    {
        Server.Answer = answer => answer.Send(HttpStatusCode.Found);

        Assert.StartsWith("That server didn't answer with a file (302).", await RefusedAsync(Server.Address), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", BrokeOff)]
    [InlineData("# Hello", BrokeOff)]
    [InlineData("HTTP/0.9 OK\r\n\r\nHello", NotHttp)]
    [InlineData("HTTP/1.1 ABC\r\n\r\n", NotHttp)]
    [InlineData("This is a page of plain text, and no HTTP at all.\r\n\r\n", NotHttp)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nHello", BrokeOff)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n100\r\nHello", BrokeOff)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\nHello\r\n0\r\n\r\n", NotHttp)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", BrokeOff)]
    [InlineData("HTTP/1.1 200 OK\r\nA header without a colon\r\n\r\n", NotHttp)]
    [InlineData(
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n",
        "That server didn't answer with a file (101). Give a link straight to the file.")]
    public async Task Answer_that_breaks_the_protocol_is_refused(string answer, string sentence) =>
        Assert.Equal(sentence, await RefusedAsync(Latin1(answer)));

    [Fact]
    public async Task Endless_headers_are_refused() =>
        Assert.Equal(NotHttp, await RefusedAsync(Latin1(
            "HTTP/1.1 200 OK\r\n" + string.Concat(Enumerable.Repeat("X-Long: " + new string('x', 1_000) + "\r\n", 100)))));

    [Theory]
    [InlineData("text/markdown; charset=klingon")]
    [InlineData("text/markdown; charset=")]
    [InlineData("text/markdown;;;=")]
    [InlineData("?")]
    [InlineData("")]
    public async Task Text_is_read_though_what_the_server_calls_it_makes_no_sense(string type) => Assert.Equal(
        "Hello", (await FetchAsync(Latin1($"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\nContent-Length: 5\r\n\r\nHello"))).Value.Text);

    [Theory]
    [InlineData("\"t\u00E4g\"")]
    [InlineData("not quoted")]
    public async Task ETag_that_could_not_be_sent_back_is_not_kept(string tag) => Assert.Equal(
        new Fetched("Hello", null), (await FetchAsync(Latin1($"HTTP/1.1 200 OK\r\nETag: {tag}\r\nContent-Length: 5\r\n\r\nHello"))).Value);

    [Fact]
    public async Task ETag_that_is_too_long_to_send_back_is_not_kept() => Assert.Null(
        (await FetchAsync(Latin1($"HTTP/1.1 200 OK\r\nETag: \"{new string('x', 5_000)}\"\r\nContent-Length: 5\r\n\r\nHello"))).Value.ETag);

    [Fact]
    public async Task Server_without_a_certificate_is_refused()
    {
        using var raw = new RawServer(Latin1("HTTP/1.1 200 OK\r\n\r\n"));
        using var fetcher = new WebFetcher(Here with { MayFollow = _ => true }, Here, Wire);
        var answer = await fetcher.FetchAsync(
            new UriBuilder(raw.Address) { Scheme = "https" }.Uri, cancel: TestContext.Current.CancellationToken);

        Assert.StartsWith("“127.0.0.1” couldn't", answer.Refusal!.Sentence.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://\u00AD/")]
    [InlineData("https://-/")]
    [InlineData("https://b\u00FCcher.invalid/")]
    [InlineData("https://xn--.invalid/")]
    public async Task Host_that_cannot_exist_is_not_found(string link)
    {
        using var open = new WebFetcher(WebAllowance.Open, Here, Wire);
        var answer = await open.FetchAsync(new Uri(link), cancel: TestContext.Current.CancellationToken);

        Assert.Matches("^I can't find “.+”\\. Check the link\\.$", answer.Refusal!.Sentence.ToString());
    }

    [Fact]
    public async Task Host_with_too_long_a_name_is_not_found()
    {
        using var open = new WebFetcher(WebAllowance.Open, Here, Wire);
        var link = new Uri($"https://{string.Join('.', Enumerable.Repeat(new string('a', 60), 5))}/");

        var answer = await open.FetchAsync(link, cancel: TestContext.Current.CancellationToken);

        Assert.Matches("^I can't find “.+”\\. Check the link\\.$", answer.Refusal!.Sentence.ToString());
    }

    private static byte[] Latin1(string text) => Encoding.Latin1.GetBytes(text);

    private async Task<Outcome<Fetched>> FetchAsync(byte[] answer)
    {
        using var raw = new RawServer(answer);
        return await FetchAsync(raw.Address);
    }

    private async Task<string> RefusedAsync(byte[] answer) => (await FetchAsync(answer)).Refusal!.Sentence.ToString();
}
