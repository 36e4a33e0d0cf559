using StudyGroup.Playground.LocalDiscord.Faults;
using StudyGroup.Playground.LocalDiscord.People;
using static StudyGroup.EndToEnd.Tests.NudgeStage;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>Whom the bot asks before and after their seminar, when and where.</summary>
public sealed class NudgeTests
{
    [Fact]
    public async Task The_presenter_alone_is_asked_a_week_and_two_days_before_and_the_day_after()
    {
        await using var stage = await WithPresenterAsync();
        await stage.TurnToAsync(2026, 11, 27, 18, 0);
        var topic = await DirectAsync(stage, "Do the topic and date still work?");
        Assert.Contains("(Seminar 3)", topic.Text, StringComparison.Ordinal);
        await stage.TurnToAsync(2026, 12, 2, 18, 0);
        await DirectAsync(stage, "there are no slides yet");
        await stage.TurnToAsync(2026, 12, 5, 19, 30);
        await DirectAsync(stage, "notes or a recording");
        await stage.SettledAsync();
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
        await stage.TurnToAsync(2026, 12, 2, 18, 0);
        var mention = await stage.PostAsync("there are no slides yet");
        Assert.Equal([stage.Ben], mention.PingedPeople);
        var refused = await stage.Ana.In(stage.Seminars).PressAsync(mention, "Add slides", stage.Cancel);
        Assert.Contains("Only the presenters and organizers", refused.Text, StringComparison.Ordinal);
        var added = await AddSlidesAsync(stage, stage.Ben.In(stage.Seminars), mention);
        Assert.Contains("Slides added to Seminar 3", added.Text, StringComparison.Ordinal);
        await stage.RestartBotAsync();
        await stage.SettledAsync();
        Assert.Single(stage.Posts());
        Assert.Contains(
            "because they don't accept direct messages", (await stage.Manage("reminders", ("show", "log"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Presenter_who_has_left_the_server_is_asked_nothing_more_and_the_log_says_why()
    {
        await using var stage = await WithPresenterAsync();
        await stage.TurnToAsync(2026, 11, 27, 18, 0);
        await DirectAsync(stage, "Do the topic and date still work?");
        stage.Ben.Leave();
        await stage.TurnToAsync(2026, 12, 2, 18, 0);
        await stage.SettledAsync();

        Assert.Single(stage.Ben.DirectMessages!.Messages());
        Assert.Empty(stage.Posts());
        Assert.Contains(
            "They've left the server. Somebody else can have their place", (await stage.Manage("reminders", ("show", "log"))).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_asked_anything_if_nudges_are_off()
    {
        await using var stage = await WithPresenterAsync();
        await stage.Manage("settings", ("nudges", false));
        await stage.TurnToAsync(2026, 11, 27, 18, 0);
        await stage.SettledAsync();
        await stage.TurnToAsync(2026, 12, 2, 18, 0);
        await stage.SettledAsync();
        await stage.TurnToAsync(2026, 12, 5, 19, 30);
        await stage.SettledAsync();
        Assert.Null(stage.Ben.DirectMessages);
        Assert.Empty(stage.Posts());
    }

    [Fact]
    public async Task Nobody_is_asked_for_slides_that_are_there_in_time()
    {
        await using var stage = await WithPresenterAsync();
        await stage.Manage("slides", ("seminar", 3), ("url", "https://example.org/3"));
        await stage.TurnToAsync(2026, 12, 2, 18, 0);
        await stage.SettledAsync();
        Assert.DoesNotContain(stage.Ben.DirectMessages?.Messages() ?? [], m => m.Text.Contains("no slides", StringComparison.Ordinal));
        Assert.Contains("There were slides already", (await stage.Manage("reminders", ("show", "log"))).Text, StringComparison.Ordinal);
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
        await stage.TurnToAsync(2026, 12, 2, 18, 0);
        var armed = stage.Discord.Faults.On("POST", "/channels/*/messages", new Fault.Paused(AfterEffect: sent), times: 1);
        using (var first = BotProcess.On(stage))
        {
            await armed.Hit.WaitAsync(stage.Cancel);
            await first.KillAsync(stage.Cancel);
        }

        armed.Release();
        if (minutesOff > 0) stage.Discord.ForgetNonces();
        await stage.TurnAsync(TimeSpan.FromMinutes(minutesOff));
        await stage.StartBotAsync();
        // A message that may be on its way is given time to arrive.
        await stage.TurnAsync(TimeSpan.FromSeconds(2));
        await DirectAsync(stage, "there are no slides yet");
        await stage.SettledAsync();
        Assert.Single(stage.Ben.DirectMessages!.Messages());
        Assert.Empty(stage.Posts());
    }
}
