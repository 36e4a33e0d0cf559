using System.Net;
using NodaTime;
using StudyGroup.Core.Domain;

namespace StudyGroup.Web.Tests;

public sealed class GroupPageTests
{
    private const string Path = $"/g/{WebFixture.Token}";

    [Fact]
    public async Task Page_shows_the_schedule_and_links_to_the_calendar()
    {
        await using var web = await WebFixture.StartAsync();
        await web.AddSeasonAsync();
        var answer = await web.AskAsync(Path);
        var text = await TextAsync(answer);

        Assert.Equal((HttpStatusCode.OK, "text/html; charset=utf-8"), (answer.StatusCode, answer.Content.Headers.ContentType!.ToString()));
        Assert.Contains("<h1 dir=\"auto\">Designing Machine Learning Systems</h1>", text, StringComparison.Ordinal);
        Assert.Contains("All times are in Europe/Berlin.", text, StringComparison.Ordinal);
        Assert.Contains("Fri 4 Dec 2026, 18:00</time>", text, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"https://readers.example/g/{WebFixture.Token}/calendar.ics\">", text, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"webcal://readers.example/g/{WebFixture.Token}/calendar.ics\">", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_of_a_group_without_seminars_says_so()
    {
        await using var web = await WebFixture.StartAsync();
        Assert.Contains("No seminars yet.", await TextAsync(await web.AskAsync(Path)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finished_book_has_its_bar_and_its_title_is_text()
    {
        await using var web = await WebFixture.StartAsync();
        await web.AddSeasonAsync();
        web.Group = web.Group with { Settings = web.Group.Settings with { Book = "On <Plants>", Author = null } };
        web.Stores.Seasons.Add((web.Group.Id, 1), Core.Domain.Season.Of(web.Group, Instant.FromUtc(2030, 1, 1, 0, 0)));
        web.Group = web.Group with { Season = 2, Seminars = [], Settings = web.Group.Settings with { Book = null } };
        var text = await TextAsync(await web.AskAsync(Path));
        Assert.Contains("<h2 id=\"books-heading\">Books</h2>", text, StringComparison.Ordinal);
        Assert.Contains("<h3 dir=\"auto\">On &lt;Plants&gt;</h3>", text, StringComparison.Ordinal);
        Assert.Contains(" held · ", text, StringComparison.Ordinal);
        Assert.Contains("▰", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_members_write_is_text()
    {
        const string evil = "<img src=x onerror=alert(1)>\"'&<!--";
        await using var web = await WebFixture.StartAsync();
        await web.AddSeasonAsync();
        web.Group = web.Group with
        {
            Settings = web.Group.Settings with { Book = evil, Author = evil, Place = evil },
            Seminars =
            [
                .. web.Group.Seminars.Select(seminar => seminar with
                {
                    Topic = evil,
                    Chapter = evil,
                    Place = evil,
                    Readings = [new Reading(evil) { Url = "javascript:alert(1)", Authors = evil, Part = evil, Published = evil }],
                    Presenters = [new Presenter(null, evil)],
                    Team = evil,
                    Slides = [new SlideDeck("javascript:alert(1)", evil, evil, [evil])],
                    Notes = [new Note(evil, null, null, default), new Note(evil, "data:text/html,x", null, default)],
                }),
            ],
            Breaks = [new Break { From = new LocalDate(2026, 12, 24), Until = new LocalDate(2026, 12, 31), Reason = evil }],
        };
        web.Page = web.Page with { ShowsNames = true };

        var text = await TextAsync(await web.AskAsync(Path));
        Assert.Contains("&lt;img src=x", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", text, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript:", text, StringComparison.Ordinal);
        Assert.DoesNotContain("data:", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Browser_runs_nothing_and_takes_only_the_page_s_own_style()
    {
        await using var web = await WebFixture.StartAsync();
        var policy = Assert.Single((await web.AskAsync(Path)).Headers.GetValues("Content-Security-Policy"));
        Assert.Matches(
            "^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$",
            policy);
    }

    [Fact]
    public async Task Browser_that_has_the_page_is_told_so_until_it_changes()
    {
        await using var web = await WebFixture.StartAsync();
        await web.AddSeasonAsync();
        var first = await web.AskAsync(Path);
        var tag = first.Headers.ETag!.ToString();
        Assert.Equal("no-cache, private", first.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, (await web.AskAsync(Path, headers: ("If-None-Match", tag))).StatusCode);

        web.Group = web.Group.With(web.Group.Seminars[^1] with { Topic = "Something else" });
        var changed = await web.AskAsync(Path, headers: ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Contains("Something else", await TextAsync(changed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_are_shown_only_if_the_group_allows_it()
    {
        await using var web = await WebFixture.StartAsync();
        await web.AddSeasonAsync();
        var without = await TextAsync(await web.AskAsync(Path));
        web.Page = web.Page with { ShowsNames = true };
        var with = await TextAsync(await web.AskAsync(Path));

        foreach (var name in Season.Names)
        {
            Assert.DoesNotContain(name, without, StringComparison.Ordinal);
            Assert.Contains(name, with, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Head_says_what_get_would_without_the_page()
    {
        await using var web = await WebFixture.StartAsync();
        var (get, head) = (await web.AskAsync(Path), await web.AskAsync(Path, HttpMethod.Head));
        Assert.Equal((HttpStatusCode.OK, get.Headers.ETag), (head.StatusCode, head.Headers.ETag));
        Assert.Empty(await TextAsync(head));
    }

    private static Task<string> TextAsync(HttpResponseMessage answer) =>
        answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
