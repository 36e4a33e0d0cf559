using System.Net;

namespace StudyGroup.Web.Tests;

public sealed class WebServerTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/g")]
    [InlineData("/g/")]
    [InlineData("/g/never-valid")]
    [InlineData("/g/never-valid/calendar.ics")]
    [InlineData("/g/%20/calendar.ics")]
    [InlineData("/g/ABCDEFGHIJKMNPQRSTUVWXYZ2345/calendar.ics")]
    [InlineData("/g/abcdefghijkmnpqrstuvwxyz234/calendar.ics")]
    [InlineData("/g/abcdefghijkmnpqrstuvwxyz2345/calendar.ics/more")]
    [InlineData("/g/abcdefghijkmnpqrstuvwxyz2345/other.ics")]
    public async Task Anything_that_is_not_there_gets_the_same_answer(string path)
    {
        await using var web = await WebFixture.StartAsync();
        web.Page = web.Page with { Token = null };
        var off = await DescribeAsync(await web.AskAsync($"/g/{WebFixture.Token}/calendar.ics"));
        web.Page = web.Page with { Token = WebFixture.Token };

        Assert.Equal(off, await DescribeAsync(await web.AskAsync(path)));
        Assert.StartsWith("NotFound", off, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_of_a_suspended_group_looks_like_one_that_was_never_there()
    {
        await using var web = await WebFixture.StartAsync();
        web.Group = web.Group with { SuspendedAt = NodaTime.Instant.FromUtc(2026, 11, 1, 0, 0) };

        Assert.Equal(
            await DescribeAsync(await web.AskAsync("/g/never-valid/calendar.ics")),
            await DescribeAsync(await web.AskAsync($"/g/{WebFixture.Token}/calendar.ics")));
    }

    [Fact]
    public async Task While_the_database_is_away_readers_are_asked_to_come_back_in_a_minute()
    {
        await using var web = await WebFixture.StartAsync();
        web.IsOut = true;
        var answer = await web.AskAsync($"/g/{WebFixture.Token}");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("60", answer.Headers.RetryAfter!.ToString());
        Assert.Equal(
            "This page can't be shown right now. Try again in a minute.\n",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        web.IsOut = false;
        Assert.Equal(HttpStatusCode.OK, (await web.AskAsync($"/g/{WebFixture.Token}")).StatusCode);
    }

    [Theory]
    [InlineData(true, HttpStatusCode.OK, "ok\n")]
    [InlineData(false, HttpStatusCode.ServiceUnavailable, "unavailable\n")]
    public async Task Health_says_whether_the_bot_is_connected_and_nothing_else(bool isHealthy, HttpStatusCode code, string text)
    {
        await using var web = await WebFixture.StartAsync();
        web.IsHealthy = isHealthy;
        var answer = await web.AskAsync("/healthz");

        Assert.Equal((code, text), (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("/healthz")]
    [InlineData($"/g/{WebFixture.Token}/calendar.ics")]
    [InlineData("/nowhere")]
    public async Task Every_answer_has_headers_that_keep_browsers_and_search_engines_in_check(string path)
    {
        await using var web = await WebFixture.StartAsync();
        var answer = await web.AskAsync(path);

        Assert.StartsWith("default-src 'none'", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header("Referrer-Policy"));
        Assert.Equal("noindex, nofollow", Header("X-Robots-Tag"));
        Assert.False(answer.Headers.Contains("Server"));

        string Header(string name) => Assert.Single(answer.Headers.GetValues(name));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Requests_that_would_change_something_are_refused(string method)
    {
        await using var web = await WebFixture.StartAsync();
        var answer = await web.AskAsync($"/g/{WebFixture.Token}/calendar.ics", new HttpMethod(method));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_thousand_requests_for_one_address_reach_the_store_only_so_often()
    {
        await using var web = await WebFixture.StartAsync();
        List<HttpResponseMessage> answers = [];
        for (var i = 0; i < 1_000; i++) answers.Add(await web.AskAsync($"/g/{WebFixture.Token}/calendar.ics"));

        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToArray();
        Assert.InRange(web.Lookups, 1, 600);
        Assert.Equal(1_000 - web.Lookups, refused.Length);
        Assert.All(refused, answer => Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60));
        Assert.Equal(HttpStatusCode.OK, (await web.AskAsync("/healthz")).StatusCode);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task Port_that_is_taken_is_reported_in_a_sentence(string host)
    {
        await using var first = await WebFixture.StartAsync();
        var taken = $"http://{host}:{first.Address.Port}";
        await using var second = first.ServerAt(taken);

        var problem = await Assert.ThrowsAsync<ListeningException>(() => second.StartAsync(TestContext.Current.CancellationToken));
        Assert.Equal(
            $"The bot can't listen on {taken} (the setting Web:Urls): another program is listening there. Stop it, or choose another port.",
            problem.Message);
    }

    [Fact]
    public async Task Address_of_another_machine_is_reported_in_a_sentence()
    {
        await using var first = await WebFixture.StartAsync();
        await using var second = first.ServerAt("http://192.0.2.7:8080");

        var problem = await Assert.ThrowsAsync<ListeningException>(() => second.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains("AddressNotAvailable", problem.Message, StringComparison.Ordinal);
    }

    // All of an answer, without the time at which it was sent.
    private static async Task<string> DescribeAsync(HttpResponseMessage answer) => string.Join('\n',
        [
            $"{answer.StatusCode}",
            .. answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Date")
                .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal),
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
        ]);
}
