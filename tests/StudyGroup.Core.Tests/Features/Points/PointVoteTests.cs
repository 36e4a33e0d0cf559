using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Points;

public sealed class PointVoteTests : VotingFixture
{
    [Fact]
    public async Task Voting_twice_changes_nothing_and_Remove_vote_removes_the_vote()
    {
        await AddAsync(Desk.Ana, "caching");
        var voted = await VoteAsync(Desk.Ben, "1");
        Assert.IsType<Reply.Private>(voted);
        Assert.Equal("You've voted for this · 1 vote\ncaching\nFor Data Engineering for ML (Seminar 3)", voted.Text());
        Assert.Equal(voted.Text(), (await VoteAsync(Desk.Ben, "1")).Text());
        Assert.StartsWith("You've voted for this · 2 votes\n", (await VoteAsync(Eva, "1")).Text(), StringComparison.Ordinal);
        var removed = Assert.IsType<Reply.Replace>(await _desk.Press(Desk.Ben, voted, "Remove vote"));
        Assert.Equal("Your vote is removed · 1 vote\ncaching\nFor Data Engineering for ML (Seminar 3)", removed.Text());
        Assert.Equal(removed.Text(), (await _desk.Press(Desk.Ben, voted, "Remove vote")).Text());
    }

    [Fact]
    public async Task Button_on_an_added_point_does_the_same()
    {
        var added = await AddAsync(Desk.Ana, "caching");
        var voted = await _desk.Press(Desk.Ben, added, "Vote");
        Assert.IsType<Reply.Private>(voted);
        Assert.StartsWith("You've voted for this", voted.Text(), StringComparison.Ordinal);
        Assert.Contains("caching", (await _desk.Press(Desk.Ben, voted, "All points")).Text(), StringComparison.Ordinal);
        Assert.Equal(voted.Text(), (await _desk.Press(Desk.Ben, added, "Vote")).Text());
        Assert.Contains("your own", (await _desk.Press(Desk.Ana, added, "Vote")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Own_point_cannot_be_voted_for_even_by_an_organizer()
    {
        await AddAsync(Desk.Organizer, "caching");
        Assert.Equal(
            "That's your own point, which already counts. Vote for others under /point list.",
            Assert.IsType<Reply.Refused>(await VoteAsync(Desk.Organizer, "1")).Text());
    }

    [Fact]
    public async Task Discussed_point_keeps_its_votes_until_it_is_unticked()
    {
        await AddAsync(Desk.Ana, "caching");
        await VoteAsync(Desk.Ben, "1");
        var ticked = await _desk.Command(Desk.Organizer, "point discussed", ("point", "1"));
        Assert.Equal("That point has already been discussed, so voting is closed.", (await VoteAsync(Desk.Ben, "1")).Text());
        Assert.Contains("· 1 vote\ncaching", (await ListAsync(Eva)).Text(), StringComparison.Ordinal);
        await _desk.Press(Desk.Organizer, ticked, "Not discussed");
        Assert.StartsWith("You've voted for this · 2 votes", (await VoteAsync(Eva, "1")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Voting_is_open_during_a_seminar_and_closed_afterwards()
    {
        _desk.Group = _desk.Group.On(3, 2026, 11, 23, 18);
        var added = await AddAsync(Desk.Ana, "caching");
        var list = await ListAsync(Eva);
        _desk.Now = Instant.FromUtc(2026, 11, 23, 18, 29);
        Assert.Contains("You've voted for this · 1 vote\n", (await VoteAsync(Desk.Ben, "1")).Text(), StringComparison.Ordinal);
        _desk.Now = Instant.FromUtc(2026, 11, 23, 18, 30);
        const string Over = "Data Engineering for ML (Seminar 3) is over, so voting is closed.";
        Assert.Equal(Over, (await VoteAsync(Desk.Ben, "1")).Text());
        Assert.Equal(Over, (await _desk.Press(Eva, list, "Vote for 1")).Text());
        Assert.Equal(Over, (await _desk.Press(Eva, added, "Vote")).Text());
        var after = await _desk.Command(Eva, "point list", ("seminar", 3));
        Assert.Contains("· 1 vote", after.Text(), StringComparison.Ordinal);
        Assert.Equal(["Add a point"], after.Card().Buttons.Select(b => b.Label));
    }

    [Fact]
    public async Task Cancelled_seminar_takes_no_votes_until_it_is_restored()
    {
        await AddAsync(Desk.Ana, "caching");
        await _desk.Command(Desk.Organizer, "manage seminar-cancel", ("seminar", 3));
        Assert.Equal(
            "Data Engineering for ML (Seminar 3) is cancelled. You can vote again once it's back on.",
            (await VoteAsync(Desk.Ben, "1")).Text());
        await _desk.Command(Desk.Organizer, "manage seminar-restore", ("seminar", 3));
        Assert.StartsWith("You've voted", (await VoteAsync(Desk.Ben, "1")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removed_point_takes_no_votes_and_comes_back_with_its_own()
    {
        await AddAsync(Desk.Ana, "caching");
        await VoteAsync(Desk.Ben, "1");
        var removed = await _desk.Command(Desk.Ana, "point remove", ("point", "1"));
        Assert.Contains("has been removed", (await VoteAsync(Eva, "1")).Text(), StringComparison.Ordinal);
        await _desk.Press(Desk.Ana, removed, "Undo");
        Assert.Contains("· 1 vote\ncaching", (await ListAsync(Eva)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edited_point_keeps_its_votes()
    {
        await AddAsync(Desk.Ana, "cashing");
        await VoteAsync(Desk.Ben, "1");
        await _desk.Command(Desk.Ana, "point edit", ("point", "1"), ("text", "caching"));
        Assert.Contains("· edited · 1 vote\ncaching", (await ListAsync(Eva)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removed_seminar_comes_back_with_its_votes()
    {
        await AddAsync(Desk.Ana, "caching");
        await VoteAsync(Desk.Ben, "1");
        var asked = await _desk.Command(Desk.Organizer, "manage seminar-remove", ("seminar", 3));
        var removed = await _desk.Press(Desk.Organizer, asked, "Remove it");
        Assert.Contains("has been removed", (await VoteAsync(Eva, "1")).Text(), StringComparison.Ordinal);
        await _desk.Press(Desk.Organizer, removed, "Undo");
        Assert.Contains("You've voted for this · 2 votes\n", (await VoteAsync(Eva, "1")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Points_to_vote_for_are_suggested_with_voted_ones_last()
    {
        _desk.Group = _desk.Group.On(3, 2026, 12, 4).On(4, 2026, 12, 11);
        await AddThreeAsync();
        await AddAsync(Desk.Ben, "of one's own");
        await _desk.Command(Desk.Ana, "point add", ("text", "of the next but one"), ("seminar", 4));
        await _desk.Command(Desk.Ana, "point add", ("text", "of one that is over"), ("seminar", 1));
        await VoteAsync(Desk.Ben, "1");
        await VoteAsync(Eva, "3");
        Assert.Equal(
            ["Seminar 3: drift", "Seminar 3: leakage", "Seminar 4: of the next but one", "Seminar 3 · your vote: caching"],
            _desk.Suggest(Desk.Ben, "point vote", "point", "").Select(s => s.Shown));
        Assert.Equal("2", Assert.Single(_desk.Suggest(Desk.Ben, "point vote", "point", "LEAK")).Value);
    }

    [Fact]
    public async Task Point_is_not_found_from_another_group_or_by_an_invalid_id()
    {
        await AddAsync(Desk.Ana, "caching");
        var elsewhere = _desk.Group with { Id = new GroupId(78) };
        var options = Options.None.With("point", "1");
        Assert.Contains(
            "has been removed",
            (await _desk.Router.AnswerAsync(new CommandCall(elsewhere, Desk.Ben, _desk.Now, "point vote", options))).Text(),
            StringComparison.Ordinal);
        foreach (var name in new[] { "vote", "vote-remove", "vote-give", "vote-take-back" })
        {
            Assert.Contains(
                "has been removed",
                (await _desk.Router.PressAsync(new ButtonCall(elsewhere, Desk.Ben, _desk.Now, new ActionId(name, "1", "0")))).Text(),
                StringComparison.Ordinal);
            Assert.Contains("has been removed", (await _desk.Press(Desk.Ben, new ActionId(name, "x"))).Text(), StringComparison.Ordinal);
            Assert.Contains("has been removed", (await _desk.Press(Desk.Ben, new ActionId(name))).Text(), StringComparison.Ordinal);
        }
    }
}
