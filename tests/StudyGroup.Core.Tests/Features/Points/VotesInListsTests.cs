using StudyGroup.Core.Contract;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Points;

public sealed class VotesInListsTests : VotingFixture
{
    [Fact]
    public async Task List_shows_the_most_wanted_first_with_fixed_numbers_and_no_voters()
    {
        await AddThreeAsync();
        await VoteAsync(Desk.Ben, "3");
        await VoteAsync(Eva, "3");
        await VoteAsync(Eva, "2");
        Assert.Equal(
            """
            Points for Seminar 3 · Chapter 3
            3 · @2 · <2026-11-23T09:00:00Z> · 2 votes
            drift
            2 · @2 · <2026-11-23T09:00:00Z> · 1 vote
            leakage
            1 · @2 · <2026-11-23T09:00:00Z>
            caching
            """,
            (await ListAsync(Desk.Ben)).Text());
    }

    [Fact]
    public async Task List_buttons_add_and_remove_votes_and_refresh_the_list()
    {
        await AddThreeAsync();
        var list = await ListAsync(Desk.Ben);
        Assert.Equal(["Add a point", "Vote for 1", "Vote for 2", "Vote for 3"], list.Card().Buttons.Select(b => b.Label));
        var voted = Assert.IsType<Reply.Replace>(await _desk.Press(Desk.Ben, list, "Vote for 2"));
        Assert.StartsWith(
            "Points for Seminar 3 · Chapter 3\n2 · @2 · <2026-11-23T09:00:00Z> · 1 vote\nleakage\n1 ·",
            voted.Text(), StringComparison.Ordinal);
        Assert.Equal(["Add a point", "Vote for 1", "Remove vote for 2 · 1 vote", "Vote for 3"], voted.Card().Buttons.Select(b => b.Label));

        // An older list gives no second vote, and removes none that is already removed.
        Assert.Contains("· 1 vote\nleakage", (await _desk.Press(Desk.Ben, list, "Vote for 2")).Text(), StringComparison.Ordinal);
        var back = await _desk.Press(Desk.Ben, voted, "Remove vote for 2 · 1 vote");
        Assert.Equal(list.Text(), back.Text());
        Assert.Equal(list.Text(), (await _desk.Press(Desk.Ben, voted, "Remove vote for 2 · 1 vote")).Text());
    }

    [Fact]
    public async Task List_has_no_button_for_points_the_member_cannot_vote_for()
    {
        await AddThreeAsync();
        await AddAsync(Desk.Ben, "labels");
        await _desk.Command(Desk.Organizer, "point discussed", ("point", "2"));
        Assert.Equal(["Add a point", "Vote for 1", "Vote for 3"], (await ListAsync(Desk.Ben)).Card().Buttons.Select(b => b.Label));
        Assert.Equal(["Add a point", "Vote for 4"], (await ListAsync(Desk.Ana)).Card().Buttons.Select(b => b.Label));
    }

    [Fact]
    public async Task Each_page_of_a_long_list_has_its_own_buttons_and_voting_stays_on_it()
    {
        for (var i = 1; i <= 40; i++) await AddAsync(Desk.Ana, $"point {i}");
        var page = await ListAsync(Desk.Ben);
        var seen = new List<string>();
        while (true)
        {
            var buttons = page.Card().Buttons;
            var votes = buttons.Where(b => b.Label.StartsWith("Vote for ", StringComparison.Ordinal))
                .Select(b => b.Label["Vote for ".Length..]).ToList();
            Assert.InRange(buttons.Length, 4, 25);
            Assert.Equal(
                page.Card().Lines.Where(l => l.Kind == LineKind.Quote).Select(l => l.Text()), votes.Select(number => $"point {number}"));
            seen.AddRange(votes);
            if (buttons.Single(b => b.Label == "Next").Disabled) break;
            page = await _desk.Press(Desk.Ben, page, "Next");
        }

        Assert.Equal(Enumerable.Range(1, 40).Select(i => $"{i}"), seen);
        Assert.Contains("Page 3 of 3", (await _desk.Press(Desk.Ben, page, "Vote for 40")).Text(), StringComparison.Ordinal);
        Assert.Contains("40 · @2", (await ListAsync(Eva)).Card().Lines[0].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seminar_card_shows_the_most_wanted_points_first()
    {
        await AddThreeAsync();
        await AddAsync(Desk.Ana, "labels");
        await VoteAsync(Desk.Ben, "4");
        await VoteAsync(Eva, "4");
        var card = await _desk.Command(Eva, "next-seminar");
        Assert.Contains("💬 “labels” (@2, 2 votes) · 3 more points", card.Text(), StringComparison.Ordinal);
        Assert.Contains(
            "labels (@2) · 2 votes\ncaching (@2)\nleakage (@2)", (await _desk.Press(Eva, card, "More")).Text(), StringComparison.Ordinal);
    }
}
