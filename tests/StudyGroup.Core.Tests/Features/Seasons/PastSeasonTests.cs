using System.Text;
using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Export;
using StudyGroup.Core.Features.PinnedSyllabus;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Features.WebPages;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Seasons;

/// <summary>What is left of a finished season: it's read everywhere and changed nowhere.</summary>
public class PastSeasonTests
{
    private readonly Desk _desk = new() { Group = TestGroup.Nine().InChannel().On(3, 2026, 11, 27) };

    public PastSeasonTests()
    {
        _desk.Group = _desk.Group
            .With(_desk.Group.Numbered(1)! with { Presenters = [new Presenter(Desk.Ana.Id, "Ana")] })
            .With(_desk.Group.Numbered(2)! with { Presenters = [new Presenter(Desk.Ana.Id, "Ana")] })
            .With(_desk.Group.Numbered(3)! with { Presenters = [new Presenter(Desk.Ben.Id, "Ben")] });
    }

    [Fact]
    public async Task Schedule_shows_a_finished_season_in_the_same_layout()
    {
        await FinishAsync();
        var shown = await _desk.Command(Desk.Ana, "schedule", ("season", 1));
        Assert.Equal("Season 1 · Designing Machine Learning Systems, by Chip Huyen", shown.Card().Title!.Text());
        Assert.Contains("✅ <2025-03-14T17:00:00Z> · 1 · Chapter 1 · Topic 1 · @2 (Ana) · slides ✓", shown.Text());
        Assert.Contains("▫️ ~<2026-11-27T17:00:00Z>~ · 3 · Chapter 3 · Data Engineering for ML · not held", shown.Text());
        Assert.Contains("▫️ 4 · Chapter 4 · Topic 4 · not held", shown.Text());
        Assert.Empty(shown.Card().Buttons);
        Assert.Equal(["1 · Designing Machine Learning Systems (finished November 2026)"],
            _desk.Suggest(Desk.Ana, "schedule", "season", "design").Select(suggestion => suggestion.Shown));
        Assert.StartsWith("There's no finished season 5.", (await _desk.Command(Desk.Ana, "schedule", ("season", 5))).Text());
    }

    [Fact]
    public async Task Seminar_of_a_finished_season_is_shown_with_its_points_and_without_anything_to_change()
    {
        await _desk.Command(Desk.Ben, "point add", ("text", "Why?"), ("seminar", 1));
        await FinishAsync();
        var schedule = await _desk.Command(Desk.Ana, "schedule", ("season", 1));
        var details = await _desk.Choose(Desk.Organizer, schedule, "Points, slides and notes of…", "1 · Chapter 1 · Fri 14 Mar · Topic 1");
        Assert.Contains("From Designing Machine Learning Systems, which you've finished", details.Text());
        Assert.Contains("Why?", details.Text());
        Assert.Equal(["All points"], details.Card().Buttons.Select(button => button.Label));
        var points = await _desk.Press(Desk.Ana, details, "All points");
        Assert.Contains("Why?", points.Text());
        Assert.Empty(points.Card().Buttons);
    }

    [Fact]
    public async Task Past_books_have_a_bar_each_with_the_one_that_is_read_first()
    {
        Assert.StartsWith("Your group hasn't finished a book yet.", (await _desk.Command(Desk.Ana, "book past")).Text());
        await FinishAsync();
        await _desk.Command(Desk.Organizer, "manage settings", ("book", "Next"));
        await _desk.Command(Desk.Organizer, "manage seminar-add", ("topic", "One"));
        Assert.Equal(
            """
            Our books
            2 · Next · reading now
            ▱ 0 of 1 held
            1 · Designing Machine Learning Systems, by Chip Huyen
            ▰▰▱▱▱▱▱▱▱ 2 of 9 held · March 2025
            Presented by @2 (Ana) ×2
            """,
            (await _desk.Command(Desk.Ana, "book past")).Text());
    }

