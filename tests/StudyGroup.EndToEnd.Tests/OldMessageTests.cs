using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>Messages older than an hour, which Discord lets the bot edit only rarely.</summary>
public sealed class OldMessageTests
{
    [Fact]
    public async Task Old_syllabus_and_reminder_reach_their_last_state_and_hold_up_no_other_edit()
    {
        await using var stage = await Stage.WithBotAsync(options =>
            options with { OldEditLimit = 1, OldEditWindow = TimeSpan.FromSeconds(3) });
        var other = stage.Guild.AddChannel("elsewhere");
        await stage.Manage("settings", ("channel", stage.Seminars), ("reminders", "3h, 1h"));
        await stage.Manage("syllabus", ("channel", stage.Seminars));
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "in 181 minutes"));
        await stage.TurnAsync(TimeSpan.FromMinutes(1));
        var old = await stage.CardAsync();
        await stage.TurnAsync(TimeSpan.FromMinutes(120));
        var young = await stage.ReminderAsync();
        var syllabus = await stage.PostAsync("➡️");

        for (var i = 1; i <= 3; i++)
        {
            await stage.Manage("seminar-edit", ("seminar", 3), ("topic", $"Topic {i}"));
            await ReadsAsync(stage, young, $"Topic {i}");
        }

        var reached = Task.WhenAll(ReadsAsync(stage, old, "Topic 3"), ReadsAsync(stage, syllabus, "Topic 3"));
        while (!reached.IsCompleted)
        {
            // The bot tries again every minute of its time; Discord's window is of real time.
            await stage.TurnAsync(TimeSpan.FromMinutes(1));
            await Task.WhenAny(reached, stage.Manage("syllabus"));
        }

        await reached;
        Assert.Contains(
            stage.Discord.Log.Requests("PATCH", $"/messages/{old.Id}")
                .Concat(stage.Discord.Log.Requests("PATCH", $"/messages/{syllabus.Id}")),
            entry => entry.Status == 429);
        Assert.DoesNotContain(stage.Discord.Log.Requests("PATCH", $"/messages/{young.Id}"), entry => entry.Status == 429);
    }

    private static Task<Message> ReadsAsync(Stage stage, Message post, string text) =>
        stage.MessageAsync(stage.Seminars, m => m.Id == post.Id && m.Text.Contains(text, StringComparison.Ordinal));
}
