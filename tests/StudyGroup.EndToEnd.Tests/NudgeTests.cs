using StudyGroup.Playground.LocalDiscord.Faults;
using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests;

public sealed class NudgeTests
{
    [Fact]
    public async Task The_presenter_alone_is_asked_a_week_and_two_days_before_and_the_day_after()
    {
        await using var stage = await WithPresenterAsync();
        stage.TurnTo(2026, 11, 27, 18, 0);
        var topic = await DirectAsync(stage, "Are topic and date still right?");
        Assert.Contains("Seminar 3 · Chapter 3", topic.Text, StringComparison.Ordinal);
        stage.TurnTo(2026, 12, 2, 18, 0);
        await DirectAsync(stage, "there are no slides yet");
        stage.TurnTo(2026, 12, 5, 19, 30);
        await DirectAsync(stage, "notes or a recording");
        await stage.QuietAsync();
        Assert.Equal(3, stage.Ben.DirectMessages!.Messages().Count);
        Assert.Null(stage.Ana.DirectMessages);
        Assert.Empty(stage.Posts());
        Assert.Contains("sent as a direct message", (await stage.Manage("reminders", ("show", "log"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closed_direct_messages_are_a_mention_in_the_channel_once_whose_button_opens_the_form()
    {
        await using var stage = await WithPresenterAsync();
        stage.Ben.CloseDirectMessages();
        stage.TurnTo(2026, 12, 2, 18, 0);
        var mention = await stage.PostAsync("there are no slides yet");
        Assert.Equal([stage.Ben], mention.PingedPeople);
        var refused = await stage.Ana.In(stage.Seminars).PressAsync(mention, "Add slides", stage.Cancel);
        Assert.Contains("Only the seminar's presenter", refused.Text, StringComparison.Ordinal);
        var added = await AddSlidesAsync(stage, stage.Ben.In(stage.Seminars), mention);
        Assert.Contains("Slides added to Seminar 3", added.Text, StringComparison.Ordinal);
        await stage.RestartBotAsync();
        await stage.QuietAsync();
        Assert.Single(stage.Posts());
        Assert.Contains("as they take no direct messages", (await stage.Manage("reminders", ("show", "log"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slides_are_added_from_the_direct_message_and_told_in_the_channel_that_wants_it()
    {
        await using var stage = await WithPresenterAsync();
        await stage.Manage("settings", ("slides-news", true));
        stage.TurnTo(2026, 12, 2, 18, 0);
        var nudge = await DirectAsync(stage, "there are no slides yet");
        var there = stage.Ben.In(stage.Ben.DirectMessages!);
        Assert.Contains("Slides added to Seminar 3", (await AddSlidesAsync(stage, there, nudge)).Text, StringComparison.Ordinal);
        var news = await stage.PostAsync("added slides to");
        Assert.Contains("[Data](https://example.org/3)", news.Text, StringComparison.Ordinal);
        Assert.Empty(news.PingedPeople);
        Assert.Contains("[Data](https://example.org/3)", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
        Assert.Contains("[Data](https://example.org/3)", (await there.PressAsync(nudge, "Details", stage.Cancel)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slides_are_not_told_in_a_channel_that_does_not_want_it()
    {
        await using var stage = await WithPresenterAsync();
        stage.TurnTo(2026, 12, 2, 18, 0);
        var nudge = await DirectAsync(stage, "there are no slides yet");
        await AddSlidesAsync(stage, stage.Ben.In(stage.Ben.DirectMessages!), nudge);
        await stage.QuietAsync();
        Assert.Empty(stage.Posts());
    }

    [Fact]
    public async Task Notes_are_added_from_the_direct_message_of_the_day_after()
    {
        await using var stage = await WithPresenterAsync();
        stage.TurnTo(2026, 12, 5, 19, 30);
        var nudge = await DirectAsync(stage, "Thank you for presenting. Are there notes or a recording to add?");
        var form = await stage.Ben.In(stage.Ben.DirectMessages!).PressAsync(nudge, "Add notes", stage.Cancel);
        var added = await form.SubmitAsync(new Dictionary<string, string> { ["text"] = "What we said" }, stage.Cancel);
        Assert.Contains("Notes added to Seminar 3", added.Text, StringComparison.Ordinal);
        Assert.Contains("What we said", (await stage.Ask(stage.Ana, "notes")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_changed_from_the_direct_message_is_undone_there()
    {
        await using var stage = await WithPresenterAsync();
        stage.TurnTo(2026, 12, 2, 18, 0);
        var nudge = await DirectAsync(stage, "there are no slides yet");
        var added = await AddSlidesAsync(stage, stage.Ben.In(stage.Ben.DirectMessages!), nudge);
        var undone = await added.PressAsync("Undo", stage.Cancel);
        Assert.True(undone.IsUpdate);
        Assert.Contains("Taken back", undone.Text, StringComparison.Ordinal);
        Assert.Contains("No slides yet", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
        Assert.Contains("Taken back", (await undone.PressAsync("Undo", stage.Cancel)).Text, StringComparison.Ordinal);
        Assert.Contains("[Data](https://example.org/3)", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_refused_in_the_direct_message_opens_there_again_with_what_was_typed()
    {
        await using var stage = await WithPresenterAsync();
        stage.TurnTo(2026, 12, 2, 18, 0);
        var nudge = await DirectAsync(stage, "there are no slides yet");
        var form = await stage.Ben.In(stage.Ben.DirectMessages!).PressAsync(nudge, "Add slides", stage.Cancel);
        var typed = new Dictionary<string, string> { ["url"] = "example.org/3", ["title"] = "Data", ["topic"] = "", ["covers"] = "Formats, Storage" };
        var again = await (await form.SubmitAsync(typed, stage.Cancel)).PressAsync("Try again", stage.Cancel);
        Assert.Equal(typed, again.Modal!.Inputs.ToDictionary(i => i.CustomId, i => i.Value));
        var added = await again.SubmitAsync(new Dictionary<string, string>(typed) { ["url"] = "https://example.org/3" }, stage.Cancel);
        Assert.Contains("Slides added to Seminar 3", added.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_undoes_from_their_direct_messages_what_a_presenter_changed()
    {
        await using var stage = await WithPresenterAsync();
        await stage.Manage("seminar-edit", ("seminar", 4), ("presenter", stage.Ana));
        await stage.Manage("seminar-move", ("seminar", 4), ("when", "2026-12-04 20:00"));
        stage.TurnTo(2026, 12, 2, 20, 0);
        var nudge = await DirectAsync(stage, "there are no slides yet");
        var added = await AddSlidesAsync(stage, stage.Ben.In(stage.Ben.DirectMessages!), nudge);
        var anas = await stage.Ana.WaitForDirectMessageAsync(m => m.Text.Contains("there are no slides yet", StringComparison.Ordinal), stage.Cancel);
        var undo = added.Message!.Buttons.Single(b => b.Label == "Undo").CustomId!;
        Assert.Equal("Only who did that can take it back here; please ask an organizer in your group's server.", (await stage.Ana.In(stage.Ana.DirectMessages!).SendCustomIdAsync(anas, undo, stage.Cancel)).Text);
        Assert.Contains("[Data](https://example.org/3)", (await stage.Ask(stage.Ana, "seminar", ("number", 3))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_group_does_not_want_it_nobody_is_asked_anything()
    {
        await using var stage = await WithPresenterAsync();
        await stage.Manage("settings", ("nudges", false));
        stage.TurnTo(2026, 11, 27, 18, 0);
        await stage.QuietAsync();
        stage.TurnTo(2026, 12, 2, 18, 0);
        await stage.QuietAsync();
        stage.TurnTo(2026, 12, 5, 19, 30);
        await stage.QuietAsync();
        Assert.Null(stage.Ben.DirectMessages);
        Assert.Empty(stage.Posts());
    }

    [Fact]
    public async Task Where_there_are_slides_in_time_nobody_is_asked_for_them()
    {
        await using var stage = await WithPresenterAsync();
        await stage.Manage("slides", ("seminar", 3), ("url", "https://example.org/3"));
        stage.TurnTo(2026, 12, 2, 18, 0);
        await stage.QuietAsync();
        Assert.DoesNotContain(stage.Ben.DirectMessages?.Messages() ?? [], m => m.Text.Contains("no slides", StringComparison.Ordinal));
        Assert.Contains("There were slides already", (await stage.Manage("reminders", ("show", "log"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Topic_and_date_are_confirmed_changed_or_told_not_to_suit_from_the_direct_message()
    {
        await using var stage = await WithPresenterAsync();
        stage.TurnTo(2026, 11, 27, 18, 0);
        var nudge = await DirectAsync(stage, "Are topic and date still right?");
        var there = stage.Ben.In(stage.Ben.DirectMessages!);
        var right = await there.PressAsync(nudge, "All right", stage.Cancel);
        Assert.True(right.IsUpdate);
        Assert.Equal(["Change the topic", "The date does not suit", "Details"], right.Buttons);
        var form = await right.PressAsync("Change the topic", stage.Cancel);
        var changed = await form.SubmitAsync(new Dictionary<string, string> { ["topic"] = "Data, at last" }, stage.Cancel);
        Assert.Contains("Data, at last", changed.Text, StringComparison.Ordinal);
        await there.PressAsync(right.Message!, "The date does not suit", stage.Cancel);
        var told = await stage.PostAsync("says that the date does not suit");
        Assert.Empty(told.PingedPeople);
        Assert.Contains("Data, at last", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_presenter_is_asked_in_their_own_right_and_the_old_message_says_so_and_has_no_buttons()
    {
        await using var stage = await WithPresenterAsync();
        stage.TurnTo(2026, 11, 27, 18, 0);
        var old = await DirectAsync(stage, "Are topic and date still right?");
        await stage.Manage("seminar-edit", ("seminar", 3), ("presenter", stage.Ana));
        Assert.Empty((await ReadsAsync(stage, old, $"You do not present it any more: <@{stage.Ana.Id}> does.")).Buttons);
        stage.TurnTo(2026, 12, 2, 18, 0);
        await stage.Ana.WaitForDirectMessageAsync(m => m.Text.Contains("there are no slides yet", StringComparison.Ordinal), stage.Cancel);
        await stage.QuietAsync();
        Assert.Single(stage.Ben.DirectMessages!.Messages());
    }

    [Fact]
    public async Task Slides_that_somebody_else_adds_settle_the_question_and_removing_them_asks_again_in_the_same_message()
    {
        await using var stage = await WithPresenterAsync();
        stage.TurnTo(2026, 12, 2, 18, 0);
        var nudge = await DirectAsync(stage, "there are no slides yet");
        var added = await stage.Manage("slides", ("seminar", 3), ("url", "https://example.org/3"));
        var settled = await ReadsAsync(stage, nudge, "There are slides now. Thank you!");
        Assert.Equal(["Details"], settled.Buttons.Select(b => b.Label));
        Assert.DoesNotContain("no slides", settled.Text, StringComparison.Ordinal);
        await added.PressAsync("Undo", stage.Cancel);
        Assert.Equal(["Add slides", "Details"], (await ReadsAsync(stage, nudge, "there are no slides yet")).Buttons.Select(b => b.Label));
        Assert.Single(stage.Ben.DirectMessages!.Messages());
    }

    [Fact]
    public async Task A_mention_in_the_channel_is_settled_there_and_pings_nobody_again()
    {
        await using var stage = await WithPresenterAsync();
        stage.Ben.CloseDirectMessages();
        stage.TurnTo(2026, 12, 2, 18, 0);
        var mention = await stage.PostAsync("there are no slides yet");
        await stage.Ask(stage.Ben, "present-release", ("seminar", 3));
        var settled = await stage.Seminars.WaitForMessageAsync(
            m => m.Id == mention.Id && m.Text.Contains($"<@{stage.Ben.Id}> does not present it any more.", StringComparison.Ordinal), stage.Cancel);
        Assert.Empty(settled.Buttons);
        Assert.Contains(
            "\"allowed_mentions\":{\"parse\":[]}",
            Assert.Single(stage.Discord.Log.Requests("PATCH", $"/channels/{stage.Seminars.Id}/messages/{mention.Id}")).Body, StringComparison.Ordinal);
        await stage.QuietAsync();
        Assert.Equal(mention.Id, Assert.Single(stage.Posts()).Id);
    }

    [Fact]
    public async Task What_was_answered_stays_answered_and_a_move_or_a_cancellation_takes_the_buttons_away()
    {
        await using var stage = await WithPresenterAsync();
        stage.TurnTo(2026, 11, 27, 18, 0);
        var nudge = await DirectAsync(stage, "Are topic and date still right?");
        await stage.Ben.In(stage.Ben.DirectMessages!).PressAsync(nudge, "All right", stage.Cancel);
        await stage.Manage("seminar-edit", ("seminar", 3), ("topic", "Data, at last"));
        var renamed = await ReadsAsync(stage, nudge, "Data, at last");
        Assert.Contains("Topic and date are right, you say.", renamed.Text, StringComparison.Ordinal);
        Assert.Equal(["Change the topic", "The date does not suit", "Details"], renamed.Buttons.Select(b => b.Label));

        await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-11 18:00"));
        Assert.Equal(["Details"], (await ReadsAsync(stage, nudge, "It was moved since I asked: it was to be <t:")).Buttons.Select(b => b.Label));
        await stage.Manage("seminar-cancel", ("seminar", 3));
        Assert.Equal(["Details"], (await ReadsAsync(stage, nudge, "It is cancelled, so there is nothing to do.")).Buttons.Select(b => b.Label));
        Assert.Single(stage.Ben.DirectMessages!.Messages());
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(false, 20)]
    [InlineData(true, 0)]
    [InlineData(true, 20)]
    public async Task Killed_between_claim_and_message_or_between_message_and_mark_it_asks_exactly_once(bool sent, int minutesOff)
    {
        await using var stage = await WithPresenterAsync();
        await stage.StopBotAsync();
        stage.TurnTo(2026, 12, 2, 18, 0);
        var armed = stage.Discord.Faults.On("POST", "/channels/*/messages", new Fault.Paused(AfterEffect: sent), times: 1);
        using (var first = BotProcess.On(stage))
        {
            await armed.Hit.WaitAsync(stage.Cancel);
            await first.KillAsync(stage.Cancel);
        }

        armed.Release();
        stage.Turn(TimeSpan.FromMinutes(minutesOff));
        await stage.StartBotAsync();
        await DirectAsync(stage, "there are no slides yet");
        await stage.QuietAsync();
        Assert.Single(stage.Ben.DirectMessages!.Messages());
        Assert.Empty(stage.Posts());
    }

    private static Task<Message> DirectAsync(Stage stage, string text) =>
        stage.Ben.WaitForDirectMessageAsync(m => m.Text.Contains(text, StringComparison.Ordinal), stage.Cancel);

    private static Task<Message> ReadsAsync(Stage stage, Message nudge, string words) => stage.Ben.WaitForDirectMessageAsync(
        m => m.Id == nudge.Id && m.Text.Contains(words, StringComparison.Ordinal), stage.Cancel);

    private static async Task<Shown> AddSlidesAsync(Stage stage, Actor presenter, Message nudge)
    {
        var form = await presenter.PressAsync(nudge, "Add slides", stage.Cancel);
        Assert.Equal("Slides for Seminar 3", form.Modal!.Title);
        return await form.SubmitAsync(
            new Dictionary<string, string> { ["url"] = "https://example.org/3", ["title"] = "Data", ["covers"] = "Formats, Storage" }, stage.Cancel);
    }

    // Seminar 3 is on 4 December at 18:00 and Ben presents it. Only nudges are posted.
    private static async Task<Stage> WithPresenterAsync()
    {
        var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("channel", stage.Seminars), ("clear", "reminders"));
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-04 18:00"));
        await stage.Ask(stage.Ben, "present", ("seminar", 3));
        return stage;
    }
}
