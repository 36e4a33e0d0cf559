using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.People;

namespace StudyGroup.EndToEnd.Tests;

public sealed class VoteTests
{
    [Fact]
    public async Task A_member_votes_by_the_button_under_a_point_and_removes_the_vote_in_the_answer()
    {
        await using var stage = await Stage.WithBotAsync();
        var added = await stage.Ask(stage.Ana, "point add", ("text", "What is data leakage?"));
        Assert.Equal(["Vote", "All points"], added.Buttons);
        var ben = stage.Ben.In(stage.Seminars);
        var voted = await ben.PressAsync(added.Message!, "Vote", stage.Cancel);
        Assert.True(voted.IsEphemeral);
        Assert.StartsWith("You've voted for this · 1 vote\n> What is data leakage?", voted.Text, StringComparison.Ordinal);
        Assert.Equal(["Remove vote", "All points"], voted.Buttons);
        Assert.Contains("What is data leakage?", (await voted.PressAsync("All points", stage.Cancel)).Text, StringComparison.Ordinal);
        Assert.Contains(
            "You've voted for this · 2 votes", (await VoteAsync(stage, stage.Olga.In(stage.Seminars), added)).Text,
            StringComparison.Ordinal);
        Assert.Contains(
            "You've voted for this · 2 votes", (await VoteAsync(stage, ben, added)).Text, StringComparison.Ordinal);
        var removed = await voted.PressAsync("Remove vote", stage.Cancel);
        Assert.True(removed.IsUpdate);
        Assert.StartsWith("Your vote is removed · 1 vote\n> What is data leakage?", removed.Text, StringComparison.Ordinal);
        var own = await VoteAsync(stage, stage.Ana.In(stage.Seminars), added);
        Assert.True(own.IsEphemeral);
        Assert.Contains("That's your own point", own.Text, StringComparison.Ordinal);
        Assert.Contains("· 1 vote\n", (await stage.Ask(stage.Ana, "point list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_is_updated_in_place_and_shows_the_most_wanted_points_first_to_everyone()
    {
        await using var stage = await WithPointsAsync("caching", "leakage", "drift");
        var list = await stage.Ask(stage.Ben, "point list");
        Assert.Equal(["Add a point", "Vote for 1", "Vote for 2", "Vote for 3"], list.Buttons);
        var voted = await list.PressAsync("Vote for 3", stage.Cancel);
        Assert.True(voted.IsUpdate);
        Assert.Equal(["Add a point", "Vote for 1", "Vote for 2", "Remove vote for 3 · 1 vote"], voted.Buttons);
        InOrder(voted.Text, "> drift", "> caching", "> leakage");
        voted = await voted.PressAsync("Vote for 2", stage.Cancel);
        var olga = await (await stage.Ask(stage.Olga, "point list")).PressAsync("Vote for 3 · 1 vote", stage.Cancel);
        Assert.Contains("· 2 votes\n> drift", olga.Text, StringComparison.Ordinal);
        InOrder(olga.Text, "> drift", "> leakage", "> caching");
        Assert.DoesNotContain($"<@{stage.Ben.Id}>", olga.Text, StringComparison.Ordinal);
        var more = await (await stage.Ask(stage.Ana, "next-seminar")).PressAsync("More", stage.Cancel);
        InOrder(more.Text, "drift", "· 2 votes", "leakage", "· 1 vote", "caching");
        Assert.Equal(["Add a point"], (await stage.Ask(stage.Ana, "point list")).Buttons);

        voted = await voted.PressAsync("Remove vote for 3 · 1 vote", stage.Cancel);
        Assert.Contains("· 1 vote\n> drift", voted.Text, StringComparison.Ordinal);
        voted = await voted.PressAsync("Remove vote for 2 · 1 vote", stage.Cancel);
        InOrder(voted.Text, "> drift", "> caching", "> leakage");
        Assert.Equal(["Add a point", "Vote for 1", "Vote for 2", "Vote for 3 · 1 vote"], voted.Buttons);
    }

    [Fact]
    public async Task By_command_a_point_is_chosen_from_those_that_one_can_vote_for()
    {
        await using var stage = await WithPointsAsync("caching", "leakage");
        await stage.Ask(stage.Ben, "point add", ("text", "caching, too"));
        var point = Assert.Single(await stage.Ben.In(stage.Seminars).SuggestAsync("point vote", "point", "CACH", null, stage.Cancel));
        var voted = await stage.Ask(stage.Ben, "point vote", ("point", point.AsOption));
        Assert.True(voted.IsEphemeral);
        Assert.StartsWith("You've voted for this", voted.Text, StringComparison.Ordinal);
        Assert.Contains(
            "your vote: caching",
            Assert.Single(await stage.Ben.In(stage.Seminars).SuggestAsync("point vote", "point", "cach", null, stage.Cancel)).Name,
            StringComparison.Ordinal);
        Assert.Equal(voted.Text, (await stage.Ask(stage.Ben, "point vote", ("point", point.AsOption))).Text);
        Assert.Contains(
            "No point matches", (await stage.Ask(stage.Ben, "point vote", ("point", "caching"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Votes_of_all_at_once_count_and_are_there_after_a_restart()
    {
        await using var stage = await Stage.WithBotAsync();
        var people = Enumerable.Range(1, 12).Select(i => stage.Guild.AddPerson($"Reader {i}").In(stage.Seminars)).ToArray();
        var added = await stage.Ask(stage.Ana, "point add", ("text", "What is data leakage?"));
        await Task.WhenAll(people.Select(person => VoteAsync(stage, person, added)));
        Assert.Contains("· 12 votes\n", (await stage.Ask(stage.Ana, "point list")).Text, StringComparison.Ordinal);
        await stage.RestartBotAsync();
        Assert.Contains("· 12 votes\n", (await stage.Ask(stage.Ana, "point list")).Text, StringComparison.Ordinal);
        Assert.Contains(
            "You've voted for this · 12 votes", (await VoteAsync(stage, people[0], added)).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Points_that_are_discussed_or_over_keep_their_votes_and_the_recap_keeps_its_order()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("channel", stage.Seminars), ("recap", true), ("clear", "reminders"));
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "in 61 minutes"));
        foreach (var text in new[] { "caching", "leakage", "drift" }) await stage.Ask(stage.Ana, "point add", ("text", text));
        var list = await stage.Ask(stage.Ben, "point list");
        await list.PressAsync("Vote for 2", stage.Cancel);
        await list.PressAsync("Vote for 3", stage.Cancel);
        await stage.Manage("seminar-edit", ("seminar", 3), ("presenter", stage.Ben));
        await stage.Ask(stage.Ben, "point discussed", ("point", "2"));
        Assert.Contains(
            "That point has already been discussed", (await list.PressAsync("Remove vote for 2 · 1 vote", stage.Cancel)).Text,
            StringComparison.Ordinal);
        await stage.TurnAsync(TimeSpan.FromMinutes(152));
        InOrder(
            (await stage.PostAsync("Recap: Data Engineering for ML")).Text, "Discussed", "leakage", "Left to discuss", "drift", "caching");
        var refused = await stage.Ask(stage.Ben, "point vote", ("point", "3"));
        Assert.EndsWith("(Seminar 3) is over, so voting is closed.", refused.Text, StringComparison.Ordinal);
        Assert.True(refused.IsEphemeral);
        var after = await stage.Ask(stage.Olga, "point list", ("seminar", 3));
        Assert.Contains("· 1 vote\n> drift", after.Text, StringComparison.Ordinal);
        Assert.Equal(["Add a point"], after.Buttons);
    }

    [Fact]
    public async Task A_point_or_a_seminar_that_is_removed_comes_back_with_its_votes()
    {
        await using var stage = await WithPointsAsync("caching");
        await stage.Ask(stage.Ben, "point vote", ("point", "1"));
        var removed = await stage.Ask(stage.Ana, "point remove", ("point", "1"));
        Assert.Contains("has been removed", (await stage.Ask(stage.Olga, "point vote", ("point", "1"))).Text, StringComparison.Ordinal);
        await removed.PressAsync("Undo", stage.Cancel);
        Assert.Contains("· 1 vote\n> caching", (await stage.Ask(stage.Ana, "point list")).Text, StringComparison.Ordinal);
        var gone = await (await stage.Manage("seminar-remove", ("seminar", 3))).PressAsync("Remove it", stage.Cancel);
        Assert.Contains("has been removed", (await stage.Ask(stage.Olga, "point vote", ("point", "1"))).Text, StringComparison.Ordinal);
        await gone.PressAsync("Undo", stage.Cancel);
        Assert.Contains("· 1 vote\n> caching", (await stage.Ask(stage.Ana, "point list", ("seminar", 3))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Votes_are_in_the_export_and_an_import_adds_them_to_those_given_since()
    {
        await using var stage = await WithPointsAsync("caching");
        await stage.Ask(stage.Ben, "point vote", ("point", "1"));
        var file = Assert.Single((await stage.Manage("export", ("format", "json"))).Message!.Attachments).Text;
        Assert.Equal($"{stage.Ben.Id}", JsonNode.Parse(file)!["points"]![0]!["votes"]!.AsArray().Single()!.GetValue<string>());
        Assert.Equal("That wouldn't change anything.", (await ImportAsync(stage, "group.json", file)).Text);

        await (await stage.Ask(stage.Ben, "point vote", ("point", "1"))).PressAsync("Remove vote", stage.Cancel);
        await stage.Ask(stage.Olga, "point vote", ("point", "1"));
        var asked = await ImportAsync(stage, "group.json", file);
        Assert.Contains("1 point restored from the export", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Done", (await asked.PressAsync("Confirm", stage.Cancel)).Text, StringComparison.Ordinal);
        Assert.Contains("· 2 votes\n> caching", (await stage.Ask(stage.Ana, "point list")).Text, StringComparison.Ordinal);

        var readme = Assert.Single((await stage.Manage("export", ("format", "markdown"))).Message!.Attachments).Text.Replace(
            "Coming soon", "04-12-26", StringComparison.Ordinal);
        Assert.Contains(
            "Done", (await (await ImportAsync(stage, "README.md", readme)).PressAsync("Confirm", stage.Cancel)).Text,
            StringComparison.Ordinal);
        Assert.Contains("· 2 votes\n> caching", (await stage.Ask(stage.Ana, "point list")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Neighbor.OnTheSameServerOrAnother), MemberType = typeof(Neighbor))]
    public async Task Nobody_of_another_group_sees_or_changes_votes(bool isOnSameServer)
    {
        await using var stage = await WithPointsAsync("secret of the first");
        await stage.Ask(stage.Ben, "point vote", ("point", "1"));
        var neighbor = await Neighbor.OfAsync(stage, isOnSameServer);
        var boss = neighbor.Boss;
        Assert.Empty(await boss.SuggestAsync("point vote", "point", "", null, stage.Cancel));
        Assert.Contains(
            "has been removed",
            (await boss.CommandAsync("point vote", new Dictionary<string, object> { ["point"] = "1" }, stage.Cancel)).Text,
            StringComparison.Ordinal);
        var card = await boss.CommandAsync("next-seminar", stage.Cancel);
        foreach (var id in new[] { "sg1:vote:1", "sg1:vote-remove:1", "sg1:vote-give:1:0", "sg1:vote-take-back:1:0" })
            Assert.Contains(
                "has been removed", (await boss.SendCustomIdAsync(card.Message!, neighbor.Forged(id), stage.Cancel)).Text,
                StringComparison.Ordinal);
        Assert.Contains("· 1 vote\n", (await stage.Ask(stage.Ana, "point list")).Text, StringComparison.Ordinal);
    }

    private static async Task<Stage> WithPointsAsync(params string[] texts)
    {
        var stage = await Stage.WithBotAsync();
        foreach (var text in texts) await stage.Ask(stage.Ana, "point add", ("text", text), ("seminar", 3));
        return stage;
    }

    private static Task<Shown> ImportAsync(Stage stage, string name, string text) =>
        stage.Manage(
            "import",
            ("file", new Upload(name, name.EndsWith("json", StringComparison.Ordinal) ? "application/json" : "text/markdown", text)));

    private static void InOrder(string text, params string[] parts)
    {
        var from = 0;
        foreach (var part in parts)
        {
            var at = text.IndexOf(part, from, StringComparison.Ordinal);
            Assert.True(at >= 0, $"“{part}” does not come after what stands before it in:\n{text}");
            from = at + part.Length;
        }
    }

    // The label counts the votes, so by now it may be another than in the message that they see.
    private static Task<Shown> VoteAsync(Stage stage, Actor who, Shown added) =>
        who.SendCustomIdAsync(added.Message!, added.Message!.Buttons[0].CustomId!, stage.Cancel);
}
