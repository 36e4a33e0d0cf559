using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.NextBook;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.NextBook;

public sealed class BookVoteTests
{
    private static readonly Member[] Crowd = [.. Enumerable.Range(0, 5).Select(i => new Member(new MemberId(50 + (ulong)i), false, []))];

    private readonly Desk _desk = new() { Group = TestGroup.Empty().InChannel() };

    private BookVote Vote => _desk.BookVotes.Values.OrderBy(vote => vote.Id.Value).Last();

    [Fact]
    public async Task Vote_is_opened_on_all_books_and_posted_in_the_channel()
    {
        await SuggestAsync("Piranesi", "Emma", "Dune");
        var reply = await OpenAsync();
        Assert.Equal(
            """
            Vote on the next book
            The vote is open, and I'm announcing it in #500.
            Closes <2026-11-26T17:00:00Z> · <2026-11-26T17:00:00Z R> · nobody has voted yet
            Piranesi
            Emma
            Dune
            """,
            reply.Text());
        Assert.Equal(
            """
            Which book should we read next?
            Rank up to 3 books with Vote: if your first choice is out, your next one counts.
            Only you see what you choose, and you can change it until voting closes.
            Closes <2026-11-26T17:00:00Z> · <2026-11-26T17:00:00Z R> · nobody has voted yet
            Piranesi
            Emma
            Dune
            """,
            PostCard().Text());
        Assert.Equal(["Vote", "All suggestions"], PostCard().Buttons.Select(button => button.Label));
    }

    [Theory]
    [InlineData("2, 3", "Emma, Dune")]
    [InlineData("3 1", "Piranesi, Dune")]
    [InlineData("1-2,2", "Piranesi, Emma")]
    public async Task Vote_can_be_on_some_books_of_the_list(string numbers, string titles)
    {
        await SuggestAsync("Piranesi", "Emma", "Dune");
        await OpenAsync(numbers);
        Assert.Equal(titles, string.Join(", ", Vote.Candidates.Select(book => book.Title)));
    }

    [Theory]
    [InlineData("1", "A vote needs at least 2 books. Add another number, or leave out “books” to take all.")]
    [InlineData("1, 4", "“4” isn't a number from the list, which goes up to 3. Write numbers such as 1, 3-5; /book list shows them.")]
    [InlineData("Emma", "“Emma” isn't a number from the list, which goes up to 3. Write numbers such as 1, 3-5; /book list shows them.")]
    public async Task Numbers_that_name_too_few_or_no_books_are_refused(string numbers, string refusal)
    {
        await SuggestAsync("Piranesi", "Emma", "Dune");
        Assert.Equal(refusal, (await OpenAsync(numbers)).Text());
    }

    [Fact]
    public async Task Numbers_are_suggested_with_their_titles()
    {
        await SuggestAsync("Piranesi", "Emma", "Dune");
        Assert.Equal(
            [("1. Piranesi", "1"), ("2. Emma", "2"), ("3. Dune", "3")],
            _desk.Suggest(Desk.Organizer, "book vote", "books", "").Select(s => (s.Shown, (string)s.Value)));
        Assert.Equal(
            [("Piranesi, Dune", "1, 3")],
            _desk.Suggest(Desk.Organizer, "book vote", "books", "1, du").Select(s => (s.Shown, (string)s.Value)));
    }

    [Fact]
    public async Task Vote_needs_two_books_a_channel_and_an_end_in_reach()
    {
        Assert.StartsWith("A vote needs at least 2 books, and the list has none.", (await OpenAsync()).Text(), StringComparison.Ordinal);
        await SuggestAsync("Piranesi");
        Assert.StartsWith(
            "A vote needs at least 2 books, and the list has only one.", (await OpenAsync()).Text(), StringComparison.Ordinal);
        await SuggestAsync("Emma");
        Assert.Equal("That's too soon: leave at least 5 min to vote.", (await OpenAsync(closes: "in 4 minutes")).Text());
        Assert.Equal("That's too far ahead: a vote can be open for up to 60 days.", (await OpenAsync(closes: "in 61 days")).Text());
        Assert.Equal(
            "A vote needs a day and a time to close, such as “friday 6pm” or “in 3 days”.", (await OpenAsync(closes: "TBA")).Text());
        Assert.StartsWith("No vote is open.", (await _desk.Command(Desk.Organizer, "book vote")).Text(), StringComparison.Ordinal);
        Assert.Equal(Organizers.Only.Sentence(), (await _desk.Command(Desk.Ana, "book vote")).Text());
        _desk.Group = TestGroup.Empty();
        Assert.StartsWith("No channel is set yet", (await OpenAsync()).Text(), StringComparison.Ordinal);
        Assert.Empty(_desk.BookVotes);
    }

