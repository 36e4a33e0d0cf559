using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>Answers that everyone sees, long after they were given.</summary>
public sealed class LiveAnswerTests
{
    [Fact]
    public async Task Message_of_an_added_point_is_edited_when_the_point_changes_and_after_its_token_has_expired()
    {
        await using var stage = await Stage.WithBotAsync();
        var added = await stage.Ask(stage.Ana, "point add", ("text", "cashing"));
        await stage.Ask(stage.Ana, "point edit", ("point", "1"), ("text", "caching"));
        await ReadsAsync(stage, added, "· edited:\n> caching");
        await stage.TurnAsync(TimeSpan.FromHours(1));
        await stage.RestartBotAsync();
        await stage.Ben.In(stage.Seminars).PressAsync(added.Message!, "Vote", stage.Cancel);
        await stage.MessageAsync(
            stage.Seminars,
            m => m.Id == added.Message!.Id && m.Buttons.Select(b => b.Label).SequenceEqual(["Vote · 1 vote", "All points"]));
        await stage.Ask(stage.Ana, "point remove", ("point", "1"));
        Assert.DoesNotContain("caching", (await ReadsAsync(stage, added, "~~ · removed")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_disappears_from_a_public_message_after_ten_minutes_and_the_rest_of_it_stays()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("channel", stage.Seminars), ("clear", "reminders"));
        var taken = await stage.Ask(stage.Ben, "present", ("seminar", 4));
        Assert.Equal(["Undo"], taken.Buttons);
        await stage.SettledAsync();
        await stage.TurnAsync(TimeSpan.FromMinutes(11));
        var later = await stage.MessageAsync(stage.Seminars, m => m.Id == taken.Message!.Id && !m.Buttons.Any());
        Assert.Contains($"<@{stage.Ben.Id}> is presenting", later.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Button_that_takes_a_slot_stays_when_undo_disappears()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Ask(stage.Ana, "present", ("seminar", 4));
        var released = await stage.Ask(stage.Ana, "present-release");
        Assert.Equal(["Present this", "Undo"], released.Buttons);
        await stage.RestartBotAsync();
        await stage.TurnAsync(TimeSpan.FromMinutes(11));
        var left = await stage.MessageAsync(stage.Seminars, m => m.Id == released.Message!.Id && m.Buttons.Count == 1);
        Assert.Contains("so it's free again", left.Text, StringComparison.Ordinal);
        var taken = await stage.Ben.In(stage.Seminars).PressAsync(left, "Present this", stage.Cancel);
        Assert.Contains($"<@{stage.Ben.Id}> is presenting **", taken.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_disappears_from_a_public_message_when_the_history_put_the_change_back()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("channel", stage.Seminars), ("clear", "reminders"));
        var taken = await stage.Ask(stage.Ben, "present", ("seminar", 4));
        Assert.Contains(
            "Undone", (await (await stage.Manage("history")).PressAsync("Revert 1", stage.Cancel)).Text, StringComparison.Ordinal);
        await stage.SettledAsync();
        await stage.TurnAsync(TimeSpan.FromMinutes(11));
        var later = await stage.MessageAsync(stage.Seminars, m => m.Id == taken.Message!.Id && !m.Buttons.Any());
        Assert.Contains($"<@{stage.Ben.Id}> is presenting", later.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_that_was_pressed_leaves_its_place_to_the_next_one_until_that_is_over()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("channel", stage.Seminars), ("clear", "reminders"));
        var taken = await stage.Ask(stage.Ben, "present", ("seminar", 4));
        var undone = await taken.PressAsync("Undo", stage.Cancel);
        await stage.SettledAsync();
        await stage.TurnAsync(TimeSpan.FromMinutes(5));
        var other = await stage.Ask(stage.Ana, "point add", ("text", "cashing"));
        await stage.Ask(stage.Ana, "point edit", ("point", "1"), ("text", "caching"));
        await ReadsAsync(stage, other, "caching");
        Assert.Equal(["Undo"], stage.Seminars.Messages().Single(m => m.Id == taken.Message!.Id).Buttons.Select(b => b.Label));
        await stage.TurnAsync(TimeSpan.FromMinutes(6));
        var later = await stage.MessageAsync(stage.Seminars, m => m.Id == undone.Message!.Id && !m.Buttons.Any());
        Assert.Contains("Undone", later.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_of_an_added_point_is_edited_where_the_bot_may_not_read_the_history()
    {
        await using var stage = await Stage.WithBotAsync();
        stage.Seminars.Deny(stage.Guild.Bot, Permissions.ReadMessageHistory);
        var added = await stage.Ask(stage.Ana, "point add", ("text", "cashing"));
        await stage.SettledAsync();
        await stage.Ask(stage.Ana, "point edit", ("point", "1"), ("text", "caching"));
        await ReadsAsync(stage, added, "· edited:\n> caching");
    }

    private static Task<Message> ReadsAsync(Stage stage, Shown shown, string words) =>
        stage.MessageAsync(stage.Seminars, m => m.Id == shown.Message!.Id && m.Text.Contains(words, StringComparison.Ordinal));
}