    [Fact]
    public async Task Old_buttons_are_answered_calmly()
    {
        var card = await _desk.Command(Desk.Ana, "seminar", ("number", 3));
        var added = await _desk.Command(Desk.Ben, "point add", ("text", "Why?"), ("seminar", 3));
        await FinishAsync();
        const string calm = "That seminar belongs to a book you've finished, so it stays as it is. See /book past.";
        foreach (var label in new[] { "I'm coming", "I can't", "Add a point" })
            Assert.Equal(calm, (await _desk.Press(Desk.Ana, card, label)).Text());
        Assert.Equal(
            "That point belongs to a book you've finished, so it stays as it is. See /book past.",
            (await _desk.Press(Desk.Ana, added, "Vote")).Text());
        Assert.Contains("Not held: the book was finished first", (await _desk.Press(Desk.Ana, card, "More")).Text());
        Assert.Contains("Why?", (await _desk.Press(Desk.Ana, added, "All points")).Text());
    }

    [Fact]
    public async Task Card_of_a_seminar_that_was_not_held_says_so_and_offers_nothing()
    {
        var post = Post.Waiting(
            Desk.Here, new SeminarId(3), new LivingCard(Instant.FromUtc(2026, 11, 27, 17, 0), Duration.FromDays(7)), new ChannelId(500),
            _desk.Now);
        Assert.Contains(_desk.Card(post).Buttons, button => button.Label == "I'm coming");
        await FinishAsync();
        var card = _desk.Card(post);
        Assert.Contains("Not held: the book was finished first", card.Text());
        Assert.Equal(["More"], card.Buttons.Select(button => button.Label));
        var contents = new PostContents(Rules.Kinds, new PostSources(_desk, _desk, _desk, _desk, _desk, _desk, _desk, _desk));
        Assert.Equal("The book was finished before I could post this.", contents.WhyNotWorthPosting(_desk.Group, post, _desk.Now));
    }

    [Fact]
    public async Task Nothing_is_due_for_a_finished_season()
    {
        Assert.NotEmpty(Rules.Due.Planned(_desk.Group));
        await FinishAsync();
        Assert.Empty(Rules.Due.Planned(_desk.Group));
        Assert.Contains("No seminars yet.", SyllabusCard.For(_desk.Group, new Dictionary<SeminarId, int>(), _desk.Now).Text());
        Assert.DoesNotContain("BEGIN:VEVENT", CalendarExport.Write(_desk.Group, _desk.Now));
    }

    [Fact]
    public async Task Commands_between_two_books_say_so()
    {
        await FinishAsync();
        foreach (var name in new[] { "next-seminar", "schedule", "readings" })
        {
            Assert.Equal(
                "You've finished your last book, and the next one has no seminars yet. See what you've read with /book past. "
                    + "An organizer can set up the next book with /setup.",
                (await _desk.Command(Desk.Ana, name)).Text());
        }
    }

    [Fact]
    public async Task Presenters_count_over_all_books()
    {
        await FinishAsync();
        _desk.Group = _desk.Group.Add(new Seminar
        {
            Number = 1,
            Topic = "One",
            Date = new SeminarDate.On(new LocalDate(2026, 11, 20), null),
            Presenters = [new Presenter(Desk.Ben.Id, "Ben"), new Presenter(Desk.Ana.Id, "Ana")],
        }).Add(new Seminar { Number = 2, Topic = "Two", Date = SeminarDate.Soon });
        var shown = (await _desk.Command(Desk.Ana, "presenters")).Text();
        Assert.Contains("@2 (Ana) · 3 seminars: 1, and 2 in earlier books", shown);
        Assert.Contains("@3 (Ben) · 1 seminar: 1", shown);
    }

    [Fact]
    public async Task Somebody_who_presented_only_in_an_earlier_book_is_found_with_it()
    {
        await FinishAsync();
        await _desk.Command(Desk.Organizer, "manage seminar-add", ("topic", "One"));
        Assert.Contains("@2 (Ana) · 2 seminars in earlier books", (await _desk.Command(Desk.Ana, "presenters")).Text());
        Assert.Contains(
            "@2 (Ana) · last presented Seminar 2 of Designing Machine Learning Systems, <2025-03-28T17:00:00Z>",
            (await _desk.Command(Desk.Ana, "presenters")).Text());
    }