    [Fact]
    public async Task Only_one_vote_is_open_at_a_time()
    {
        await SuggestAsync("Piranesi", "Emma");
        await OpenAsync();
        Assert.Contains("There's already an open vote, so I didn't start another.", (await OpenAsync()).Text(), StringComparison.Ordinal);
        Assert.Single(_desk.BookVotes);
    }

    [Fact]
    public async Task Ballot_asks_for_one_choice_after_the_other_and_saves_each_at_once()
    {
        await SuggestAsync("Piranesi", "Emma", "Dune");
        await OpenAsync();
        var ballot = await PressVote(Desk.Ana);
        Assert.IsType<Reply.Private>(ballot);
        Assert.Equal(["Your first choice"], ballot.Card().Selects.Select(menu => menu.Hint));
        ballot = await _desk.Choose(Desk.Ana, ballot, "Your first choice", "Dune");
        Assert.Equal(
            """
            Your choices
            Saved: Dune is your first choice.
            1 · Dune
            Each choice is saved right away, and only you can see it. You can change it until <2026-11-26T17:00:00Z>.
            """,
            ballot.Text());
        ballot = await _desk.Choose(Desk.Ana, ballot, "Your second choice, if you like", "Emma");
        Assert.Equal(["Dune", "Emma"], Ranked(Desk.Ana));
        Assert.Contains("1 person has voted", PostCard().Text(), StringComparison.Ordinal);
        ballot = await PressVote(Desk.Ana);
        Assert.Contains("1 · Dune\n2 · Emma", ballot.Text(), StringComparison.Ordinal);
        Assert.Equal(3, ballot.Card().Selects.Length);
        await _desk.Press(Desk.Ana, ballot, "Remove my vote");
        Assert.Empty(Vote.Ballots);
    }

    [Fact]
    public async Task Book_ranked_elsewhere_changes_places_and_a_choice_can_be_removed()
    {
        await SuggestAsync("Piranesi", "Emma", "Dune");
        await OpenAsync();
        var ballot = await RankAsync(Desk.Ana, "Piranesi", "Emma", "Dune");
        ballot = await _desk.Choose(Desk.Ana, ballot, "Your first choice", "Dune");
        Assert.Equal(["Dune", "Emma", "Piranesi"], Ranked(Desk.Ana));
        await _desk.Choose(Desk.Ana, ballot, "Your second choice, if you like", "Remove your second choice");
        Assert.Equal(["Dune", "Piranesi"], Ranked(Desk.Ana));
    }

    [Fact]
    public async Task Ballot_fits_into_five_rows_with_25_books_and_every_choice_can_be_removed()
    {
        foreach (var i in Enumerable.Range(0, 25)) await _desk.Command(Crowd[i / 5], "book suggest", ("title", $"Book {i}"));
        await OpenAsync();
        var ballot = await RankAsync(Desk.Ana, "Book 1", "Book 2", "Book 3", "Book 4", "Book 5");
        Assert.Equal((5, 0), (ballot.Card().Selects.Length, ballot.Card().Buttons.Length));
        Assert.All(ballot.Card().Selects.Cast<SelectMenu.OfChoices>(), menu => Assert.Equal(25, menu.Choices.Length));
        ballot = await _desk.Choose(Desk.Ana, ballot, "Your fifth choice, if you like", "Remove your fifth choice");
        ballot = await _desk.Choose(Desk.Ana, ballot, "Your second choice, if you like", "Remove your second choice");
        Assert.Equal(["Book 1", "Book 3", "Book 4"], Ranked(Desk.Ana));
        await _desk.Press(Desk.Ana, ballot, "Remove my vote");
        Assert.Empty(Vote.Ballots);
    }

    [Fact]
    public async Task Ballot_after_the_end_is_refused_and_changes_nothing()
    {
        await SuggestAsync("Piranesi", "Emma");
        await OpenAsync();
        var ballot = await RankAsync(Desk.Ana, "Emma");
        _desk.Now = Vote.ClosesAt;
        Assert.Equal(
            "Voting closed <2026-11-26T17:00:00Z R>. The result is coming up.",
            (await _desk.Choose(Desk.Ana, ballot, "Your first choice", "Piranesi")).Text());
        await CloseDueAsync();
        Assert.Equal(
            "Voting closed <2026-11-26T17:00:00Z R>. Your choices up to then were counted.",
            (await _desk.Choose(Desk.Ana, ballot, "Your first choice", "Piranesi")).Text());
        Assert.Equal("Emma", Vote.Find(Vote.Result!.Winner!.Value)!.Title);
    }

