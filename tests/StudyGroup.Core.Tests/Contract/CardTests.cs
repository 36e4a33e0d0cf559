using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using Xunit;

namespace StudyGroup.Core.Tests.Contract;

public class CardTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task Card_of_the_next_seminar_shows_everything()
    {
        _desk.Group = _desk.Group.On(3, 2026, 12, 4);
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(3)! with { Presenters = [new Presenter(Desk.Ben.Id, null)], Place = "Room 5" });
        var reply = await _desk.Command(Desk.Ana, "next-seminar");
        Assert.IsType<Reply.Public>(reply);
        Assert.Equal(
            """
            Data Engineering for ML
            Seminar 3 · Chapter 3 · ▰▰▱▱▱▱▱▱▱ 3 of 9
            📅 <2026-12-04T17:00:00Z> · <2026-12-04T17:00:00Z R>
            📖 Designing Machine Learning Systems, Chapter 3 · 📍 Room 5
            🎤 @3 · slides to come
            No points yet
            """,
            reply.Text());
        Assert.Equal(["I'm coming", "I can't", "Add a point", "More"], reply.Card().Buttons.Select(b => b.Label));
    }

    [Fact]
    public async Task Card_without_a_date_shows_its_state() =>
        Assert.Contains("📅 Coming soon", (await _desk.Command(Desk.Ana, "next-seminar")).Text(), StringComparison.Ordinal);

    [Fact]
    public async Task Card_shows_the_first_points_and_their_count()
    {
        for (var i = 1; i <= 5; i++) await _desk.Command(Desk.Ana, "point add", ("text", $"point {i}"));
        var text = (await _desk.Command(Desk.Ana, "next-seminar")).Text();
        Assert.Contains("💬 “point 1” (@2) · 4 more points", text, StringComparison.Ordinal);
        Assert.DoesNotContain("point 2", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Card_links_the_slides_and_its_details_say_what_they_cover()
    {
        var card = await _desk.Command(Desk.Ana, "seminar", ("number", 2));
        Assert.Contains("\n📎 Chapter 2 Slides → https://example.org/2\n", card.Text(), StringComparison.Ordinal);
        Assert.Contains(
            "Chapter 2 Slides → https://example.org/2\nCovers: Fraud detection, Scalability 2",
            (await _desk.Press(Desk.Ana, card, "More")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_group_learns_how_to_start()
    {
        _desk.Group = TestGroup.Empty();
        foreach (var command in new[] { "next-seminar", "schedule", "point list" })
            Assert.Contains("/manage seminar-add", (await _desk.Command(Desk.Ana, command)).Text(), StringComparison.Ordinal);
        Assert.Contains("no slides yet", (await _desk.Command(Desk.Ana, "slides")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_seminar_number_is_refused_with_the_valid_ones() =>
        Assert.Equal(
            "There's no Seminar 42. The schedule has 9 seminars, numbered 1 to 9. See /schedule.",
            (await _desk.Command(Desk.Ana, "seminar", ("number", 42))).Text());

    [Fact]
    public async Task Schedule_shows_upcoming_past_or_all_seminars()
    {
        var upcoming = (await _desk.Command(Desk.Ana, "schedule")).Text();
        Assert.Contains("Designing Machine Learning Systems, by Chip Huyen", upcoming, StringComparison.Ordinal);
        Assert.Contains(
            "\nComing soon\n➡️ 3 · Chapter 3 · Data Engineering for ML\nTo be announced (TBA)\n", upcoming, StringComparison.Ordinal);
        Assert.Single(upcoming.Split('\n'), line => line.Contains("TBA", StringComparison.Ordinal));
        Assert.DoesNotContain("Chapter 2", upcoming, StringComparison.Ordinal);
        var past = (await _desk.Command(Desk.Ana, "schedule", ("show", "past"))).Text();
        Assert.Contains("\nMarch 2025\n✅ <2025-03-14T17:00:00Z> · 1 · ", past, StringComparison.Ordinal);
        Assert.Contains("✅ <2025-03-28T17:00:00Z> · 2 · Chapter 2 · Topic 2 · slides ✓", past, StringComparison.Ordinal);
        Assert.DoesNotContain("Chapter 3", past, StringComparison.Ordinal);
        var all = (await _desk.Command(Desk.Ana, "schedule", ("show", "all"))).Text().Split('\n');
        Assert.Equal(["March 2025", "Coming soon", "To be announced (TBA)"], all.Skip(1).Where(line => !line.Contains('·')));
        Assert.Equal(14, all.Length);
    }

    [Fact]
    public async Task Long_schedule_has_pages()
    {
        for (var i = 10; i <= 90; i++) await _desk.Command(Desk.Organizer, "manage seminar-add", ("topic", $"Seminar about {i}"));
        var first = await _desk.Command(Desk.Ana, "schedule");
        Assert.Contains("Page 1 of 4", first.Text(), StringComparison.Ordinal);
        Assert.True(first.Card().Buttons.Single(b => b.Label == "Previous").Disabled);
        var second = await _desk.Press(Desk.Ben, first, "Next");
        Assert.IsType<Reply.Replace>(second);
        Assert.Contains("Page 2 of 4", second.Text(), StringComparison.Ordinal);
        Assert.Equal("To be announced (TBA)", second.Card().Lines[0].Text());
        var last = await _desk.Press(Desk.Ben, await _desk.Press(Desk.Ben, second, "Next"), "Next");
        Assert.Contains("about 90", last.Text(), StringComparison.Ordinal);
        Assert.True(last.Card().Buttons.Single(b => b.Label == "Next").Disabled);
    }

    [Fact]
    public void Seminars_are_suggested_by_number_chapter_and_topic()
    {
        Assert.Equal(9, _desk.Suggest(Desk.Ana, "seminar", "number", "").Count);
        var found = Assert.Single(_desk.Suggest(Desk.Ana, "slides", "seminar", "engineering"));
        Assert.Equal(("3 · Chapter 3 · Data Engineering for ML", 3L), (found.Shown, found.Value));
        Assert.Empty(_desk.Suggest(Desk.Ana, "manage seminar-move", "seminar", ""));
    }
}
