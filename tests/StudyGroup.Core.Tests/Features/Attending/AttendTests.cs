using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Attending;

public sealed class AttendTests
{
    private readonly Desk _desk = new() { Group = TestGroup.Nine().On(3, 2026, 12, 4) };

    [Fact]
    public async Task Answers_are_counted_on_the_card()
    {
        var card = await _desk.Command(Desk.Ana, "next-seminar");
        Assert.DoesNotContain("✅", card.Text(), StringComparison.Ordinal);
        var first = await _desk.Press(Desk.Ana, card, "I'm coming");
        Assert.IsType<Reply.Private>(first);
        Assert.Equal("You're in for Data Engineering for ML (Seminar 3), <2026-12-04T17:00:00Z>. You're the first.", first.Text());
        Assert.EndsWith(
            "2 people are coming, including you.", (await _desk.Press(Desk.Ben, card, "I'm coming")).Text(), StringComparison.Ordinal);
        Assert.Equal(
            "Got it, you can't make Data Engineering for ML (Seminar 3). Thanks for letting us know.",
            (await _desk.Press(Desk.Organizer, card, "I can't")).Text());
        Assert.Contains(
            "\n✅ @2 and @3 · ❌ 1 can't make it\n", (await _desk.Command(Desk.Ana, "next-seminar")).Text(), StringComparison.Ordinal);
        Assert.Contains(
            "\n✅ @2 and @3 · ❌ 1 can't make it\n", (await _desk.Command(Desk.Ana, "seminar", ("number", 3))).Text(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Same_answer_twice_changes_nothing_on_any_card()
    {
        var card = await _desk.Command(Desk.Ana, "next-seminar");
        var first = await _desk.Press(Desk.Ana, card, "I'm coming");
        _desk.Now += Duration.FromHours(1);
        Assert.Equal(first.Text(), (await _desk.Press(Desk.Ana, card, "I'm coming")).Text());
        Assert.Equal(
            first.Text(), (await _desk.Press(Desk.Ana, await _desk.Command(Desk.Ben, "seminar", ("number", 3)), "I'm coming")).Text());
        Assert.Contains("\n✅ @2\n", (await _desk.Command(Desk.Ana, "next-seminar")).Text(), StringComparison.Ordinal);
        var seminar = _desk.Group.Numbered(3)!;
        var kept = Assert.Single(((IAttendance)_desk).Of(_desk.Group.Id, seminar.Id));
        Assert.Equal(_desk.Now - Duration.FromHours(1), kept.At);
    }

    [Fact]
    public async Task Answer_can_be_removed_or_changed()
    {
        var card = await _desk.Command(Desk.Ana, "next-seminar");
        await _desk.Press(Desk.Ana, card, "I can't");
        await _desk.Press(Desk.Ana, card, "I'm coming");
        Assert.Contains("\n✅ @2\n", (await _desk.Command(Desk.Ana, "next-seminar")).Text(), StringComparison.Ordinal);
        var answer = await _desk.Press(Desk.Ana, card, "I'm coming");
        var removed = Assert.IsType<Reply.Replace>(await _desk.Press(Desk.Ana, answer, "Remove my answer"));
        Assert.Equal("Your answer for Data Engineering for ML (Seminar 3) is removed.", removed.Text());
        Assert.Empty(removed.Card.Buttons);
        Assert.DoesNotContain("✅", (await _desk.Command(Desk.Ana, "next-seminar")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removing_an_old_answer_leaves_and_shows_the_newer_one()
    {
        var card = await _desk.Command(Desk.Ana, "next-seminar");
        var coming = await _desk.Press(Desk.Ana, card, "I'm coming");
        await _desk.Press(Desk.Ana, card, "I can't");
        var kept = Assert.IsType<Reply.Replace>(await _desk.Press(Desk.Ana, coming, "Remove my answer"));
        Assert.Equal("You've changed your answer since: you can't make Data Engineering for ML (Seminar 3).", kept.Text());
        Assert.Contains("\n❌ 1 can't make it\n", (await _desk.Command(Desk.Ana, "next-seminar")).Text(), StringComparison.Ordinal);
        Assert.Equal(
            "Your answer for Data Engineering for ML (Seminar 3) is removed.",
            (await _desk.Press(Desk.Ana, kept, "Remove my answer")).Text());
        Assert.DoesNotContain("cannot:", (await _desk.Command(Desk.Ana, "next-seminar")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_counts_only_for_the_date_it_was_given_for()
    {
        var card = await _desk.Command(Desk.Ana, "next-seminar");
        await _desk.Press(Desk.Ana, card, "I'm coming");
        _desk.Group = _desk.Group.On(3, 2026, 12, 11);
        var moved = await _desk.Command(Desk.Ana, "next-seminar");
        Assert.DoesNotContain("✅", moved.Text(), StringComparison.Ordinal);
        Assert.Contains(
            "has been moved to <2026-12-11T17:00:00Z>", (await _desk.Press(Desk.Ben, card, "I'm coming")).Text(), StringComparison.Ordinal);
        Assert.StartsWith("You're in", (await _desk.Press(Desk.Ana, moved, "I'm coming")).Text(), StringComparison.Ordinal);
        _desk.Group = _desk.Group.On(3, 2026, 12, 4);
        Assert.DoesNotContain("✅", (await _desk.Command(Desk.Ana, "next-seminar")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Past_cancelled_or_undated_seminar_takes_no_answers()
    {
        var card = await _desk.Command(Desk.Ana, "next-seminar");
        var seminar = _desk.Group.Numbered(3)!;
        _desk.Group = _desk.Group.With(seminar with { Cancelled = new Cancellation(null) });
        Assert.Contains(
            "is cancelled", Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Ana, card, "I'm coming")).Text(), StringComparison.Ordinal);
        _desk.Group = _desk.Group.With(seminar with { Date = SeminarDate.Soon });
        Assert.Contains(
            "no longer has a date",
            Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Ana, card, "I'm coming")).Text(), StringComparison.Ordinal);
        _desk.Group = _desk.Group.With(seminar);
        _desk.Now = Instant.FromUtc(2026, 12, 4, 18, 30);
        Assert.Contains(
            "is over", Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Ana, card, "I'm coming")).Text(), StringComparison.Ordinal);
        _desk.Group = _desk.Group with { Seminars = [] };
        Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Ana, card, "I'm coming"));
    }

    [Fact]
    public async Task Only_a_seminar_with_a_future_date_asks_who_is_coming()
    {
        Assert.Contains((await _desk.Command(Desk.Ana, "seminar", ("number", 3))).Card().Buttons, b => b.Label == "I can't");
        foreach (var number in new[] { 1, 4 })
            Assert.DoesNotContain((await _desk.Command(Desk.Ana, "seminar", ("number", number))).Card().Buttons, b => b.Label == "I can't");
    }
}