    [Fact]
    public async Task Result_shows_each_round()
    {
        await SuggestAsync("Piranesi", "Emma", "Dune");
        await OpenAsync();
        await RankAsync(Crowd[0], "Piranesi");
        await RankAsync(Crowd[1], "Piranesi");
        await RankAsync(Crowd[2], "Emma");
        await RankAsync(Crowd[3], "Emma");
        await RankAsync(Crowd[4], "Dune", "Emma");
        await CloseDueAsync(Vote.ClosesAt);
        Assert.Empty(Vote.Ballots);
        Assert.Equal(
            """
            The vote on our next book
            Emma won with 3 of 5 votes in round 2.
            5 people voted.
            How it was counted
            Round 1: Piranesi 2 · Emma 2 · ~Dune 1~
            Round 2: Emma 3 · Piranesi 2
            A ballot counts for its first book that's still in. Books that are crossed out have been eliminated. An exhausted ballot has no books left.
            """,
            ResultCard().Text());
        Assert.Equal(
            "Which book should we read next?\nVoting closed <2026-11-26T17:00:00Z>. 5 people voted.\nEmma won with 3 of 5 votes in round 2.",
            PostCard().Text());
        await CloseDueAsync(Vote.ClosesAt + Duration.FromDays(1));
        Assert.Equal(2, _desk.Posts.Count);
    }

    [Fact]
    public async Task Organizers_choose_the_book_without_ballots_and_after_a_tie()
    {
        await SuggestAsync("Piranesi", "Emma");
        await OpenAsync();
        await CloseDueAsync(Vote.ClosesAt);
        Assert.Equal(
            "The vote on our next book\nWithout votes there's no winner, so the organizers choose.\nNobody voted.", ResultCard().Text());
        await OpenAsync(closes: "in 2 days");
        await RankAsync(Desk.Ana, "Piranesi");
        await RankAsync(Desk.Ben, "Emma");
        await CloseDueAsync(Vote.ClosesAt);
        Assert.Contains(
            "It's a tie between Piranesi and Emma, so the organizers choose.", ResultCard().Text(), StringComparison.Ordinal);

        var press = ResultCard().Buttons.Single(button => button.Label == "Choose the book").Action;
        Assert.Equal(Organizers.Only.Sentence(), (await _desk.Press(Desk.Ana, press)).Text());
        var asked = await _desk.Press(Desk.Organizer, press);
        var begun = await _desk.Choose(Desk.Organizer, asked, "Pick the book", "Emma");
        Assert.StartsWith("Set up your reading group", begun.Text(), StringComparison.Ordinal);
        Assert.Equal("Emma", _desk.Group.Settings.Book);
        Assert.Equal(["Piranesi"], ((Core.Domain.Stores.INextBooks)_desk).Of(Desk.Here).Select(book => book.Title));
    }

