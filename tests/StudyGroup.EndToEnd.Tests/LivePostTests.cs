using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>What the bot has posted reads as things are, without a message more.</summary>
public sealed class LivePostTests
{
    [Fact]
    public async Task A_card_follows_topic_chapter_place_presenter_slides_and_points_and_pings_nobody_again()
    {
        await using var stage = await WithSeminarAsync("in 61 minutes");
        await stage.TurnAsync(TimeSpan.FromMinutes(1));
        var card = await stage.CardAsync();
        var reminder = await stage.ReminderAsync();
        Assert.Empty(card.PingedRoles);
        Assert.Equal([stage.Readers], reminder.PingedRoles);

        await stage.Manage("seminar-edit", ("seminar", 3), ("topic", "Data, at last"), ("chapter", "Chapter 3½"), ("place", "Room 5"));
        await ReadsAsync(stage, card, "Data, at last\n", "Chapter 3½", "Room 5");
        await ReadsAsync(stage, reminder, "**Data, at last** (Seminar 3)", "Room 5");
        await stage.Ask(stage.Ben, "present", ("seminar", 3));
        await ReadsAsync(stage, card, $"🎤 <@{stage.Ben.Id}>", "· slides to come");
        await stage.Manage("slides", ("seminar", 3), ("url", "https://example.org/3"), ("title", "Data"));
        await ReadsAsync(stage, card, "[Data](https://example.org/3)");
        await stage.Ask(stage.Ana, "point add", ("text", "Think of caching"));
        await ReadsAsync(stage, card, "“Think of caching” (Ana)");

        await stage.SettledAsync();
        Assert.Equal([card.Id, reminder.Id], stage.Posts().Select(m => m.Id));
        Assert.Equal([stage.Readers], stage.Posts()[1].PingedRoles);
        Assert.All(
            stage.Discord.Log.Requests("PATCH", $"/channels/{stage.Seminars.Id}/messages"),
            edit => Assert.Contains("\"allowed_mentions\":{\"parse\":[]", edit.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_card_counts_who_comes_wherever_they_say_it_and_each_is_answered_alone()
    {
        await using var stage = await WithSeminarAsync("in 61 minutes");
        await stage.TurnAsync(TimeSpan.FromMinutes(1));
        var reminder = await stage.CardAsync();
        Assert.DoesNotContain("✅", reminder.Text, StringComparison.Ordinal);
        var coming = await stage.Ana.In(stage.Seminars).PressAsync(reminder, "I'm coming", stage.Cancel);
        Assert.True(coming.IsEphemeral);
        Assert.Contains("You're the first.", coming.Text, StringComparison.Ordinal);
        await ReadsAsync(stage, reminder, $"✅ <@{stage.Ana.Id}>\n");

        var card = await stage.Ask(stage.Ben, "next-seminar");
        await card.PressAsync("I can't", stage.Cancel);
        await ReadsAsync(stage, reminder, $"✅ <@{stage.Ana.Id}> · ❌ 1 can't make it");
        var again = await (await stage.Ask(stage.Ana, "next-seminar")).PressAsync("I'm coming", stage.Cancel);
        Assert.Contains("You're the first.", again.Text, StringComparison.Ordinal);
        Assert.Equal(["Remove my answer"], again.Buttons);
        var removed = await again.PressAsync("Remove my answer", stage.Cancel);
        Assert.True(removed.IsUpdate);
        Assert.Matches(@"^Your answer for \*\*Data Engineering for ML.*\*\* \(Seminar 3\) is removed\.$", removed.Text);
        await ReadsAsync(stage, reminder, "\n❌ 1 can't make it");

        await stage.Manage("seminar-move", ("seminar", 3), ("when", "in 3 hours"));
        await stage.MessageAsync(stage.Seminars, m => m.Id == reminder.Id && !m.Text.Contains("can't make it", StringComparison.Ordinal));
        await stage.SettledAsync();
        Assert.Equal(3, stage.Posts().Count);
    }

    [Fact]
    public async Task When_many_press_at_once_each_is_counted_and_the_card_is_edited_a_few_times_only()
    {
        await using var stage = await WithSeminarAsync("in 61 minutes");
        await stage.TurnAsync(TimeSpan.FromMinutes(1));
        var reminder = await stage.CardAsync();
        var people = Enumerable.Range(1, 25).Select(i => stage.Guild.AddPerson($"Reader {i}").In(stage.Seminars)).ToList();
        await Task.WhenAll(people.Select(person => person.PressAsync(reminder, "I'm coming", stage.Cancel)));
        await stage.MessageAsync(stage.Seminars, m => m.Id == reminder.Id && m.Buttons[0].Label == "I'm coming · 25");
        Assert.True(stage.Discord.Log.Requests("PATCH", $"/channels/{stage.Seminars.Id}/messages/{reminder.Id}").Count < people.Count / 2);
    }

    [Fact]
    public async Task The_line_that_told_of_slides_is_struck_when_they_are_undone_or_removed_and_nothing_is_posted()
    {
        await using var stage = await WithSeminarAsync("in 3 days");
        await stage.Manage("settings", ("slides-news", true));
        var added = await stage.Manage("slides", ("seminar", 3), ("url", "https://example.org/3"), ("title", "Data"));
        var news = await stage.PostAsync("added slides to");
        Assert.Empty(news.Previews);
        var undone = await added.PressAsync("Undo", stage.Cancel);
        var struck = await ReadsAsync(stage, news, $"(Seminar 3)~~ · Undone by <@{stage.Olga.Id}>");
        Assert.DoesNotContain("https://example.org/3", struck.Text, StringComparison.Ordinal);
        await undone.PressAsync("Undo", stage.Cancel);
        await ReadsAsync(stage, news, "[Data](https://example.org/3)");
        await stage.Manage("slides", ("seminar", 3), ("url", "https://example.org/3"), ("remove", true));
        await ReadsAsync(stage, news, "· removed");
        await stage.SettledAsync();
        Assert.Equal(news.Id, Assert.Single(stage.Posts()).Id);
        Assert.Empty(struck.PingedPeople);
    }

    [Fact]
    public async Task A_change_that_is_undone_is_undone_on_the_card()
    {
        await using var stage = await WithSeminarAsync("in 61 minutes");
        await stage.TurnAsync(TimeSpan.FromMinutes(1));
        var reminder = await stage.CardAsync();
        var edited = await stage.Manage("seminar-edit", ("seminar", 3), ("topic", "Something else"));
        await ReadsAsync(stage, reminder, "Something else");
        await edited.PressAsync("Undo", stage.Cancel);
        await ReadsAsync(stage, reminder, "Data Engineering");
    }

    [Fact]
    public async Task Deleted_post_stays_away_and_post_of_a_past_seminar_stays_as_it_was()
    {
        await using var stage = await WithSeminarAsync("in 61 minutes");
        await stage.TurnAsync(TimeSpan.FromMinutes(1));
        var over = await stage.CardAsync();
        await stage.TurnAsync(TimeSpan.FromHours(3));
        await RemindAsync(stage, 4);
        var deleted = await stage.CardAsync(4);
        stage.Seminars.DeleteMessage(deleted);
        await RemindAsync(stage, 5);
        var standing = await stage.CardAsync(5);

        // They are looked at in the order in which they were posted.
        foreach (var number in new[] { 3, 4, 5 }) await stage.Manage("seminar-edit", ("seminar", number), ("topic", "Something else"));
        await ReadsAsync(stage, standing, "Something else");

        Assert.Equal([over.Text], stage.Posts().Where(m => m.Id == over.Id).Select(m => m.Text));
        Assert.Equal(2, stage.Posts().Count(m => m.Embeds.GetArrayLength() > 0));
    }

    [Fact]
    public async Task Messages_that_changed_while_the_bot_was_away_are_edited_when_it_is_back()
    {
        await using var stage = await WithSeminarAsync("in 61 minutes");
        await stage.TurnAsync(TimeSpan.FromMinutes(1));
        var reminder = await stage.CardAsync();
        await stage.ReminderAsync();
        await stage.StopBotAsync();
        using (var other = BotProcess.On(stage))
        {
            await stage.Discord.WaitForBotAsync(stage.Cancel);
            await stage.Discord.WaitForCommandAsync(stage.Guild, "manage", stage.Cancel);
            await stage.Manage("seminar-edit", ("seminar", 3), ("topic", "Something else"));
            await other.KillAsync(stage.Cancel);
        }

        await stage.StartBotAsync();
        await ReadsAsync(stage, reminder, "Something else");
        await stage.SettledAsync();
        Assert.Equal(2, stage.Posts().Count);
    }

    [Theory]
    [MemberData(nameof(Neighbor.OnTheSameServerOrAnother), MemberType = typeof(Neighbor))]
    public async Task Change_in_one_group_is_not_visible_in_another(bool isOnSameServer)
    {
        await using var stage = await WithSeminarAsync("in 61 minutes");
        var (hall, boss, _) = await Neighbor.OfAsync(stage, isOnSameServer);
        await boss.CommandAsync("manage settings", new Dictionary<string, object> { ["channel"] = hall }, stage.Cancel);
        await boss.CommandAsync(
            "manage seminar-move", new Dictionary<string, object> { ["seminar"] = 3, ["when"] = "in 61 minutes" }, stage.Cancel);
        await stage.TurnAsync(TimeSpan.FromMinutes(1));
        var theirs = await stage.MessageAsync(hall, m => m.Text.Contains("\nSeminar 3 · ", StringComparison.Ordinal));
        var ours = await stage.CardAsync();
        await stage.Manage("seminar-edit", ("seminar", 3), ("topic", "Ours alone"));
        await ReadsAsync(stage, ours, "Ours alone");
        await boss.CommandAsync(
            "manage seminar-edit", new Dictionary<string, object> { ["seminar"] = 3, ["place"] = "Hall 9" }, stage.Cancel);
        var now = await stage.MessageAsync(hall, m => m.Id == theirs.Id
            && m.Text.Contains("Hall 9", StringComparison.Ordinal));
        Assert.DoesNotContain("Ours alone", now.Text, StringComparison.Ordinal);
    }

    private static Task<Message> ReadsAsync(Stage stage, Message message, params string[] words) =>
        stage.MessageAsync(stage.Seminars, m => m.Id == message.Id && words.All(word => m.Text.Contains(word, StringComparison.Ordinal)));

    private static async Task RemindAsync(Stage stage, int number)
    {
        await stage.Manage("seminar-move", ("seminar", number), ("when", "in 61 minutes"));
        await stage.TurnAsync(TimeSpan.FromMinutes(1));
    }

    private static async Task<Stage> WithSeminarAsync(string when)
    {
        var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("channel", stage.Seminars), ("role", stage.Readers), ("reminders", "1h"), ("recap", false));
        await stage.Manage("seminar-move", ("seminar", 3), ("when", when));
        return stage;
    }
}
