using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using StudyGroup.Bot.Web;
using StudyGroup.Core.Commands;
using StudyGroup.Core.Web;
using Xunit;

namespace StudyGroup.Bot.Tests.Web;

/// <summary>Over real sockets, to a web server on this machine, which the test allows and the bot would not.</summary>
public sealed class WebFetcherTests : IDisposable
{
    private static readonly WebAllowance Here = new(uri => uri.Scheme == "http", IPAddress.IsLoopback);

    private readonly FakeTimeProvider _wire = new();
    private readonly WebServer _server = new();
    private readonly WebFetcher _fetcher;

    public WebFetcherTests() => _fetcher = new WebFetcher(Here, WebAllowance.Attachments(new Uri(_server.Address, "api/v10")), _wire);

    public void Dispose()
    {
        _fetcher.Dispose();
        _server.Dispose();
    }

    [Fact]
    public async Task A_text_comes_with_what_the_server_calls_it()
    {
        _server.Answer = answer => answer.Send("# Hello 🌳", "text/plain; charset=utf-8", ("ETag", "\"v1\""));

        Assert.Equal(new Fetched("# Hello 🌳", "\"v1\""), (await _fetcher.FetchAsync(_server.Address)).Value);
    }

    [Fact]
    public async Task What_has_not_changed_does_not_come_again()
    {
        string? asked = null;
        _server.Answer = answer =>
        {
            asked = answer.Request.Headers["If-None-Match"];
            answer.Send(HttpStatusCode.NotModified);
        };

        Assert.Null((await _fetcher.FetchAsync(_server.Address, "\"v1\"")).Value.Text);
        Assert.Equal("\"v1\"", asked);
    }

    [Fact]
    public async Task No_more_than_a_megabyte_is_read_however_it_is_packed()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(new byte[50_000_000]);
        _server.Answer = answer => answer.Send(packed.ToArray(), "text/plain", ("Content-Encoding", "gzip"));

