using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests;

public sealed class BookVoteTests
{
    private const string Result = "The vote on our next book";
    private const string First = "Your first choice";
    private const string Second = "Your second choice, if you like";

    [Fact]
    public async Task Group_suggests_votes_and_starts_the_next_season_with_the_winner()
    {
        await using var stage = await WithBooksAsync();
        Assert.Contains("1 · **Piranesi** by Susanna Clarke", (await stage.Ask(stage.Ana, "book list")).Text, StringComparison.Ordinal);
        Assert.True((await OpenAsync(stage)).IsEphemeral);
        var post = await PostedAsync(stage);
        Assert.Contains("nobody has voted yet", post.Text, StringComparison.Ordinal);
        await VoteAsync(stage, stage.Ana, "Piranesi", "Emma");
        await VoteAsync(stage, stage.Ben, "Dune");
        await VoteAsync(stage, stage.Olga, "Emma", "Piranesi");
        post = await stage.MessageAsync(
            stage.Seminars, m => m.Id == post.Id && m.Text.Contains("3 people have voted", StringComparison.Ordinal));
        Assert.DoesNotContain(stage.Ana.Id.ToString(), post.Text, StringComparison.Ordinal);
        Assert.Contains("Vote", (await stage.Ask(stage.Ana, "book list")).Buttons);

        // A change of mind, after a restart.
        await stage.RestartBotAsync();
        await VoteAsync(stage, stage.Ben, "Piranesi");
        await stage.TurnAsync(TimeSpan.FromDays(3));
        var result = await stage.PostAsync(Result);
        Assert.Contains("**Piranesi** by Susanna Clarke won with 2 of 3 votes.", result.Text, StringComparison.Ordinal);
        Assert.Contains("Round 1**: **Piranesi 2** · Emma 1 · Dune 0", result.Text, StringComparison.Ordinal);
        post = await stage.MessageAsync(
            stage.Seminars, m => m.Id == post.Id && m.Text.Contains("Voting closed", StringComparison.Ordinal));
        Assert.DoesNotContain(post.Buttons, button => button.Label == "Vote");
        await stage.SettledAsync();
        Assert.Equal(2, stage.Posts().Count);

        var refused = await stage.Ana.In(stage.Seminars).PressAsync(result, "Start reading it", stage.Cancel);
        Assert.StartsWith("Only organizers can do that", refused.Text, StringComparison.Ordinal);
        var asked = await stage.Olga.In(stage.Seminars).PressAsync(result, "Start reading it", stage.Cancel);
        Assert.Contains("and start Piranesi?", asked.Text, StringComparison.Ordinal);
        var done = await asked.PressAsync("Finish and start", stage.Cancel);
        var setup = await done.PressAsync("Plan its seminars", stage.Cancel);
        Assert.Contains("What's your schedule?", setup.Text, StringComparison.Ordinal);
        result = await stage.MessageAsync(
            stage.Seminars, m => m.Id == result.Id && m.Text.Contains("We're reading **Piranesi**", StringComparison.Ordinal));
        Assert.DoesNotContain("Piranesi", (await stage.Ask(stage.Ana, "book list")).Text.Split('\n', 3)[2], StringComparison.Ordinal);
        Assert.Empty(result.Buttons);
    }

    [Fact]
    public async Task Vote_that_ended_while_the_bot_was_off_is_counted_once_and_late_ballots_are_refused()
    {
        await using var stage = await WithBooksAsync();
        await OpenAsync(stage);
        var post = await PostedAsync(stage);
        await VoteAsync(stage, stage.Ana, "Emma");
        var open = await stage.Ben.In(stage.Seminars).PressAsync(post, "Vote", stage.Cancel);
        await stage.SettledAsync();
        await stage.StopBotAsync();
        stage.Clock.TurnTo(stage.Clock.GetUtcNow() + TimeSpan.FromDays(9));
        await stage.StartBotAsync();
        Assert.Contains("**Emma** won with 1 of 1 vote.", (await stage.PostAsync(Result)).Text, StringComparison.Ordinal);
        Assert.StartsWith("Voting closed", (await open.ChooseAsync(First, ["Dune"], stage.Cancel)).Text, StringComparison.Ordinal);
        await stage.RestartBotAsync();
        await stage.SettledAsync();
        Assert.Equal(2, stage.Posts().Count);
    }

    [Fact]
    public async Task Moved_end_counts_and_a_cancelled_vote_has_no_result()
    {
        await using var stage = await WithBooksAsync();
        var opened = await OpenAsync(stage);
        var post = await PostedAsync(stage);
        var form = await opened.PressAsync("Change end time", stage.Cancel);
        await form.SubmitAsync(new Dictionary<string, string> { ["closes"] = "in 10 days" }, stage.Cancel);
        await stage.TurnAsync(TimeSpan.FromDays(4));
        await VoteAsync(stage, stage.Ana, "Emma");
        await stage.SettledAsync();
        Assert.Single(stage.Posts());
        var shown = await stage.Ask(stage.Olga, "book vote");
        await (await shown.PressAsync("Cancel the vote", stage.Cancel)).PressAsync("Cancel the vote", stage.Cancel);
        await stage.MessageAsync(
            stage.Seminars, m => m.Id == post.Id && m.Text.Contains("This vote was cancelled", StringComparison.Ordinal));
        await stage.TurnAsync(TimeSpan.FromDays(30));
        await stage.SettledAsync();
        Assert.Single(stage.Posts());
    }

