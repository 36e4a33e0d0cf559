using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>A stage on which a presenter is asked things.</summary>
internal static class NudgeStage
{
    /// <summary>Ben's direct message with some words, once it is there.</summary>
    public static Task<Message> DirectAsync(Stage stage, string text) =>
        stage.DirectMessageAsync(stage.Ben, m => m.Text.Contains(text, StringComparison.Ordinal));

    /// <summary>The same message of Ben's, once it has some words.</summary>
    public static Task<Message> ReadsAsync(Stage stage, Message nudge, string words) =>
        stage.DirectMessageAsync(stage.Ben, m => m.Id == nudge.Id && m.Text.Contains(words, StringComparison.Ordinal));

    /// <summary>Adds slides by the button of a nudge.</summary>
    public static async Task<Shown> AddSlidesAsync(Stage stage, Actor presenter, Message nudge)
    {
        var form = await presenter.PressAsync(nudge, "Add slides", stage.Cancel);
        Assert.Equal("Slides for Seminar 3", form.Modal!.Title);
        return await form.SubmitAsync(
            new Dictionary<string, string> { ["url"] = "https://example.org/3", ["title"] = "Data", ["covers"] = "Formats, Storage" },
            stage.Cancel);
    }

    /// <summary>Seminar 3 is on 4 December at 18:00 and Ben presents it. Only nudges are posted.</summary>
    public static async Task<Stage> WithPresenterAsync()
    {
        var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("channel", stage.Seminars), ("clear", "reminders"));
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-04 18:00"));
        await stage.Ask(stage.Ben, "present", ("seminar", 3));
        return stage;
    }
}
