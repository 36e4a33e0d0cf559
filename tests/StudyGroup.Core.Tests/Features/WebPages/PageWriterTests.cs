using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.WebPages;
using Xunit;

namespace StudyGroup.Core.Tests.Features.WebPages;

public sealed class PageWriterTests
{
    private readonly Desk _desk = new();

    [Fact]
    public void Page_shows_what_is_next_what_follows_and_what_has_been()
    {
        _desk.Group = TestGroup.Nine().On(3, 2026, 12, 4).On(4, 2027, 1, 8);
        var group = _desk.Group with { Settings = _desk.Group.Settings with { Place = "Room 5" } };
        _desk.Group = group.Add(new Break { From = new(2026, 12, 24), Until = new(2026, 12, 31), Reason = "holidays" });

        var page = Write();

        Assert.Equal("Designing Machine Learning Systems", page.Title);
        Assert.Equal(["by Chip Huyen", "All times are in Europe/Berlin."], page.Lines.Select(line => line.Text()));
        Assert.Equal(["next", "schedule", "past"], page.Sections.Select(section => section.Id));
        Assert.Equal(
            """
            Data Engineering for ML
            <2026-12-04T17:00:00Z> · <2026-12-04T17:00:00Z R>
            Seminar 3 · Chapter 3
            [Where] Room 5
            """,
            Text(page, "next"));
        Assert.StartsWith(
            """
            — no seminar: holidays, Thu 24 Dec to Thu 31 Dec —
            Topic 4
            <2027-01-08T17:00:00Z> · Seminar 4 · Chapter 4
            Topic 5
            To be announced (TBA) · Seminar 5 · Chapter 5
            Topic 6
            """,
            Text(page, "schedule"), StringComparison.Ordinal);
        Assert.Equal(
            """
            Topic 2
            <2025-03-28T17:00:00Z> · Seminar 2 · Chapter 2
            [Slides] Chapter 2 Slides → https://example.org/2
            Covers: Fraud detection, Scalability 2
            Topic 1
            <2025-03-14T17:00:00Z> · Seminar 1 · Chapter 1
            [Slides] Chapter 1 Slides → https://example.org/1
            Covers: Fraud detection, Scalability 1
            """,
            Text(page, "past"));
    }

    [Fact]
    public async Task Recap_says_what_was_discussed_what_is_left_and_what_was_noted()
    {
        _desk.Names[Desk.Ana.Id] = "Ana Beck";
        await _desk.Command(Desk.Ana, "point add", ("text", "Why feature stores?"), ("seminar", 2));
        await _desk.Command(Desk.Ana, "point add", ("text", "What about\nlabels?"), ("seminar", 2));
        await _desk.Command(Desk.Organizer, "point discussed", ("point", "1"));
        await _desk.Command(Desk.Organizer, "manage notes", ("seminar", 2), ("text", "We agreed.\nMostly."));
        await _desk.Command(Desk.Organizer, "manage notes", ("seminar", 2), ("url", "https://example.org/notes"));

        var without = Text(Write(), "past");
        Assert.Contains("[Notes] We agreed.\nMostly.\nNotes → https://example.org/notes\n", without, StringComparison.Ordinal);
        Assert.Contains("[Discussed] Why feature stores?\n[Left to discuss] What about\nlabels?\n", without, StringComparison.Ordinal);

        var with = Text(Write(showsNames: true), "past");
        Assert.Contains("[Discussed] Why feature stores? (Ana Beck)\n", with, StringComparison.Ordinal);
    }

    [Fact]
    public void Presenters_are_named_if_the_group_allows_it_and_their_names_are_known()
    {
        var group = TestGroup.Nine().On(3, 2026, 12, 4);
        _desk.Group = group.With(group.Numbered(3)! with
        {
            Presenters = [new(Desk.Ana.Id, "Ana Beck"), new(Desk.Ben.Id, null), new(null, "Wren Halloran")],
            Team = "Blue",
        });

        Assert.DoesNotContain("Presenter", Text(Write(), "next"), StringComparison.Ordinal);
        Assert.Contains("[Presenters] Blue: Ana Beck and Wren Halloran", Text(Write(showsNames: true), "next"), StringComparison.Ordinal);
        _desk.Group = group.With(group.Numbered(3)! with { Presenters = [new(Desk.Ben.Id, null)] });
        Assert.DoesNotContain("Presenter", Text(Write(showsNames: true), "next"), StringComparison.Ordinal);
        _desk.Group = group.With(group.Numbered(3)! with { Team = "Blue" });
        Assert.Contains("[Presenter] Blue", Text(Write(showsNames: true), "next"), StringComparison.Ordinal);
    }