        Assert.Equal("That is more than a megabyte; a schedule is shorter. Give a smaller file.", await RefusedAsync(_server.Address));
    }

    [Fact]
    public async Task Five_megabytes_are_refused()
    {
        _server.Answer = answer => answer.Send(new string('x', 5_000_000), "text/plain");

        Assert.Equal("That is more than a megabyte; a schedule is shorter. Give a smaller file.", await RefusedAsync(_server.Address));
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_waited_for_no_longer_than_ten_seconds()
    {
        var asked = new TaskCompletionSource();
        _server.Answer = _ => asked.SetResult();
        var fetching = _fetcher.FetchAsync(_server.Address);
        await asked.Task;
        _wire.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal("127.0.0.1 did not answer within ten seconds. Try again later, or paste the schedule.", (await fetching).Refusal!.Sentence.ToString());
    }

    [Fact]
    public async Task A_server_that_begins_and_does_not_end_is_not_waited_for_either()
    {
        var begun = new TaskCompletionSource();
        _server.Answer = answer =>
        {
            answer.Begin("text/plain", "# Hel");
            begun.SetResult();
        };
        var fetching = _fetcher.FetchAsync(_server.Address);
        await begun.Task;
        _wire.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal("127.0.0.1 did not answer within ten seconds. Try again later, or paste the schedule.", (await fetching).Refusal!.Sentence.ToString());
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html></html>", "text/plain")]
    [InlineData("Hello", "text/html; charset=utf-8")]
    public async Task A_web_page_is_refused_with_a_hint(string text, string type)
    {
        _server.Answer = answer => answer.Send(text, type);

        Assert.Equal(
            "That is a web page and no Markdown. Give the link to the file itself: on GitHub, the one behind the button “Raw”.", await RefusedAsync(_server.Address));
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "There is nothing at that link (404). Check it; in a private repository nobody else sees the file.")]
    [InlineData(HttpStatusCode.Forbidden, "That link is not open to everyone (403). Give one that needs no password, or paste the schedule.")]
    [InlineData(HttpStatusCode.TooManyRequests, "That server is asked too much at the moment (429). Try again later.")]
    [InlineData(HttpStatusCode.BadGateway, "That server has trouble at the moment (502). Try again later.")]
    [InlineData(HttpStatusCode.NoContent, "That server answers with something else than a file (204). Give a link that leads straight to the file.")]
    public async Task What_the_server_refuses_is_told(HttpStatusCode status, string sentence)
    {
        _server.Answer = answer => answer.Send(status);

        Assert.Equal(sentence, await RefusedAsync(_server.Address));
    }

    [Fact]
    public async Task Five_redirects_are_followed_and_a_sixth_is_not()
    {
        _server.Answer = answer =>
        {
            var left = int.Parse(answer.Request.Url!.AbsolutePath[1..], System.Globalization.CultureInfo.InvariantCulture);
            if (left == 0) answer.Send("there", "text/plain");
            else answer.Send(HttpStatusCode.Found, ("Location", $"/{left - 1}"));
        };

        Assert.Equal("there", (await _fetcher.FetchAsync(new Uri(_server.Address, "5"))).Value.Text);
        Assert.Equal(
            "That link leads from one place to the next and never arrives. Give one that leads straight to the file.", await RefusedAsync(new Uri(_server.Address, "6")));
    }

    [Fact]
    public async Task A_redirect_to_where_none_may_be_followed_is_refused()
    {
        _server.Answer = answer => answer.Send(HttpStatusCode.Redirect, ("Location", "ftp://a.example/x"));

        Assert.Equal(
            "That link leads to a.example, where I do not follow. Give an https link that leads straight to the file.", await RefusedAsync(_server.Address));
    }

    [Fact]
    public async Task The_open_web_does_not_end_on_this_machine()
    {
        var asked = false;
        _server.Answer = _ => asked = true;
        using var open = new WebFetcher(WebAllowance.Open with { MayFollow = _ => true }, Here, _wire);

        foreach (var host in new[] { "127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "0.0.0.0" })
        {
            var sentence = (await open.FetchAsync(new Uri($"http://{host}:{_server.Address.Port}/"))).Refusal!.Sentence.ToString();
            Assert.Contains("leads into a private network, where I do not look. Give a link that is open to everyone.", sentence, StringComparison.Ordinal);
        }

        Assert.False(asked);
    }

    [Fact]
    public async Task The_open_web_is_https_alone()
    {
        using var open = new WebFetcher(WebAllowance.Open, Here, _wire);

        Assert.Equal(
            "That link leads to 127.0.0.1, where I do not follow. Give an https link that leads straight to the file.",
            (await open.FetchAsync(_server.Address)).Refusal!.Sentence.ToString());
    }

    [Fact]
    public async Task A_connection_that_breaks_off_is_told()
    {
        _server.Answer = answer => answer.BreakOff();

        Assert.Equal("“127.0.0.1” could not be reached, or broke off. Try again later, or paste the schedule.", await RefusedAsync(_server.Address));
    }

    [Fact]
    public async Task A_file_comes_from_the_discord_that_is_on_this_machine()
    {
        _server.Answer = answer => answer.Send("# Hello", "text/markdown");

        Assert.Equal("# Hello", (await _fetcher.FetchAsync(File(new Uri(_server.Address, "attachments/1/a.md")))).Value.Text);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/attachments/1/a.md")]
    [InlineData("https://cdn.discordapp.com/attachments/1/a.md")]
    public async Task A_file_from_anywhere_else_is_refused(string address) =>
        Assert.Contains("where I do not follow", (await _fetcher.FetchAsync(File(new Uri(address)))).Refusal!.Sentence.ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://cdn.discordapp.com/a.md", true)]
    [InlineData("https://media.discordapp.net/a.md", true)]
    [InlineData("http://cdn.discordapp.com/a.md", false)]
    [InlineData("https://cdn.discordapp.com.a.example/a.md", false)]
    [InlineData("https://discord.com/a.md", false)]
    public void Files_of_the_real_discord_come_from_where_it_keeps_them(string address, bool may) =>
        Assert.Equal(may, WebAllowance.Attachments(new Uri("https://discord.com/api/v10")).MayFollow(new Uri(address)));

    [Fact]
    public async Task A_file_that_is_told_to_be_too_long_is_not_fetched()
    {
        _server.Answer = answer => answer.Send("# Hello", "text/markdown");
        var file = File(_server.Address) with { Size = 5_000_000 };

        Assert.Equal("That is more than a megabyte; a schedule is shorter. Give a smaller file.", (await _fetcher.FetchAsync(file)).Refusal!.Sentence.ToString());
    }

    private static GivenFile File(Uri address) => new("README.md", 7, address, "text/markdown");

    private async Task<string> RefusedAsync(Uri address) => (await _fetcher.FetchAsync(address)).Refusal!.Sentence.ToString();

    /// <summary>A web server that answers as the test says.</summary>
    private sealed class WebServer : IDisposable
    {
        private readonly HttpListener _listener = new();

        public WebServer()
        {
            // A free port may be taken by another before the listener has it.
            for (var tries = 0; ; tries++)
            {
                using (var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
                {
                    probe.Start();
                    Address = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/");
                }

                _listener.Prefixes.Clear();
                _listener.Prefixes.Add(Address.ToString());
                try
                {
                    _listener.Start();
                    break;
                }
                catch (HttpListenerException) when (tries < 10)
                {
                    continue;
                }
            }

            _ = Task.Run(async () =>
            {
                while (_listener.IsListening)
                {
                    var asked = await _listener.GetContextAsync();
                    try
                    {
                        Answer(new(asked));
                    }
                    catch (HttpListenerException)
                    {
                        // Who asked has heard enough and hung up.
                    }
                }
            });
        }

        public Uri Address { get; private set; }

        public Action<WebAnswer> Answer { get; set; } = _ => { };

        public void Dispose() => ((IDisposable)_listener).Dispose();
    }

    private sealed class WebAnswer(HttpListenerContext context)
    {
        public HttpListenerRequest Request => context.Request;

        public void Send(string text, string type, params (string Name, string Value)[] headers) => Send(Encoding.UTF8.GetBytes(text), type, headers);

        public void Send(byte[] bytes, string type, params (string Name, string Value)[] headers)
        {
            foreach (var (name, value) in headers) context.Response.Headers[name] = value;
            context.Response.ContentType = type;
            context.Response.Close(bytes, willBlock: true);
        }

        public void Send(HttpStatusCode status, params (string Name, string Value)[] headers)
        {
            foreach (var (name, value) in headers) context.Response.Headers[name] = value;
            context.Response.StatusCode = (int)status;
            context.Response.Close();
        }

        public void Begin(string type, string text)
        {
            context.Response.ContentType = type;
            context.Response.SendChunked = true;
            context.Response.OutputStream.Write(Encoding.UTF8.GetBytes(text));
            context.Response.OutputStream.Flush();
        }

        public void BreakOff()
        {
            context.Response.ContentLength64 = 100;
            context.Response.OutputStream.Write("# Hel"u8);
            context.Response.Abort();
        }
    }
}
