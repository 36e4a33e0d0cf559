using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.WebPages;
using StudyGroup.Core.Text;
using StudyGroup.InMemory;

namespace StudyGroup.Web.Tests;

/// <summary>The real server on a free port, over a group in memory whose page is on, at 10:00 in Berlin on 23 November 2026.</summary>
internal sealed class WebFixture : IWebPages, IBotHealth, IAsyncDisposable
{
    /// <summary>The token of the group's page.</summary>
    public const string Token = "abcdefghijkmnpqrstuvwxyz2345";

    private readonly WebServer _server;

    private WebFixture()
    {
        Group = new Group
        {
            Id = new GroupId(77),
            Server = new ServerId(770),
            Settings = new GroupSettings
            {
                Book = "Designing Machine Learning Systems",
                Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"],
                Start = new LocalTime(18, 0),
                Length = Duration.FromMinutes(90),
                LeadTimes = [],
            },
        };
        Page = WebPage.None(Group.Id) with { Token = Token };
        _server = ServerAt("http://127.0.0.1:0");
    }

    public InMemoryStores Stores { get; } = new();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    public Group Group
    {
        get => Stores.Groups[new GroupId(77)];
        set => Stores.Groups[new GroupId(77)] = value;
    }

    public WebPage Page
    {
        get => Stores.WebPages[new GroupId(77)];
        set => Stores.WebPages[new GroupId(77)] = value;
    }

    public bool IsHealthy { get; set; } = true;

    /// <summary>Whether the database can't be reached.</summary>
    public bool IsOut { get; set; }

    /// <summary>How often a page was looked for.</summary>
    public int Lookups { get; private set; }

    public HttpClient Http { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public Uri Address => _server.Addresses[0];

    public static async Task<WebFixture> StartAsync()
    {
        var fixture = new WebFixture();
        await fixture._server.StartAsync(TestContext.Current.CancellationToken);
        fixture.Http.BaseAddress = fixture.Address;
        return fixture;
    }

    /// <summary>Another server over the same group.</summary>
    public WebServer ServerAt(string url)
    {
        var settings = new WebSettings([url], new Uri("https://readers.example"));
        return new WebServer(
            settings, new PublishedPages(this, Stores), new PageWriter(Stores, Stores), this, Clock, NullLoggerFactory.Instance);
    }

    /// <summary>The answer to a request for a path.</summary>
    public Task<HttpResponseMessage> AskAsync(string path, HttpMethod? method = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        foreach (var (name, value) in headers) Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        return Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _server.StopAsync(TestContext.Current.CancellationToken);
        await _server.DisposeAsync();
    }

    WebPage IWebPages.Of(GroupId group) => ((IWebPages)Stores).Of(group);

    WebPage? IWebPages.Find(string token)
    {
        Lookups++;
        if (IsOut) throw new StorageUnavailableException("The database is away.");
        return ((IWebPages)Stores).Find(token);
    }

    Task<WebPage> IWebPages.ChangeAsync(GroupId group, Func<WebPage, WebPage> rule) => ((IWebPages)Stores).ChangeAsync(group, rule);
}
