using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>What the bot keeps in threads, which Discord archives after days of silence and moderators lock.</summary>
public sealed class ThreadTests
{
    [Fact]
    public async Task Syllabus_in_an_archived_thread_is_kept_up_to_date()
    {
        await using var stage = await Stage.WithBotAsync();
        var thread = await SyllabusThreadAsync(stage);

        await stage.TurnAsync(TimeSpan.FromDays(8));
        await stage.Manage("seminar-edit", ("seminar", 4), ("topic", "Labels, at last"));

        await StandsAsync(stage, thread, "Labels, at last");
        Assert.False(thread.IsArchived);
        Assert.Single(thread.Messages(), m => m.Author.Id == stage.Discord.BotId && m.TellsOfPin is null);
    }

    [Fact]
    public async Task Syllabus_in_a_locked_thread_says_what_is_missing_and_costs_one_request_however_much_changes()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("channel", stage.Seminars));
        var thread = await SyllabusThreadAsync(stage);
        thread.Lock();
        var before = stage.Discord.Log.Count;

        for (var i = 0; i < 4; i++)
        {
            await stage.Manage("seminar-edit", ("seminar", 4), ("topic", $"Topic {i}"));
            await UntilSaidAsync(stage, "The thread is locked. Unlock it, give me Manage Threads there");
            await stage.TurnAsync(TimeSpan.FromMinutes(5));
        }

        await stage.SettledAsync();
        var changes = stage.Discord.Log.Entries(before)
            .Where(entry => entry.What.Contains($"/channels/{thread.Id}", StringComparison.Ordinal));
        Assert.Equal(["PATCH"], changes.Select(entry => entry.What.Split(' ')[0]));

        thread.Lock(false);
        await stage.TurnAsync(TimeSpan.FromMinutes(60));
        await StandsAsync(stage, thread, "Topic 3");
    }

    [Fact]
    public async Task Reminder_in_an_archived_thread_reads_as_things_are()
    {
        await using var stage = await Stage.WithBotAsync();
        var thread = stage.Ana.In(stage.Seminars).StartThread("Seminars");
        await stage.Manage("settings", ("channel", thread), ("reminders", "3d"));
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "in 5761 minutes"));
        await stage.TurnAsync(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));
        await StandsAsync(stage, thread, "\nSeminar 3 · ");

        // The thread is archived after three days of silence, while the seminar takes place.
        await stage.TurnAsync(TimeSpan.FromDays(3) + TimeSpan.FromMinutes(5));
        await stage.Manage("seminar-edit", ("seminar", 3), ("topic", "Data, at last"));

        await StandsAsync(stage, thread, "Data, at last");
    }

    [Fact]
    public async Task Thread_in_which_the_bot_may_not_post_is_said_with_the_permission_that_counts_there()
    {
        await using var stage = await Stage.WithBotAsync();
        var thread = stage.Ana.In(stage.Seminars).StartThread("Seminars");
        Assert.DoesNotContain("give me", (await stage.Manage("settings", ("channel", thread))).Text, StringComparison.Ordinal);

        stage.Seminars.Deny(stage.Guild.Bot, Permissions.SendMessagesInThreads);
        Assert.Contains("Send Messages in Threads", (await stage.Manage("settings", ("channel", thread))).Text, StringComparison.Ordinal);
        stage.Seminars.ClearOverwrites();
        thread.Lock();
        Assert.Contains("give me Manage Threads", (await stage.Manage("settings", ("channel", thread))).Text, StringComparison.Ordinal);
        stage.Seminars.Allow(stage.Guild.Bot, Permissions.ManageThreads);
        Assert.DoesNotContain("give me", (await stage.Manage("settings", ("channel", thread))).Text, StringComparison.Ordinal);
    }

    private static async Task<Channel> SyllabusThreadAsync(Stage stage)
    {
        var thread = stage.Ana.In(stage.Seminars).StartThread("Syllabus");
        await stage.Manage("syllabus", ("channel", thread));
        await StandsAsync(stage, thread, "3 · Chapter 3");
        await stage.Discord.Log.WaitForAsync(
            entry => entry.What.StartsWith("PUT", StringComparison.Ordinal) && entry.What.Contains("pins", StringComparison.Ordinal),
            stage.Cancel);
        return thread;
    }

    private static Task<Message> StandsAsync(Stage stage, Channel thread, string text) =>
        stage.MessageAsync(
            thread, m => m.Author.Id == stage.Discord.BotId && !m.IsAnswer && m.Text.Contains(text, StringComparison.Ordinal));

    private static async Task UntilSaidAsync(Stage stage, string text)
    {
        while (!(await stage.Ask(stage.Olga, "help")).Text.Contains(text, StringComparison.Ordinal))
            stage.Cancel.ThrowIfCancellationRequested();
    }
}
