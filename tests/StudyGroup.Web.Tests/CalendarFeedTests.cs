using System.Net;
using System.Text;
using Ical.Net;
using NodaTime;
using StudyGroup.Core.Domain;

namespace StudyGroup.Web.Tests;

public sealed class CalendarFeedTests
{
    private const string Feed = $"/g/{WebFixture.Token}/calendar.ics";

    [Fact]
    public async Task Feed_is_a_calendar_that_programs_can_read()
    {
        await using var web = await StartAsync();
        var answer = await web.AskAsync(Feed);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/calendar; charset=utf-8", answer.Content.Headers.ContentType!.ToString());

        var calendar = Calendar.Load(await TextAsync(answer))!;
        var found = Assert.Single(calendar.Events);
        Assert.Equal("77-1@study-group", found.Uid);
        Assert.Equal(
            "Seminar 1: Data, “at last”; and a very long topic that has to be folded: éééééééééééééééé", found.Summary);
        Assert.Equal(new DateTime(2026, 12, 4, 17, 0, 0, DateTimeKind.Utc), found.Start!.AsUtc);
        Assert.Equal("Europe/Berlin", Assert.Single(calendar.TimeZones).TzId);
        Assert.Equal(web.Clock.GetUtcNow().UtcDateTime, found.DtStamp!.AsUtc);
    }

    [Fact]
    public async Task Lines_keep_the_rules_of_RFC_5545()
    {
        await using var web = await StartAsync();
        var text = await TextAsync(await web.AskAsync(Feed));

        Assert.StartsWith("BEGIN:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\r\nEND:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.DoesNotContain("\r\n\r\n", text, StringComparison.Ordinal);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains("\r\nVERSION:2.0\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\nPRODID:", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\r\nMETHOD:", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Client_that_has_the_calendar_is_told_so_until_it_changes()
    {
        await using var web = await StartAsync();
        var first = await web.AskAsync(Feed);
        var tag = first.Headers.ETag!.ToString();
        Assert.Equal("max-age=300, private", first.Headers.CacheControl!.ToString());

        web.Clock.Advance(TimeSpan.FromHours(5));
        foreach (var known in new[] { tag, $"\"other\", {tag}", tag[2..], "*" })
        {
            var again = await web.AskAsync(Feed, headers: ("If-None-Match", known));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Equal(tag, again.Headers.ETag!.ToString());
            Assert.Empty(await TextAsync(again));
        }

        web.Group = web.Group.With(web.Group.Seminars[0] with { Topic = "Other data" });
        var changed = await web.AskAsync(Feed, headers: ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(tag, changed.Headers.ETag!.ToString());
    }

    [Fact]
    public async Task Tag_that_is_not_one_is_ignored()
    {
        await using var web = await StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await web.AskAsync(Feed, headers: ("If-None-Match", "what?\""))).StatusCode);
    }

    [Fact]
    public async Task Presenters_are_named_only_if_the_group_allows_it()
    {
        await using var web = await StartAsync();
        web.Group = web.Group.With(web.Group.Seminars[0] with { Presenters = [new Presenter(null, "Wren Halloran")], Team = "Wren's" });

        Assert.DoesNotContain("Wren", await UnfoldedAsync(), StringComparison.Ordinal);
        web.Page = web.Page with { ShowsNames = true };
        Assert.Contains("Wren Halloran", await UnfoldedAsync(), StringComparison.Ordinal);

        async Task<string> UnfoldedAsync() =>
            (await TextAsync(await web.AskAsync(Feed))).Replace("\r\n ", "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Head_says_what_get_would_without_the_calendar()
    {
        await using var web = await StartAsync();
        var (get, head) = (await web.AskAsync(Feed), await web.AskAsync(Feed, HttpMethod.Head));

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal((get.Headers.ETag, get.Content.Headers.ContentType), (head.Headers.ETag, head.Content.Headers.ContentType));
        Assert.Empty(await TextAsync(head));
    }

    private static async Task<WebFixture> StartAsync()
    {
        var web = await WebFixture.StartAsync();
        web.Group = web.Group.Add(new Seminar
        {
            Number = 1,
            Topic = "Data, “at last”; and a very long topic that has to be folded: éééééééééééééééé",
            Date = new SeminarDate.On(new LocalDate(2026, 12, 4), null),
        });
        return web;
    }

    private static Task<string> TextAsync(HttpResponseMessage answer) =>
        answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
