using StudyGroup.Playground.LocalDiscord.People;

using static StudyGroup.EndToEnd.Tests.NudgeStage;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>Questions that something else settles, in their own message.</summary>
public sealed class NudgeSettledTests
{
    [Fact]
    public async Task Another_presenter_is_asked_in_their_own_right_and_the_old_message_says_so_and_has_no_buttons()
    {
        await using var stage = await WithPresenterAsync();
        await stage.TurnToAsync(2026, 11, 27, 18, 0);
        var old = await DirectAsync(stage, "Do the topic and date still work?");
        await stage.Manage("seminar-edit", ("seminar", 3), ("presenter", stage.Ana));
        Assert.Empty((await ReadsAsync(stage, old, $"You're no longer presenting it: <@{stage.Ana.Id}> (Ana) is.")).Buttons);
        await stage.TurnToAsync(2026, 12, 2, 18, 0);
        await stage.DirectMessageAsync(stage.Ana, m => m.Text.Contains("there are no slides yet", StringComparison.Ordinal));
        await stage.SettledAsync();
        Assert.Single(stage.Ben.DirectMessages!.Messages());
    }

    [Fact]
    public async Task Slides_that_somebody_else_adds_settle_the_question_and_removing_them_asks_again_in_the_same_message()
    {
        await using var stage = await WithPresenterAsync();
        await stage.TurnToAsync(2026, 12, 2, 18, 0);
        var nudge = await DirectAsync(stage, "there are no slides yet");
        var added = await stage.Manage("slides", ("seminar", 3), ("url", "https://example.org/3"));
        var settled = await ReadsAsync(stage, nudge, "The slides are in. Thanks!");
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
        await stage.TurnToAsync(2026, 12, 2, 18, 0);
        var mention = await stage.PostAsync("there are no slides yet");
        await stage.Ask(stage.Ben, "present-release", ("seminar", 3));
        var settled = await stage.MessageAsync(stage.Seminars, m => m.Id == mention.Id
                && m.Text.Contains($"<@{stage.Ben.Id}> is no longer presenting it.", StringComparison.Ordinal));
        Assert.Empty(settled.Buttons);
        await stage.SettledAsync();
        Assert.Contains(
            "\"allowed_mentions\":{\"parse\":[]}",
            Assert.Single(stage.Discord.Log.Requests(
                "PATCH", $"/channels/{stage.Seminars.Id}/messages/{mention.Id}")).Body, StringComparison.Ordinal);
        Assert.Equal(mention.Id, Assert.Single(stage.Posts()).Id);
    }

    [Fact]
    public async Task Answered_nudge_stays_answered_and_loses_its_buttons_after_a_move_or_cancellation()
    {
        await using var stage = await WithPresenterAsync();
        await stage.TurnToAsync(2026, 11, 27, 18, 0);
        var nudge = await DirectAsync(stage, "Do the topic and date still work?");
        await stage.Ben.In(stage.Ben.DirectMessages!).PressAsync(nudge, "They still work", stage.Cancel);
        await stage.Manage("seminar-edit", ("seminar", 3), ("topic", "Data, at last"));
        var renamed = await ReadsAsync(stage, nudge, "Data, at last");
        Assert.Contains("You said the topic and date still work.", renamed.Text, StringComparison.Ordinal);
        Assert.Equal(["Change the topic", "I can't make this date", "Details"], renamed.Buttons.Select(b => b.Label));

        await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-11 18:00"));
        Assert.Equal(
            ["Details"], (await ReadsAsync(stage, nudge, "It has moved since I asked: the date was <t:")).Buttons.Select(b => b.Label));
        await stage.Manage("seminar-cancel", ("seminar", 3));
        Assert.Equal(
            ["Details"], (await ReadsAsync(stage, nudge, "It's cancelled, so there's nothing to do.")).Buttons.Select(b => b.Label));
        Assert.Single(stage.Ben.DirectMessages!.Messages());
    }
}
