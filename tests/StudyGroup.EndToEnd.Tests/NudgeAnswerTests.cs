using StudyGroup.Playground.LocalDiscord.People;

using static StudyGroup.EndToEnd.Tests.NudgeStage;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>What presenters do under the questions that they are asked.</summary>
public sealed class NudgeAnswerTests
{
    [Fact]
    public async Task Slides_are_added_from_the_direct_message_and_told_in_the_channel_that_wants_it()
    {
        await using var stage = await WithPresenterAsync();
        await stage.Manage("settings", ("slides-news", true));
        await stage.TurnToAsync(2026, 12, 2, 18, 0);
        var nudge = await DirectAsync(stage, "there are no slides yet");
        var there = stage.Ben.In(stage.Ben.DirectMessages!);
        Assert.Contains("Slides added to Seminar 3", (await AddSlidesAsync(stage, there, nudge)).Text, StringComparison.Ordinal);
        var news = await stage.PostAsync("added slides to");
        Assert.Contains("[Data](https://example.org/3)", news.Text, StringComparison.Ordinal);
        Assert.Empty(news.PingedPeople);
        Assert.Contains("[Data](https://example.org/3)", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
        Assert.Contains(
            "[Data](https://example.org/3)", (await there.PressAsync(nudge, "Details", stage.Cancel)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_slides_are_not_announced_in_a_channel_that_does_not_want_it()
    {
        await using var stage = await WithPresenterAsync();
        await stage.TurnToAsync(2026, 12, 2, 18, 0);
        var nudge = await DirectAsync(stage, "there are no slides yet");
        await AddSlidesAsync(stage, stage.Ben.In(stage.Ben.DirectMessages!), nudge);
        await stage.SettledAsync();
        Assert.Empty(stage.Posts());
    }

    [Fact]
    public async Task Notes_are_added_from_the_direct_message_of_the_day_after()
    {
        await using var stage = await WithPresenterAsync();
        await stage.TurnToAsync(2026, 12, 5, 19, 30);
        var nudge = await DirectAsync(stage, "Thanks for presenting! Do you have notes or a recording to add?");
        var form = await stage.Ben.In(stage.Ben.DirectMessages!).PressAsync(nudge, "Add notes", stage.Cancel);
        var added = await form.SubmitAsync(new Dictionary<string, string> { ["text"] = "What we said" }, stage.Cancel);
        Assert.Contains("Notes added to Seminar 3", added.Text, StringComparison.Ordinal);
        Assert.Contains("What we said", (await stage.Ask(stage.Ana, "notes")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_made_in_a_direct_message_is_undone_there()
    {
        await using var stage = await WithPresenterAsync();
        await stage.TurnToAsync(2026, 12, 2, 18, 0);
        var nudge = await DirectAsync(stage, "there are no slides yet");
        var added = await AddSlidesAsync(stage, stage.Ben.In(stage.Ben.DirectMessages!), nudge);
        var undone = await added.PressAsync("Undo", stage.Cancel);
        Assert.True(undone.IsUpdate);
        Assert.Contains("Undone", undone.Text, StringComparison.Ordinal);
        Assert.Contains("slides to come", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
        Assert.Contains("Undone", (await undone.PressAsync("Undo", stage.Cancel)).Text, StringComparison.Ordinal);
        Assert.Contains("[Data](https://example.org/3)", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_refused_in_the_direct_message_opens_there_again_with_what_was_typed()
    {
        await using var stage = await WithPresenterAsync();
        await stage.TurnToAsync(2026, 12, 2, 18, 0);
        var nudge = await DirectAsync(stage, "there are no slides yet");
        var form = await stage.Ben.In(stage.Ben.DirectMessages!).PressAsync(nudge, "Add slides", stage.Cancel);
        var typed =
            new Dictionary<string, string> { ["url"] = "example/3", ["title"] = "Data", ["topic"] = "", ["covers"] = "Formats, Storage" };
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
        await stage.TurnToAsync(2026, 12, 2, 20, 0);
        var nudge = await DirectAsync(stage, "there are no slides yet");
        var added = await AddSlidesAsync(stage, stage.Ben.In(stage.Ben.DirectMessages!), nudge);
        var anas = await stage.DirectMessageAsync(stage.Ana, m => m.Text.Contains("there are no slides yet", StringComparison.Ordinal));
        var undo = added.Message!.Buttons.Single(b => b.Label == "Undo").CustomId!;
        Assert.Equal("Only the person who made that change can undo it here. Ask an organizer in your group's server.", (
            await stage.Ana.In(stage.Ana.DirectMessages!).SendCustomIdAsync(anas, undo, stage.Cancel)).Text);
        Assert.Contains(
            "[Data](https://example.org/3)", (await stage.Ask(stage.Ana, "seminar", ("number", 3))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Topic_and_date_are_confirmed_changed_or_told_not_to_suit_from_the_direct_message()
    {
        await using var stage = await WithPresenterAsync();
        await stage.TurnToAsync(2026, 11, 27, 18, 0);
        var nudge = await DirectAsync(stage, "Do the topic and date still work?");
        var there = stage.Ben.In(stage.Ben.DirectMessages!);
        var right = await there.PressAsync(nudge, "They still work", stage.Cancel);
        Assert.True(right.IsUpdate);
        Assert.Equal(["Change the topic", "I can't make this date", "Details"], right.Buttons);
        var form = await right.PressAsync("Change the topic", stage.Cancel);
        var changed = await form.SubmitAsync(new Dictionary<string, string> { ["topic"] = "Data, at last" }, stage.Cancel);
        Assert.Contains("Data, at last", changed.Text, StringComparison.Ordinal);
        var cant = await there.PressAsync(right.Message!, "I can't make this date", stage.Cancel);
        await cant.SubmitAsync(new Dictionary<string, string> { ["when"] = "" }, stage.Cancel);
        var told = await stage.PostAsync("can't make **");
        Assert.Empty(told.PingedPeople);
        Assert.Contains("Data, at last", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
    }
}