    [Fact]
    public async Task Withdrawn_book_is_struck_from_all_ballots_and_the_result_says_so()
    {
        await SuggestAsync("Piranesi", "Emma", "Dune");
        await OpenAsync();
        await RankAsync(Desk.Ana, "Dune", "Emma");
        var ballot = await RankAsync(Desk.Ben, "Dune");
        var reply = await _desk.Command(Desk.Organizer, "book withdraw", ("book", "3"));
        Assert.EndsWith("It won't count in the vote that's open, even for those who ranked it.", reply.Text(), StringComparison.Ordinal);
        Assert.Contains("~Dune~ (withdrawn)", PostCard().Text(), StringComparison.Ordinal);
        Assert.Equal(
            "That book isn't in this vote any more. Open your ballot again with “Vote”.",
            (await _desk.Choose(Desk.Ben, ballot, "Your second choice, if you like", "Dune")).Text());
        await CloseDueAsync(Vote.ClosesAt);
        Assert.StartsWith(
            "The vote on our next book\nEmma won with 1 of 1 vote.\nWithdrawn during the vote, so not counted: Dune.\n2 people voted.",
            ResultCard().Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Vote_says_so_if_only_one_book_or_none_is_left()
    {
        await SuggestAsync("Piranesi", "Emma");
        await OpenAsync();
        var post = PostCard();
        await _desk.Command(Desk.Organizer, "book withdraw", ("book", "1"));
        Assert.Contains("Only Emma is left, because the others were withdrawn.", PostCard().Text(), StringComparison.Ordinal);
        Assert.Equal(
            "Only Emma is left in this vote, so there's nothing to choose from.",
            (await _desk.Press(Desk.Ana, post.Buttons[0].Action)).Text());
        await _desk.Command(Desk.Organizer, "book withdraw", ("book", "2"));
        await CloseDueAsync(Vote.ClosesAt);
        Assert.Contains("All its books were withdrawn, so there's nothing to count.", ResultCard().Text(), StringComparison.Ordinal);
        Assert.StartsWith(
            "Nobody has suggested a book yet.",
            (await _desk.Press(Desk.Organizer, ResultCard().Buttons.Single().Action)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Organizers_close_move_and_cancel_an_open_vote()
    {
        await SuggestAsync("Piranesi", "Emma");
        await OpenAsync();
        var shown = await _desk.Command(Desk.Organizer, "book vote");
        Assert.Equal(Organizers.Only.Sentence(), (await _desk.Press(Desk.Ana, shown, "Close now")).Text());
        var form = await _desk.Press(Desk.Organizer, shown, "Change end time");
        Assert.Equal(
            "That's too soon: leave at least 5 min to vote.", (await _desk.Submit(Desk.Organizer, form, ("closes", "in 1 minute"))).Text());
        Assert.Contains(
            "Closes <2026-11-30T09:00:00Z>",
            (await _desk.Submit(Desk.Organizer, form, ("closes", "in 1 week at 10:00"))).Text(), StringComparison.Ordinal);
        Assert.Contains("<2026-11-30T09:00:00Z>", PostCard().Text(), StringComparison.Ordinal);

        var question = await _desk.Press(Desk.Organizer, shown, "Cancel the vote");
        Assert.Contains(
            "Vote on the next book", (await _desk.Press(Desk.Organizer, question, "Keep it open")).Text(), StringComparison.Ordinal);
        await _desk.Press(Desk.Organizer, question, "Cancel the vote");
        Assert.Contains("This vote was cancelled", PostCard().Text(), StringComparison.Ordinal);
        Assert.Equal("That vote was cancelled.", (await _desk.Press(Desk.Organizer, question, "Cancel the vote")).Text());
        await CloseDueAsync(Vote.ClosesAt);
        Assert.Null(Vote.Result);

        await OpenAsync(closes: "in 3 days");
        await RankAsync(Desk.Ana, "Emma");
        question = await _desk.Press(Desk.Organizer, await _desk.Command(Desk.Organizer, "book vote"), "Close now");
        Assert.StartsWith(
            "The vote is closed. Emma won with 1 of 1 vote.", (await _desk.Press(Desk.Organizer, question, "Close and count")).Text(),
            StringComparison.Ordinal);
        Assert.Contains("Emma won", ResultCard().Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Winner_is_begun_in_one_click_where_nothing_has_to_be_finished()
    {
        _desk.Group = _desk.Group with { Settings = _desk.Group.Settings with { ZoneIsChosen = true } };
        await EndedAsync("Emma");
        var start = ResultCard().Buttons.Single().Action;
        Assert.Equal(Organizers.Only.Sentence(), (await _desk.Press(Desk.Ana, start)).Text());
        var begun = await _desk.Press(Desk.Organizer, start);
        Assert.StartsWith("Set up your reading group · step 6 of", begun.Text(), StringComparison.Ordinal);
        Assert.Contains("Emma by Jane Austen is your book now.\nWhat's your schedule?", begun.Text(), StringComparison.Ordinal);
        Assert.Equal(("Emma", "Jane Austen"), (_desk.Group.Settings.Book, _desk.Group.Settings.Author));
        Assert.Contains("We're reading Emma by Jane Austen now.", ResultCard().Text(), StringComparison.Ordinal);
        Assert.Empty(ResultCard().Buttons);
        Assert.Equal(
            "That's done already: your book is Emma now. Plan its seminars with /setup.",
            (await _desk.Press(Desk.Organizer, start)).Text());
    }

    [Fact]
    public async Task Organizers_start_the_winner_from_the_list_if_the_result_is_not_in_the_channel()
    {
        await EndedAsync("Emma");
        Assert.Empty((await _desk.Command(Desk.Ana, "book list")).Card().Buttons);
        var list = await _desk.Command(Desk.Organizer, "book list");
        Assert.Contains("The last vote: Emma by Jane Austen won with 1 of 1 vote.", list.Text(), StringComparison.Ordinal);
        await _desk.Press(Desk.Organizer, list, "Start reading it");
        Assert.Equal("Emma", _desk.Group.Settings.Book);
        Assert.Empty((await _desk.Command(Desk.Organizer, "book list")).Card().Buttons);
    }

    [Fact]
    public async Task Current_book_is_finished_in_the_same_go_after_a_preview()
    {
        _desk.Group = TestGroup.Nine().InChannel();
        _desk.Group = _desk.Group with { Settings = _desk.Group.Settings with { ZoneIsChosen = true } };
        await EndedAsync("Emma");
        var start = ResultCard().Buttons.Single().Action;
        var (one, other) = (await _desk.Press(Desk.Organizer, start), await _desk.Press(Desk.Organizer, start));
        Assert.StartsWith("Finish Designing Machine Learning Systems and start Emma?", one.Text(), StringComparison.Ordinal);
        Assert.Equal(9, _desk.Group.Seminars.Length);
        var done = await _desk.Press(Desk.Organizer, one, "Finish and start");
        Assert.Equal(("Emma", 0, 2), (_desk.Group.Settings.Book, _desk.Group.Seminars.Length, _desk.Group.Season));
        Assert.Contains(
            "What's your schedule?", (await _desk.Press(Desk.Organizer, done, "Plan its seminars")).Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Done", (await _desk.Press(Desk.Organizer, other, "Finish and start")).Text(), StringComparison.Ordinal);
        Assert.Equal(2, _desk.Group.Season);
    }

    [Fact]
    public async Task Vote_of_another_group_is_refused_whatever_is_pressed()
    {
        await EndedAsync("Emma");
        var (result, shown) = (ResultCard(), PostCard());
        _desk.BookVotes[Vote.Id] = Vote with { Group = new GroupId(78) };
        Assert.Equal("I can't find that vote. See /book list.", (await _desk.Press(Desk.Organizer, result.Buttons.Single().Action)).Text());
        foreach (var action in new[] { "book-ballot", "book-ballot-clear", "vote-close-now", "vote-cancel-now", "vote-move" })
        {
            Assert.Equal(
                "I can't find that vote. See /book list.", (await _desk.Press(Desk.Organizer, new ActionId(action, $"{Vote.Id}"))).Text());
        }

        Assert.NotEmpty(shown.Buttons);
        Assert.Null(_desk.Group.Settings.Book);
    }

    private async Task EndedAsync(string winner)
    {
        await _desk.Command(Desk.Ana, "book suggest", ("title", "Piranesi"));
        await _desk.Command(Desk.Ana, "book suggest", ("title", "Emma"), ("author", "Jane Austen"));
        _desk.Group = _desk.Group with
        {
            Settings = _desk.Group.Settings with { Book = _desk.Group.Seminars.IsEmpty ? null : _desk.Group.Settings.Book },
        };
        await OpenAsync();
        await RankAsync(Desk.Ana, winner);
        await CloseDueAsync(Vote.ClosesAt);
    }

    private async Task SuggestAsync(params string[] titles)
    {
        foreach (var title in titles) await _desk.Command(Desk.Ana, "book suggest", ("title", title));
    }

    private Task<Reply> OpenAsync(string? numbers = null, string closes = "thursday 18:00") => _desk.Command(
        Desk.Organizer, "book vote", [("closes", closes), .. numbers is null ? [] : new[] { ("books", (object)numbers) }]);

    private Task<Reply> PressVote(Member who) => _desk.Press(who, new ActionId("book-ballot", $"{Vote.Id}"));

    private async Task<Reply> RankAsync(Member who, params string[] titles)
    {
        var ballot = await PressVote(who);
        string[] places = ["first", "second", "third", "fourth", "fifth"];
        foreach (var (place, title) in titles.Index())
            ballot = await _desk.Choose(who, ballot, $"Your {places[place]} choice{(place == 0 ? "" : ", if you like")}", title);
        return ballot;
    }

    private string[] Ranked(Member who) => [.. Vote.Ballots[who.Id].Select(id => Vote.Find(id)!.Title)];

    private Task CloseDueAsync(Instant? at = null)
    {
        if (at is { } moment) _desk.Now = moment;
        return new VoteClosing(_desk).CloseDueAsync(Desk.Here, _desk.Now);
    }

    private Card PostCard() => _desk.Card(_desk.Posts.Last(post => post.Subject is VoteOpened));

    private Card ResultCard() => _desk.Card(_desk.Posts.Last(post => post.Subject is VoteClosed));
}