    [Fact]
    public void Cancelled_seminar_is_struck_through_with_the_reason()
    {
        var group = TestGroup.Nine().On(3, 2026, 12, 4).On(4, 2026, 12, 11);
        _desk.Group = group.With(group.Numbered(4)! with { Cancelled = new Cancellation("No room") });

        var page = Write();
        var cancelled = Assert.IsType<PageItem.OfSeminar>(page.Sections.Single(s => s.Id == "schedule").Items[0]);
        Assert.True(cancelled.IsCancelled);
        Assert.StartsWith(
            "~Topic 4~\n<2026-12-11T17:00:00Z> · Seminar 4 · Chapter 4\nCancelled: No room", Text(cancelled), StringComparison.Ordinal);
    }

    [Fact]
    public void Tentative_date_that_has_passed_was_never_settled()
    {
        var group = TestGroup.Nine().On(3, 2026, 12, 4);
        _desk.Group = group.With(group.Numbered(4)! with
        {
            Date = new SeminarDate.Tentative(new SeminarDate.On(new LocalDate(2026, 11, 2), null)),
        });
        Assert.StartsWith(
            "Topic 4\n~tentatively <2026-11-02T17:00:00Z>~ · never settled · Seminar 4", Text(Write(), "schedule"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Readings_are_listed_with_their_links()
    {
        var group = TestGroup.Nine().On(3, 2026, 12, 4);
        var leases = new Reading("Leases revisited")
        {
            Url = "https://doi.org/10.1145/74850.74870",
            Part = "pp. 12–30",
            IsOptional = true,
        };
        group = group.With(group.Numbered(3)! with { Readings = [leases] });
        _desk.Group = group.With(group.Numbered(2)! with { Readings = [new Reading("Raft")] });

        Assert.Contains(
            "[To read] Leases revisited → https://doi.org/10.1145/74850.74870, pp. 12–30 (optional)", Text(Write(), "next"),
            StringComparison.Ordinal);
        Assert.Contains("[Read] Raft\n", Text(Write(), "past"), StringComparison.Ordinal);
    }

    [Fact]
    public void Place_that_is_a_link_can_be_followed()
    {
        var group = TestGroup.Nine().On(3, 2026, 12, 4);
        _desk.Group = group.With(group.Numbered(3)! with { Place = "https://meet.example/abc" });
        Assert.Contains("[Where] https://meet.example/abc → https://meet.example/abc", Text(Write(), "next"), StringComparison.Ordinal);
    }

    [Fact]
    public void Group_without_a_book_or_seminars_has_a_page()
    {
        _desk.Group = TestGroup.Empty() with { Settings = TestGroup.Settings with { Book = null, Author = null, Zone = DateTimeZone.Utc } };
        var page = Write();
        Assert.Equal(("Reading group", "All times are in UTC.", 0), (page.Title, page.Lines.Single().Text(), page.Sections.Length));
    }

    private PageContent Write(bool showsNames = false) => new PageWriter(_desk, _desk).Write(
        PublishedGroup.Of(_desk.Group, WebPage.None(Desk.Here) with { ShowsNames = showsNames }), _desk.Now);

    private static string Text(PageContent page, string section) =>
        string.Join('\n', page.Sections.Single(s => s.Id == section).Items.Select(Text));

    private static string Text(PageItem item) => item switch
    {
        PageItem.OfBreak pause => pause.Line,
        PageItem.OfSeminar seminar => string.Join('\n',
        [
            seminar.Title.Text(), .. seminar.About.Select(line => line.Text()),
            .. seminar.Parts.Select(part => $"[{part.Heading}] {string.Join('\n', part.Lines.Select(line => line.Text()))}"),
        ]),
        _ => "",
    };
}