    [Fact]
    public async Task Schedule_of_the_finished_book_is_not_imported_again()
    {
        var readme = MarkdownExport.Write(_desk.Group);
        await FinishAsync();
        Assert.Equal(
            "That's Designing Machine Learning Systems, which you've finished, so I won't add it again. See it with /schedule season:1. "
                + "To read it again, change the dates first.",
            (await _desk.Command(Desk.Organizer, "manage import", ("text", readme))).Text());
    }

    [Fact]
    public async Task Page_has_a_bar_for_each_book()
    {
        await FinishAsync();
        var page = new PageWriter(_desk, _desk).Write(new PublishedGroup(_desk.Group, ShowsNames: false), _desk.Now);
        var section = Assert.Single(page.Sections);
        var book = Assert.IsType<PageItem.OfBook>(Assert.Single(section.Items));
        Assert.Equal(
            ("Books", "Designing Machine Learning Systems, by Chip Huyen", "▰▰▱▱▱▱▱▱▱ 2 of 9 held · March 2025"),
            (section.Heading, book.Title.Text(), book.About.Text()));
    }

    [Fact]
    public async Task Data_of_a_member_names_the_finished_book_and_forgets_them_in_it()
    {
        await _desk.Command(Desk.Ben, "point add", ("text", "Why?"), ("seminar", 1));
        await FinishAsync();
        var mine = await _desk.Command(Desk.Ana, "my-data");
        Assert.Contains("2 seminars you presented in finished books", mine.Text());
        Assert.Contains("\"book\": \"Designing Machine Learning Systems\"", File(mine));
        Assert.Contains(
            "Seminar 1 · Chapter 1 of Designing Machine Learning Systems",
            File(await _desk.Command(Desk.Ben, "my-data")));
        var asked = await _desk.Press(Desk.Ana, mine, "Delete my data");
        Assert.Contains("the presenters of 2 seminars", asked.Text());
        await _desk.Press(Desk.Ana, asked, "Delete it all");
        Assert.All(((ISeasons)_desk).Find(Desk.Here, 1)!.Seminars, seminar => Assert.False(seminar.IsPresentedBy(Desk.Ana.Id)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Change_of_a_seminar_of_a_finished_book_is_not_undone_any_more(bool isRemoval)
    {
        var changed = isRemoval
            ? await _desk.Press(Desk.Organizer, await _desk.Command(Desk.Organizer, "manage seminar-remove", ("seminar", 9)), "Remove it")
            : await _desk.Command(Desk.Organizer, "manage seminar-edit", ("seminar", 9), ("topic", "Another topic"));
        await FinishAsync();
        Assert.Equal(
            "I can't undo that: Topic 9 (Seminar 9) is from a book you've finished since then. See /book past.",
            (await _desk.Press(Desk.Organizer, changed, "Undo")).Text());
        Assert.Empty(_desk.Group.Seminars);
    }

    [Fact]
    public async Task Member_who_was_away_reads_that_the_book_is_finished_and_what_was_held()
    {
        _desk.Visits[(Desk.Here, Desk.Ana.Id)] = new Visit { Group = Desk.Here, Member = Desk.Ana.Id, At = _desk.Now, Before = null };
        _desk.Now = Instant.FromUtc(2026, 11, 28, 9, 0);
        await FinishAsync();
        Assert.Equal(
            """
            What you missed
            You were last here <2026-11-23T09:00:00Z R>.
            Data Engineering for ML (Seminar 3) · held <2026-11-27T17:00:00Z> · @3 (Ben)
            Designing Machine Learning Systems is finished, with 3 seminars held. See it with /schedule season:1.
            """,
            (await _desk.Command(Desk.Ana, "catch-up")).Text());
        Assert.Contains(
            "Designing Machine Learning Systems is finished, with 3 seminars held.", (await _desk.Command(Desk.Ben, "catch-up")).Text());
    }

    private static string File(Reply reply) => Encoding.UTF8.GetString(reply.Card().Files[0].Content.Span);

    private async Task FinishAsync() =>
        await _desk.Press(Desk.Organizer, await _desk.Command(Desk.Organizer, "book finish"), "Finish");
}
