using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.CatchingUp;

public sealed class CatchUpTests
{
    private readonly Desk _desk = new() { Group = TestGroup.Nine().On(3, 2026, 12, 4).On(4, 2026, 12, 11).On(5, 2026, 12, 18).InChannel() };

    [Fact]
    public async Task Member_who_was_away_reads_what_was_held_what_changed_what_is_new_and_what_is_next()
    {
        Seen(_desk.Now);
        _desk.Now += Duration.FromHours(2);
        await _desk.Command(Desk.Ben, "point add", ("text", "Why lakes?"), ("seminar", 3));
        await _desk.Command(Desk.Organizer, "point discussed", ("point", "1"));
        await _desk.Command(Desk.Organizer, "manage slides", ("seminar", 3), ("url", "https://example.org/3"), ("title", "Data"));
        await _desk.Command(Desk.Organizer, "manage notes", ("seminar", 3), ("text", "We liked it"));
        await _desk.Command(Desk.Organizer, "manage seminar-move", ("seminar", 4), ("when", "2026-12-14"));
        await _desk.Command(Desk.Organizer, "manage seminar-cancel", ("seminar", 5), ("reason", "Holidays"));
        await _desk.Command(Desk.Ben, "point add", ("text", "Labels?"), ("seminar", 4));
        await _desk.Command(Desk.Ben, "point add", ("text", "The twist"), ("seminar", 6));
        await _desk.Command(Desk.Ana, "point add", ("text", "Mine"), ("seminar", 4));
        _desk.Now = Instant.FromUtc(2026, 12, 5, 9, 0);
        var shown = Assert.IsType<Reply.Private>(await _desk.Command(Desk.Ana, "catch-up"));
        Assert.Equal(
            """
            What you missed
            You were last here <2026-11-23T09:00:00Z R>.
            Data Engineering for ML (Seminar 3) · held <2026-12-04T17:00:00Z>
            Discussed: “Why lakes?”
            Slides: Data → https://example.org/3
            Notes: We liked it
            What changed
            Topic 4 (Seminar 4) has moved: ~<2026-12-11T17:00:00Z>~ → <2026-12-14T17:00:00Z>
            Topic 5 (Seminar 5) is cancelled: ~<2026-12-18T17:00:00Z>~ (Holidays)
            New points
            Seminar 6: |The twist| (@3)
            Seminar 4: Labels? (@3)
            Up next: Topic 4 (Seminar 4) · <2026-12-14T17:00:00Z> (<2026-12-14T17:00:00Z R>)
            To read: Designing Machine Learning Systems, Chapter 4
            """,
            shown.Text());
        Assert.Equal(["Next seminar"], shown.Card.Buttons.Select(b => b.Label));
    }

    [Fact]
    public async Task Newcomer_reads_what_happened_so_far_in_short_and_is_not_told_that_they_were_away()
    {
        await _desk.Command(Desk.Organizer, "manage slides", ("seminar", 3), ("url", "https://example.org/3"), ("title", "Data"));
        _desk.Now = Instant.FromUtc(2026, 12, 5, 9, 0);
        var shown = await _desk.Command(Desk.Ana, "catch-up");
        Assert.StartsWith("The story so far\n", shown.Text(), StringComparison.Ordinal);
        Assert.Contains(
            "\nData Engineering for ML (Seminar 3) <2026-12-04T17:00:00Z> · Data → https://example.org/3\n", shown.Text(),
            StringComparison.Ordinal);
        Assert.DoesNotContain("last here", shown.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("What did I miss?", (await _desk.Command(Desk.Ana, "next-seminar")).Card().Buttons.Select(b => b.Label));
    }

    [Fact]
    public async Task Member_who_missed_nothing_is_told_so()
    {
        Seen(_desk.Now);
        _desk.Now += Duration.FromHours(2);
        var shown = await _desk.Command(Desk.Ana, "catch-up");
        Assert.StartsWith("You haven't missed anything\nYou were last here", shown.Text(), StringComparison.Ordinal);
        Assert.Contains("\nUp next: Data Engineering for ML (Seminar 3)", shown.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Group_that_has_held_nothing_has_no_story_yet()
    {
        _desk.Group = TestGroup.Empty();
        Assert.Equal(
            "The story so far\nNo seminar has been held yet, so you're right on time.", (await _desk.Command(Desk.Ana, "catch-up")).Text());
    }

    [Fact]
    public async Task Button_is_offered_only_to_somebody_who_was_away_and_shows_what_whoever_presses_it_missed()
    {
        Seen(_desk.Now);
        Assert.DoesNotContain("What did I miss?", (await _desk.Command(Desk.Ana, "next-seminar")).Card().Buttons.Select(b => b.Label));
        _desk.Now = Instant.FromUtc(2026, 12, 5, 9, 0);
        var next = await _desk.Command(Desk.Ana, "next-seminar");
        Assert.StartsWith(
            "What you missed\n", Assert.IsType<Reply.Private>(await _desk.Press(Desk.Ana, next, "What did I miss?")).Text(),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "The story so far\n", (await _desk.Press(Desk.Ben, next, "What did I miss?")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_absence_is_told_on_several_pages()
    {
        Seen(Instant.FromUtc(2026, 1, 1, 9, 0));
        for (var number = 10; number <= 40; number++)
        {
            await _desk.Command(Desk.Organizer, "manage seminar-add", ("topic", $"Topic {number}"), ("number", number));
            _desk.Group = _desk.Group.On(number, 2026, 10, 1);
            await _desk.Command(
                Desk.Organizer, "manage notes", ("seminar", number), ("text", new string('x', 400)));
        }

        var shown = await _desk.Command(Desk.Ana, "catch-up");
        Assert.StartsWith("Page 1 of ", shown.Card().Footer, StringComparison.Ordinal);
        var second = await _desk.Press(Desk.Ana, shown, "Next");
        Assert.StartsWith("Page 2 of ", Assert.IsType<Reply.Replace>(second).Card.Footer, StringComparison.Ordinal);
        Assert.Contains("You were last here <2026-01-01T09:00:00Z R>.", second.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Points_of_later_chapters_are_hidden_in_public_until_their_seminar_is_the_next()
    {
        var added = await _desk.Command(Desk.Ben, "point add", ("text", "The twist"), ("seminar", 4));
        Assert.Contains("\n|The twist|", added.Text(), StringComparison.Ordinal);
        Assert.Contains(
            "\n💬 |“The twist”| (@3)", (await _desk.Command(Desk.Ana, "seminar", ("number", 4))).Text(), StringComparison.Ordinal);
        _desk.Now = Instant.FromUtc(2026, 12, 5, 9, 0);
        Assert.Contains("\n💬 “The twist” (@3)", (await _desk.Command(Desk.Ana, "next-seminar")).Text(), StringComparison.Ordinal);
        var post = Post.OfAnswer(
            Desk.Here, Assert.IsAssignableFrom<AnswerSubject>(added.Card().Live), new ChannelId(500), _desk.Now);
        Assert.EndsWith("\nThe twist", _desk.Card(post).Text(), StringComparison.Ordinal);
        _desk.Group = _desk.Group with { Settings = _desk.Group.Settings with { Unit = UnitWord.Paper } };
        Assert.Contains(
            "\nOther", (await _desk.Command(Desk.Ben, "point add", ("text", "Other"), ("seminar", 6))).Text(), StringComparison.Ordinal);
    }

    private void Seen(Instant at) => _desk.Visits[(Desk.Here, Desk.Ana.Id)] = Visit.Seen(null, Desk.Here, Desk.Ana.Id, at);
}