    [Fact]
    public async Task Withdrawn_book_does_not_count_and_the_result_says_so()
    {
        await using var stage = await WithBooksAsync();
        await OpenAsync(stage);
        var post = await PostedAsync(stage);
        await VoteAsync(stage, stage.Ana, "Dune", "Emma");
        await VoteAsync(stage, stage.Olga, "Dune");
        var dune = Assert.Single(await stage.Ben.In(stage.Seminars).SuggestAsync("book withdraw", "book", "", null, stage.Cancel));
        await stage.Ask(stage.Ben, "book withdraw", ("book", dune.AsOption));
        await stage.MessageAsync(stage.Seminars, m => m.Id == post.Id && m.Text.Contains("(withdrawn)", StringComparison.Ordinal));
        await stage.TurnAsync(TimeSpan.FromDays(3));
        var result = await stage.PostAsync(Result);
        Assert.Contains("**Emma** won with 1 of 1 vote.", result.Text, StringComparison.Ordinal);
        Assert.Contains("Withdrawn during the vote, so not counted: **Dune**.", result.Text, StringComparison.Ordinal);
        Assert.Contains("1 ballot exhausted", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Perfect_tie_is_decided_by_one_organizer_even_if_two_choose_at_once()
    {
        await using var stage = await WithBooksAsync();
        await stage.Manage("settings", ("timezone", "Europe/Berlin"));
        await (await stage.Ask(stage.Olga, "book finish")).PressAsync("Finish", stage.Cancel);
        await OpenAsync(stage);
        await PostedAsync(stage);
        await VoteAsync(stage, stage.Ana, "Emma");
        await VoteAsync(stage, stage.Ben, "Dune");
        await stage.TurnAsync(TimeSpan.FromDays(3));
        var result = await stage.PostAsync(Result);
        Assert.Contains("It's a tie between **Emma** and **Dune**", result.Text, StringComparison.Ordinal);
        var other = stage.Guild.AddPerson("Oskar", Permissions.ManageEvents);
        var menus = new List<Shown>();
        foreach (var organizer in new[] { stage.Olga, other })
            menus.Add(await organizer.In(stage.Seminars).PressAsync(result, "Choose the book", stage.Cancel));
        var answers = await Task.WhenAll(
            menus[0].ChooseAsync("Pick the book", ["Emma"], stage.Cancel), menus[1].ChooseAsync("Pick the book", ["Dune"], stage.Cancel));
        Assert.Single(answers, answer => answer.Text.Contains("is your book now.", StringComparison.Ordinal));
        Assert.Single(answers, answer => answer.Text.StartsWith("That's done already", StringComparison.Ordinal));
        Assert.Single(
            answers, answer => answer.Text.Contains("What's your schedule?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Data_about_a_voter_can_be_seen_and_deleted_while_the_vote_is_open()
    {
        await using var stage = await WithBooksAsync();
        await OpenAsync(stage);
        var post = await PostedAsync(stage);
        await VoteAsync(stage, stage.Ana, "Emma");
        await stage.MessageAsync(stage.Seminars, m => m.Id == post.Id && m.Text.Contains("1 person has voted", StringComparison.Ordinal));
        var data = await stage.Ask(stage.Ana, "my-data");
        Assert.Contains("2 suggested books, 1 ballot", data.Text, StringComparison.Ordinal);
        await (await data.PressAsync("Delete my data", stage.Cancel)).PressAsync("Delete it all", stage.Cancel);
        await stage.MessageAsync(stage.Seminars, m => m.Id == post.Id && m.Text.Contains("nobody has voted yet", StringComparison.Ordinal));
        Assert.Contains("Suggested by a former member", (await stage.Ask(stage.Ben, "book list")).Text, StringComparison.Ordinal);
    }

    private static async Task<Stage> WithBooksAsync()
    {
        var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("channel", stage.Seminars), ("clear", "reminders"), ("timezone", "Europe/Berlin"));
        await stage.Ask(stage.Ana, "book suggest", ("title", "Piranesi"), ("author", "Susanna Clarke"), ("why", "It's short."));
        await stage.Ask(stage.Ana, "book suggest", ("title", "Emma"));
        await stage.Ask(stage.Ben, "book suggest", ("title", "Dune"));
        return stage;
    }

    private static Task<Shown> OpenAsync(Stage stage) => stage.Ask(stage.Olga, "book vote", ("closes", "in 2 days"));

    private static Task<Message> PostedAsync(Stage stage) => stage.PostAsync("Which book should we read next?");

    private static async Task VoteAsync(Stage stage, Person who, params string[] titles)
    {
        var ballot = await who.In(stage.Seminars).PressAsync(await PostedAsync(stage), "Vote", stage.Cancel);
        foreach (var (place, title) in titles.Index())
            ballot = await ballot.ChooseAsync(place == 0 ? First : Second, [title], stage.Cancel);
        Assert.Contains($"Saved: **{titles[^1]}** is your", ballot.Text, StringComparison.Ordinal);
    }
}
