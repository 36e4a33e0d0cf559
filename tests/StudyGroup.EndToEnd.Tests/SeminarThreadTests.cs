using StudyGroup.Playground.LocalDiscord.Faults;
using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>A group that wants it gets a thread for each seminar.</summary>
public sealed class SeminarThreadTests
{
    [Fact]
    public async Task Thread_is_opened_from_the_card_at_the_lead_and_archived_a_week_after_the_seminar()
    {
        await using var stage = await WithThreadsAsync();
        var card = await stage.PostAsync("Seminar 3");
        await stage.SettledAsync();
        Assert.Empty(Threads(stage));

        await stage.TurnToAsync(2026, 12, 1, 18, 1);
        await stage.SettledAsync();
        var thread = Assert.Single(Threads(stage));
        Assert.Equal((card.Id, true), (thread.Id, thread.Name.StartsWith("Data Engineering", StringComparison.Ordinal)));
        await stage.RestartBotAsync();
        await stage.SettledAsync();
        Assert.Single(Threads(stage));
        Assert.Single(stage.Discord.Log.Requests("POST", "/threads"));

        // Discord itself archives a thread after a week of silence.
        await stage.TurnToAsync(2026, 12, 5, 10, 0);
        stage.Ana.In(thread).Say("That was a good one.");
        await stage.TurnToAsync(2026, 12, 11, 19, 0);
        await stage.SettledAsync();
        Assert.False(thread.IsArchived);
        await stage.TurnToAsync(2026, 12, 11, 19, 31);
        await stage.SettledAsync();
        Assert.True(thread.IsArchived);
    }

    [Fact]
    public async Task Thread_that_is_due_before_there_is_a_card_is_opened_with_the_card()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("channel", stage.Seminars), ("reminders", "1d"), ("threads", "7d"));
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-11-25 18:00"));
        await stage.SettledAsync();
        Assert.Empty(Threads(stage));
        await stage.TurnToAsync(2026, 11, 24, 18, 1);
        var card = await stage.CardAsync();
        await stage.SettledAsync();
        Assert.Equal(card.Id, Assert.Single(Threads(stage)).Id);
    }

    [Fact]
    public async Task Thread_is_opened_once_although_the_answer_gets_lost_or_somebody_was_faster()
    {
        await using var stage = await WithThreadsAsync();
        var card = await stage.PostAsync("Seminar 3");
        stage.Ana.In(stage.Seminars).StartThread("Mine", card);
        await stage.TurnToAsync(2026, 12, 1, 18, 1);
        await stage.SettledAsync();
        Assert.Equal("Mine", Assert.Single(Threads(stage)).Name);

        await stage.Manage("seminar-move", ("seminar", 4), ("when", "2026-12-13 18:00"));
        await stage.TurnToAsync(2026, 12, 3, 18, 1);
        await stage.SettledAsync();
        stage.Discord.Faults.On("POST", "/channels/*/messages/*/threads", new Fault.Lost(AfterEffect: true), times: 1);
        await stage.TurnToAsync(2026, 12, 10, 18, 1);
        await stage.SettledAsync();
        Assert.Equal(2, Threads(stage).Count);
        Assert.DoesNotContain("thread of", (await stage.Manage("settings")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_permission_is_said_once_and_not_tried_again_and_again()
    {
        await using var stage = await WithThreadsAsync();
        stage.Seminars.Deny(stage.Guild.Bot, Permissions.CreatePublicThreads);
        Assert.Contains(
            "give me Create Public Threads", (await stage.Manage("settings", ("threads", "3d"))).Text, StringComparison.Ordinal);
        await stage.PostAsync("Seminar 3");
        await stage.TurnToAsync(2026, 12, 1, 18, 1);
        await stage.SettledAsync();
        for (var i = 0; i < 3; i++)
        {
            await stage.TurnAsync(TimeSpan.FromMinutes(5));
            await stage.SettledAsync();
        }

        Assert.Single(stage.Discord.Log.Requests("POST", "/threads"));
        Assert.Contains(
            "isn't up to date. I'm not allowed to open threads in the channel.", (await stage.Manage("settings")).Text,
            StringComparison.Ordinal);
        stage.Seminars.ClearOverwrites();
        await stage.Manage("settings", ("threads", "3d"));
        await stage.SettledAsync();
        Assert.Single(Threads(stage));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Locked_or_deleted_thread_is_no_endless_trouble(bool isLocked)
    {
        await using var stage = await WithThreadsAsync();
        await stage.PostAsync("Seminar 3");
        await stage.TurnToAsync(2026, 12, 1, 18, 1);
        await stage.SettledAsync();
        var thread = Assert.Single(Threads(stage));
        if (isLocked) thread.Lock();
        else thread.Delete();
        await stage.TurnToAsync(2026, 12, 11, 19, 31);
        for (var i = 0; i < 3; i++)
        {
            await stage.TurnAsync(TimeSpan.FromHours(2));
            await stage.SettledAsync();
        }

        Assert.Single(stage.Discord.Log.Requests("PATCH", $"/channels/{thread.Id}"));
        Assert.Equal(
            isLocked, (await stage.Manage("settings")).Text.Contains("I'm not allowed to archive it.", StringComparison.Ordinal));
    }

    // Seminar 3 is on 4 December at 18:00 UTC, for 90 minutes.
    private static async Task<Stage> WithThreadsAsync()
    {
        var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("channel", stage.Seminars), ("reminders", "10d"), ("threads", "3d"), ("nudges", false));
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-04 18:00"));
        await stage.TurnToAsync(2026, 11, 24, 18, 1);
        return stage;
    }

    private static IReadOnlyList<Channel> Threads(Stage stage) => stage.Guild.AllThreads;
}
