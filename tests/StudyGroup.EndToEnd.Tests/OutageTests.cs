using StudyGroup.PrivatePostgres;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>The bot on a PostgreSQL server that's stopped and started again.</summary>
public sealed class OutageTests
{
    [Fact]
    public async Task While_the_database_is_away_members_are_told_and_what_came_due_is_posted_once_it_is_back()
    {
        Assert.SkipUnless(PrivatePostgresServer.IsAvailable, PrivatePostgresServer.WhyNot);
        await using var server = await PrivatePostgresServer.StartAsync(fsync: false, TestContext.Current.CancellationToken);
        await using var stage = await Stage.WithBotAsync(
            ("Storage:Connection", await server.CreateDatabaseAsync(cancel: TestContext.Current.CancellationToken)));
        await stage.Manage("settings", ("channel", stage.Seminars), ("reminders", "1h"));
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-11-27 18:00"));
        await stage.Ask(stage.Ana, "point add", ("text", "kept"));
        await stage.SettledAsync();
        var before = stage.Posts().Count;

        await server.StopImmediatelyAsync(stage.Cancel);
        var told = await stage.Ask(stage.Ana, "point add", ("text", "lost"));
        Assert.Equal("I can't reach my database right now, so nothing was changed. Try again in a minute.", told.Text);
        Assert.True(told.IsEphemeral);
        Assert.True(stage.Clock.TurnTo(new DateTimeOffset(2026, 11, 27, 17, 0, 5, TimeSpan.Zero)));
        Assert.Equal(before, stage.Posts().Count);

        await server.StartAgainAsync(stage.Cancel);
        await stage.SettledAsync();
        var card = await stage.CardAsync();
        var reminder = await stage.ReminderAsync();
        await stage.SettledAsync();
        Assert.Equal([card.Id, reminder.Id], stage.Posts().Skip(before).Select(post => post.Id));
        await stage.Ask(stage.Ana, "point add", ("text", "after"));
        var list = (await stage.Ask(stage.Ana, "point list")).Text;
        Assert.Contains("kept", list, StringComparison.Ordinal);
        Assert.Contains("after", list, StringComparison.Ordinal);
        Assert.DoesNotContain("lost", list, StringComparison.Ordinal);
    }
}
