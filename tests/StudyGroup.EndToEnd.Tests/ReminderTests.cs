using StudyGroup.Playground.LocalDiscord.Faults;
using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests;

public sealed class ReminderTests
{
    [Fact]
    public async Task Card_is_posted_once_and_each_later_reminder_replies_to_it_pings_the_role_and_replaces_the_one_before()
    {
        await using var stage = await WithSeminarAsync("2026-12-04 18:00");
        await stage.Manage("settings", ("role", stage.Readers));
        await stage.Ask(stage.Ana, "point add", ("text", "Think of caching"));

        await stage.TurnToAsync(2026, 11, 27, 17, 59);
        await stage.SettledAsync();
        Assert.Empty(stage.Posts());
        await stage.TurnToAsync(2026, 11, 27, 18, 0);
        var card = await stage.CardAsync();
        Assert.Contains("\n📖 Designing Machine Learning Systems, Chapter 3\n", card.Text, StringComparison.Ordinal);
        Assert.Contains("No slides yet", card.Text, StringComparison.Ordinal);
        Assert.Contains("💬 “Think of caching” (Ana)", card.Text, StringComparison.Ordinal);
        Assert.Empty(card.PingedRoles);
        Assert.Equal(["I'm coming", "I can't", "Add a point", "More"], card.Buttons.Select(b => b.Label));
        Assert.Equal(new DateTimeOffset(2026, 11, 27, 18, 0, 0, TimeSpan.Zero), card.At, TimeSpan.FromSeconds(50));

        await stage.TurnToAsync(2026, 12, 3, 18, 0);
        var day = await stage.ReminderAsync();
        Assert.Equal([stage.Readers], day.PingedRoles);
        Assert.Equal(card.Id, day.RepliesTo);
        Assert.DoesNotContain("late", day.Text, StringComparison.Ordinal);
        Assert.Single(day.Buttons);
        await stage.TurnToAsync(2026, 12, 4, 17, 0);
        var hour = await stage.ReminderAsync(after: day);
        Assert.Equal([stage.Readers], hour.PingedRoles);
        await stage.UntilAsync(() => stage.Posts().All(m => m.Id != day.Id));
        Assert.Equal([card.Id, hour.Id], stage.Posts().Select(m => m.Id));
        await stage.TurnAsync(TimeSpan.FromHours(3));
        await stage.SettledAsync();
        Assert.Equal(card.Id, Assert.Single(stage.Posts()).Id);
        Assert.Equal(3, stage.Discord.Log.Requests("POST", $"/channels/{stage.Seminars.Id}/messages").Count);
        Assert.Contains("\nSeminar 4 · ", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reminder_is_due_in_a_minute_if_the_seminar_is_moved_to_in_61_minutes()
    {
        await using var stage = await WithSeminarAsync("in 61 minutes");
        Assert.Empty(stage.Posts());
        await stage.TurnAsync(TimeSpan.FromSeconds(60));
        await stage.ReminderAsync();
    }

    [Fact]
    public async Task Reminder_that_comes_due_soon_after_a_restart_does_not_wait_for_the_next_full_minute()
    {
        await using var stage = await WithSeminarAsync("in 61 minutes");
        await stage.TurnAsync(TimeSpan.FromSeconds(45));
        await stage.RestartBotAsync();
        await stage.TurnAsync(TimeSpan.FromSeconds(16));
        var reminder = await stage.ReminderAsync();
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 9, 1, 0, TimeSpan.Zero), reminder.At, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Buttons_of_card_and_reminder_work()
    {
        await using var stage = await WithSeminarAsync("in 61 minutes");
        await stage.TurnAsync(TimeSpan.FromMinutes(1));
        var card = await stage.CardAsync();
        var ana = stage.Ana.In(stage.Seminars);
        var added = await (await ana.PressAsync(card, "Add a point", stage.Cancel))
            .SubmitAsync(new Dictionary<string, string> { ["text"] = "From the card" }, stage.Cancel);
        Assert.Contains("From the card", added.Text, StringComparison.Ordinal);
        var more = await stage.MoreAsync(stage.Ana, card);
        Assert.True(more.IsEphemeral);
        Assert.Contains("From the card", (await more.PressAsync("All points", stage.Cancel)).Text, StringComparison.Ordinal);
        var calendar = await more.PressAsync("Add to my calendar", stage.Cancel);
        Assert.Equal("seminar-3.ics", Assert.Single(calendar.Message!.Attachments).FileName);
        Assert.Equal(
            more.Text, (await ana.PressAsync(await stage.ReminderAsync(), "Details", stage.Cancel)).Text);
    }

    [Fact]
    public async Task Organizers_move_edit_cancel_and_bring_back_a_seminar_from_its_card_and_others_do_not()
    {
        await using var stage = await WithSeminarAsync("in 61 minutes");
        await stage.TurnAsync(TimeSpan.FromMinutes(1));
        var card = await stage.CardAsync();
        Assert.DoesNotContain("Move", (await stage.MoreAsync(stage.Ana, card)).Buttons);
        var more = await stage.MoreAsync(stage.Olga, card);
        var moved = await (await more.PressAsync("Move", stage.Cancel)).SubmitAsync(
            new Dictionary<string, string> { ["when"] = "in 3 hours" }, stage.Cancel);
        Assert.StartsWith("Moved: Seminar 3", moved.Text, StringComparison.Ordinal);
        await stage.PostAsync("(Seminar 3) has moved: ");

        var edit = await more.PressAsync("Edit", stage.Cancel);
        Assert.Equal(["topic", "chapter", "place"], edit.Modal!.Inputs.Select(i => i.CustomId));
        await edit.SubmitAsync(
            new Dictionary<string, string> { ["topic"] = "Data, at last", ["chapter"] = "", ["place"] = "Room 5" }, stage.Cancel);
        await stage.MessageAsync(
            stage.Seminars, m => m.Id == card.Id && m.Text.StartsWith("Data, at last\nSeminar 3 · ▰", StringComparison.Ordinal)
            && m.Text.Contains("📍 Room 5", StringComparison.Ordinal));

        var cancelled = await (await more.PressAsync("Cancel seminar", stage.Cancel)).SubmitAsync(
            new Dictionary<string, string> { ["reason"] = "flu" }, stage.Cancel);
        Assert.Contains("is cancelled. Reason: flu.", cancelled.Text, StringComparison.Ordinal);
        await stage.MessageAsync(stage.Seminars, m => m.Id == card.Id && m.Text.Contains("**Cancelled**: flu", StringComparison.Ordinal));
        var back = await (await stage.MoreAsync(stage.Olga, card)).PressAsync("Bring back", stage.Cancel);
        Assert.Contains("is back on", back.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reminders_of_two_seminars_at_the_same_time_are_one_message()
    {
        await using var stage = await WithSeminarAsync("in 1441 minutes");
        await stage.Manage("settings", ("role", stage.Readers), ("reminders", "1d, 1h"));
        await stage.Manage("seminar-move", ("seminar", 4), ("when", "in 1441 minutes"));
        await stage.TurnAsync(TimeSpan.FromMinutes(1));
        await stage.CardAsync();
        await stage.CardAsync(4);
        await stage.TurnAsync(TimeSpan.FromHours(23));
        var both = await stage.ReminderAsync();
        Assert.Equal(both.Id, (await stage.ReminderAsync(4)).Id);
        await stage.RestartBotAsync();
        await stage.TurnAsync(TimeSpan.FromMinutes(5));
        await stage.SettledAsync();
        Assert.Equal(3, stage.Posts().Count);
        await stage.Manage("seminar-cancel", ("seminar", 4));
        var now = await stage.MessageAsync(
            stage.Seminars, m => m.Id == both.Id && m.Text.Contains("· cancelled", StringComparison.Ordinal));
        Assert.Contains("(Seminar 3) · <t:", now.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reminder_without_the_right_to_read_is_no_reply_but_still_goes_out()
    {
        await using var stage = await WithSeminarAsync("in 61 minutes");
        stage.Seminars.Deny(stage.Guild.Bot, Permissions.ReadMessageHistory);
        await stage.TurnAsync(TimeSpan.FromMinutes(1));
        Assert.Null((await stage.ReminderAsync()).RepliesTo);
        await stage.SettledAsync();
        Assert.Equal(2, stage.Posts().Count);
    }

    [Fact]
    public async Task Deleted_card_comes_back_with_the_next_reminder()
    {
        await using var stage = await WithSeminarAsync("in 1441 minutes");
        await stage.Manage("settings", ("reminders", "1d, 1h"));
        await stage.TurnAsync(TimeSpan.FromMinutes(1));
        var card = await stage.CardAsync();
        stage.Seminars.DeleteMessage(card);
        await stage.Manage("seminar-edit", ("seminar", 3), ("topic", "Something else"));
        await stage.SettledAsync();
        Assert.Empty(stage.Posts());
        await stage.TurnAsync(TimeSpan.FromHours(23));
        var reminder = await stage.ReminderAsync();
        Assert.Equal((await stage.CardAsync()).Id, reminder.RepliesTo);
    }

    [Fact]
    public async Task Move_is_announced_renews_reminders_and_corrects_posted_ones()
    {
        await using var stage = await WithSeminarAsync("in 61 minutes");
        await stage.TurnAsync(TimeSpan.FromMinutes(1));
        var old = await stage.ReminderAsync();
        var card = await stage.CardAsync();
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "in 3 hours"));
        var news = await stage.PostAsync("has moved: ");
        Assert.Empty(news.PingedRoles);
        await stage.MessageAsync(stage.Seminars, m => m.Id == old.Id && m.Text.Contains("· moved: ", StringComparison.Ordinal));
        await stage.TurnAsync(TimeSpan.FromHours(2));
        var again = await stage.ReminderAsync(after: old);
        Assert.Equal(card.Id, again.RepliesTo);
        await stage.UntilAsync(() => stage.Posts().All(m => m.Id != old.Id));
        Assert.Equal([card.Id, news.Id, again.Id], stage.Posts().Select(m => m.Id));
    }

    [Fact]
    public async Task Cancelled_seminar_is_announced_gets_no_reminders_and_can_be_restored()
    {
        await using var stage = await WithSeminarAsync("in 61 minutes");
        await stage.TurnAsync(TimeSpan.FromMinutes(1));
        var reminder = await stage.ReminderAsync();
        var card = await stage.CardAsync();
        await stage.Manage("seminar-cancel", ("seminar", 3), ("reason", "No room"));
        await stage.PostAsync("is cancelled: ");
        await stage.MessageAsync(stage.Seminars, m => m.Id == reminder.Id
            && m.Text.Contains("· cancelled: No room", StringComparison.Ordinal));
        await stage.MessageAsync(
            stage.Seminars, m => m.Id == card.Id && m.Text.Contains("**Cancelled**: No room", StringComparison.Ordinal));
        await stage.TurnAsync(TimeSpan.FromMinutes(30));
        await stage.Manage("seminar-restore", ("seminar", 3));
        await stage.PostAsync("is back on");
        await stage.MessageAsync(stage.Seminars, m => m.Id == reminder.Id
            && !m.Text.Contains("cancelled", StringComparison.Ordinal));
        await stage.SettledAsync();
        Assert.Equal(4, stage.Posts().Count);
    }

    [Fact]
    public async Task Only_the_shortest_reminder_goes_out_after_downtime_marked_as_late()
    {
        await using var stage = await WithSeminarAsync("2026-12-04 18:00");
        await stage.StopBotAsync();
        await stage.TurnToAsync(2026, 12, 4, 17, 20);
        await stage.StartBotAsync();
        var late = await stage.ReminderAsync();
        Assert.Contains("· late: it was due <t:", late.Text, StringComparison.Ordinal);
        Assert.Equal((await stage.CardAsync()).Id, late.RepliesTo);
        Assert.Equal(2, stage.Posts().Count);
        Assert.Contains("skipped: A later one was due", (await stage.Manage("reminders", ("show", "log"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_missed_until_after_the_end_is_never_posted()
    {
        await using var stage = await WithSeminarAsync("2026-12-04 18:00");
        await stage.StopBotAsync();
        await stage.TurnAsync(TimeSpan.FromDays(12));
        await stage.StartBotAsync();
        await stage.TurnAsync(TimeSpan.FromMinutes(2));
        await stage.SettledAsync();
        Assert.Empty(stage.Posts());
        Assert.Contains("It was too late", (await stage.Manage("reminders", ("show", "log"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restart_between_reminders_repeats_none()
    {
        await using var stage = await WithSeminarAsync("in 61 minutes");
        await stage.TurnAsync(TimeSpan.FromMinutes(1));
        await stage.ReminderAsync();
        await stage.RestartBotAsync();
        await stage.TurnAsync(TimeSpan.FromMinutes(60));
        await stage.SettledAsync();
        Assert.Equal(2, stage.Posts().Count);
    }

    [Theory]
    [MemberData(nameof(Neighbor.OnTheSameServerOrAnother), MemberType = typeof(Neighbor))]
    public async Task Closed_channel_is_recorded_for_organizers_and_does_not_hold_up_other_groups(bool isOnSameServer)
    {
        await using var stage = await WithSeminarAsync("in 61 minutes");
        var (hall, boss, _) = await Neighbor.OfAsync(stage, isOnSameServer);
        await boss.CommandAsync("manage settings", new Dictionary<string, object> { ["channel"] = hall }, stage.Cancel);
        await boss.CommandAsync(
            "manage seminar-move", new Dictionary<string, object> { ["seminar"] = 3, ["when"] = "in 61 minutes" }, stage.Cancel);
        stage.Seminars.Deny(stage.Guild.Bot, Permissions.SendMessages);
        await stage.TurnAsync(TimeSpan.FromMinutes(1));
        await stage.MessageAsync(hall, m => m.Text.Contains("(Seminar 3) · <t:", StringComparison.Ordinal));
        await stage.UntilAsync(() => stage.Discord.Log.Requests("POST", $"/channels/{stage.Seminars.Id}/messages").Count == 2);
        stage.Seminars.ClearOverwrites();
        await stage.SettledAsync();
        Assert.Empty(stage.Posts());
        Assert.Contains("failed", (await stage.Manage("reminders", ("show", "log"))).Text, StringComparison.Ordinal);
        Assert.Contains("failed", (await stage.Ask(stage.Olga, "help")).Text, StringComparison.Ordinal);
    }

    public static TheoryData<Fault> PassingFaults =>
    [
        new Fault.RateLimited(TimeSpan.FromMilliseconds(300)),
        new Fault.RateLimited(TimeSpan.FromMilliseconds(300), "global"),
        new Fault.RateLimited(TimeSpan.FromMilliseconds(300), "shared"),
        new Fault.RateLimited(TimeSpan.FromMilliseconds(300), "user", Remaining: 4),
        new Fault.CloudflareLimited(TimeSpan.FromSeconds(1)),
        new Fault.ServerError(502, AfterEffect: false),
        new Fault.ServerError(500, AfterEffect: true),
        new Fault.Lost(AfterEffect: false),
        new Fault.Lost(AfterEffect: true),
        new Fault.Truncated(),
    ];

    [Theory]
    [MemberData(nameof(PassingFaults))]
    public async Task Reminder_is_posted_once_whatever_goes_wrong(Fault fault)
    {
        await using var stage = await WithSeminarAsync("in 61 minutes");
        var armed = stage.Discord.Faults.On("POST", "/channels/*/messages", fault, times: 1);
        await stage.TurnAsync(TimeSpan.FromMinutes(1));
        await armed.Hit;
        await stage.ReminderAsync();
        await stage.CardAsync();
        await stage.TurnAsync(TimeSpan.FromMinutes(2));
        await stage.SettledAsync();
        Assert.Equal(2, stage.Posts().Count);
        var log = await stage.Manage("reminders", ("show", "log"));
        Assert.Equal(2, log.Text.Split('\n').Count(l => l.Contains("Seminar 3", StringComparison.Ordinal) && l.Contains(
            "· posted in", StringComparison.Ordinal)));
    }

    private static async Task<Stage> WithSeminarAsync(string when)
    {
        var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("channel", stage.Seminars), ("reminders", "7d, 1d, 1h"));
        await stage.Manage("seminar-move", ("seminar", 3), ("when", when));
        return stage;
    }
}
