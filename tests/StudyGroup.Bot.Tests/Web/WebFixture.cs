using System.Net;
using Microsoft.Extensions.Time.Testing;
using StudyGroup.Bot.Web;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Bot.Tests.Web;

/// <summary>Over real sockets, to a web server on this machine, which the test allows and the bot would not.</summary>
public abstract class WebFixture : IDisposable
{
    private protected static WebAllowance Here { get; } = new(uri => uri.Scheme == "http", IPAddress.IsLoopback);

    private protected FakeTimeProvider Wire { get; } = new();

    private protected WebServer Server { get; } = new();

    private protected WebFetcher Fetcher { get; }

    protected WebFixture() => Fetcher = new WebFetcher(Here, WebAllowance.Attachments(new Uri(Server.Address, "api/v10")), Wire);

    public void Dispose()
    {
        Fetcher.Dispose();
        Server.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected static GivenFile File(Uri address) => new("README.md", 7, address, "text/markdown");

    private protected Task<Outcome<Fetched>> FetchAsync(Uri address, string? etag = null) =>
        Fetcher.FetchAsync(address, etag, TestContext.Current.CancellationToken);

    private protected async Task<string> RefusedAsync(Uri address) => (await FetchAsync(address)).Refusal!.Sentence.ToString();
}
