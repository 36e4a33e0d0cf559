using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

using static StudyGroup.EndToEnd.Tests.NudgeStage;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>Nudges about a seminar that several people present.</summary>
public sealed class NudgesOfSeveralTests
{
    [Fact]
    public async Task Everyone_is_asked_and_the_answer_of_one_settles_it_for_all()
    {
        await using var stage = await WithTwoPresentersAsync();
        await stage.TurnToAsync(2026, 11, 27, 18, 0);
        var bens = await DirectAsync(stage, "Do the topic and date still work?");
        var anas = await AnasAsync(stage, "Do the topic and date still work?");
        await stage.Ana.In(stage.Ana.DirectMessages!).PressAsync(anas, "They still work", stage.Cancel);
        var settled = await ReadsAsync(stage, bens, $"<@{stage.Ana.Id}> (Ana) said the topic and date still work. Thanks!");
        Assert.Equal(["Change the topic", "I can't make this date", "Details"], settled.Buttons.Select(b => b.Label));
        var cant = await stage.Ben.In(stage.Ben.DirectMessages!).PressAsync(settled, "I can't make this date", stage.Cancel);
        await cant.SubmitAsync(new Dictionary<string, string> { ["when"] = "" }, stage.Cancel);
        var told = await stage.PostAsync("can't make **");
        Assert.Contains($"<@{stage.Ana.Id}> (Ana) is presenting it too.", told.Text, StringComparison.Ordinal);
        Assert.Single(stage.Ana.DirectMessages!.Messages());
        Assert.Single(stage.Ben.DirectMessages!.Messages());
    }

    [Fact]
    public async Task Slides_that_one_adds_settle_the_mention_of_another_who_takes_no_direct_messages()
    {
        await using var stage = await WithTwoPresentersAsync();
        stage.Ana.CloseDirectMessages();
        await stage.TurnToAsync(2026, 12, 2, 18, 0);
        var nudge = await DirectAsync(stage, "there are no slides yet");
        var mention = await stage.PostAsync("there are no slides yet");
        Assert.Equal([stage.Ana], mention.PingedPeople);
        await AddSlidesAsync(stage, stage.Ben.In(stage.Ben.DirectMessages!), nudge);
        await stage.MessageAsync(stage.Seminars, m => m.Id == mention.Id
            && m.Text.Contains($"The slides are in. Thanks! <@{stage.Ben.Id}> (Ben) added them.", StringComparison.Ordinal));
        Assert.EndsWith(
            "The slides are in. Thanks!", (await ReadsAsync(stage, nudge, "The slides are in.")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Presenter_who_gave_the_slot_back_or_left_the_server_is_not_asked()
    {
        await using var stage = await WithTwoPresentersAsync();
        var carl = stage.Guild.AddPerson("Carl");
        await stage.Manage("settings", ("presenters", 3));
        await stage.Ask(carl, "present", ("seminar", 3));
        await stage.Ask(stage.Ana, "present-release");
        carl.Leave();
        await stage.TurnToAsync(2026, 12, 2, 18, 0);
        await DirectAsync(stage, "there are no slides yet");
        await stage.SettledAsync();
        Assert.Null(stage.Ana.DirectMessages);
        Assert.Null(carl.DirectMessages);
        Assert.Empty(stage.Posts());
        Assert.Contains(
            "They've left the server.", (await stage.Manage("reminders", ("show", "log"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Presenter_who_joins_later_is_not_asked_what_another_answered()
    {
        await using var stage = await WithPresenterAsync();
        await stage.Manage("settings", ("presenters", 2));
        await stage.TurnToAsync(2026, 11, 27, 18, 0);
        var nudge = await DirectAsync(stage, "Do the topic and date still work?");
        await stage.Ben.In(stage.Ben.DirectMessages!).PressAsync(nudge, "They still work", stage.Cancel);
        await stage.Ask(stage.Ana, "present", ("seminar", 3));
        await stage.SettledAsync();
        Assert.Null(stage.Ana.DirectMessages);
        await stage.TurnToAsync(2026, 12, 2, 18, 0);
        await AnasAsync(stage, "there are no slides yet");
        Assert.Single(stage.Ana.DirectMessages!.Messages());
    }

    private static Task<Message> AnasAsync(Stage stage, string text) =>
        stage.DirectMessageAsync(stage.Ana, m => m.Text.Contains(text, StringComparison.Ordinal));

    private static async Task<Stage> WithTwoPresentersAsync()
    {
        var stage = await WithPresenterAsync();
        await stage.Manage("settings", ("presenters", 2));
        await stage.Ask(stage.Ana, "present", ("seminar", 3));
        return stage;
    }
}
