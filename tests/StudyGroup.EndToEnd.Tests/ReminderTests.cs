using StudyGroup.Playground.LocalDiscord.Faults;
using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests;

public sealed class ReminderTests
{
    [Fact]
    public async Task Each_lead_is_posted_once_at_its_moment_and_pings_the_role()
    {
        await using var stage = await WithSeminarAsync("2026-12-04 18:00");
        await stage.Manage("settings", ("role", stage.Readers));
        await stage.Ask(stage.Ana, "point add", ("text", "Think of caching"));

        await stage.TurnToAsync(2026, 11, 27, 17, 59);
        await stage.SettledAsync();
        Assert.Empty(stage.Posts());
        await stage.TurnToAsync(2026, 11, 27, 18, 0);
        var week = await stage.PostAsync("starts in 7 days");
        Assert.Contains("\nRead: Designing Machine Learning Systems, Chapter 3\nSeminar 3\n", week.Text, StringComparison.Ordinal);
        Assert.Contains("No slides yet", week.Text, StringComparison.Ordinal);
        Assert.Contains("Think of caching", week.Text, StringComparison.Ordinal);
        Assert.Equal([stage.Readers], week.PingedRoles);
        Assert.False(week.PingsEveryone);
        Assert.Equal(new DateTimeOffset(2026, 11, 27, 18, 0, 0, TimeSpan.Zero), week.At, TimeSpan.FromSeconds(50));

        await stage.TurnToAsync(2026, 12, 3, 18, 0);
        await stage.PostAsync("starts in 1 day");
        await stage.TurnToAsync(2026, 12, 4, 17, 0);
        await stage.PostAsync("starts in 1 hour");
        await stage.TurnToAsync(2026, 12, 4, 18, 0);
        var start = await stage.PostAsync("starts now");
        Assert.DoesNotContain("late", start.Text, StringComparison.Ordinal);
        await stage.TurnAsync(TimeSpan.FromHours(3));
        await stage.SettledAsync();
        Assert.Equal(4, stage.Posts().Count);
        Assert.Contains("Next: Seminar 4", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_61_minutes_means_a_reminder_in_one()
    {
        await using var stage = await WithSeminarAsync("in 61 minutes");
        Assert.Empty(stage.Posts());
        await stage.TurnAsync(TimeSpan.FromSeconds(60));
        await stage.PostAsync("starts in 1 hour");
    }

    [Fact]
    public async Task A_reminder_s_buttons_work()
    {
        await using var stage = await WithSeminarAsync("in 61 minutes");
        await stage.TurnAsync(TimeSpan.FromMinutes(1));
        var reminder = await stage.PostAsync("starts in 1 hour");
        var ana = stage.Ana.In(stage.Seminars);
        var added = await (await ana.PressAsync(reminder, "Add a point", stage.Cancel))
            .SubmitAsync(new Dictionary<string, string> { ["text"] = "From the reminder" }, stage.Cancel);
        Assert.Contains("From the reminder", added.Text, StringComparison.Ordinal);
        Assert.Contains("From the reminder", (await ana.PressAsync(reminder, "All points", stage.Cancel)).Text, StringComparison.Ordinal);
        Assert.Contains("Next: Seminar 3", (await ana.PressAsync(reminder, "Details", stage.Cancel)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Move_is_announced_renews_reminders_and_corrects_posted_ones()
    {
        await using var stage = await WithSeminarAsync("in 61 minutes");
        await stage.TurnAsync(TimeSpan.FromMinutes(1));
        var old = await stage.PostAsync("starts in 1 hour");
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "in 3 hours"));
        var news = await stage.PostAsync("has moved: ");
        Assert.Empty(news.PingedRoles);
        await stage.MessageAsync(stage.Seminars, m => m.Id == old.Id && m.Text.Contains("Moved:", StringComparison.Ordinal));
        await stage.TurnAsync(TimeSpan.FromHours(2));
        await stage.MessageAsync(stage.Seminars, m => m.Id != old.Id
            && m.Text.Contains("starts in 1 hour", StringComparison.Ordinal));
        Assert.Equal(3, stage.Posts().Count);
    }

    [Fact]
    public async Task Cancelled_seminar_is_announced_gets_no_reminders_and_can_be_restored()
    {
        await using var stage = await WithSeminarAsync("in 61 minutes");
        await stage.TurnAsync(TimeSpan.FromMinutes(1));
        var reminder = await stage.PostAsync("starts in 1 hour");
        await stage.Manage("seminar-cancel", ("seminar", 3), ("reason", "No room"));
        await stage.PostAsync("is cancelled: ");
        await stage.MessageAsync(stage.Seminars, m => m.Id == reminder.Id
            && m.Text.Contains("Cancelled: No room", StringComparison.Ordinal));
        await stage.TurnAsync(TimeSpan.FromMinutes(30));
        await stage.Manage("seminar-restore", ("seminar", 3));
        await stage.PostAsync("is back on");
        await stage.MessageAsync(stage.Seminars, m => m.Id == reminder.Id
            && m.Text.Contains("starts in 1 hour", StringComparison.Ordinal));
        await stage.TurnAsync(TimeSpan.FromMinutes(30));
        await stage.PostAsync("starts now");
        Assert.Equal(4, stage.Posts().Count);
    }

    [Fact]
    public async Task After_downtime_only_the_shortest_goes_out_marked_as_late()
    {
        await using var stage = await WithSeminarAsync("2026-12-04 18:00");
        await stage.StopBotAsync();
        await stage.TurnToAsync(2026, 12, 4, 17, 20);
        await stage.StartBotAsync();
        var late = await stage.PostAsync("starts in 40 minutes");
        Assert.Contains("This reminder is late", late.Text, StringComparison.Ordinal);
        await stage.TurnAsync(TimeSpan.FromMinutes(40));
        await stage.PostAsync("starts now");
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
        await stage.PostAsync("starts in 1 hour");
        await stage.RestartBotAsync();
        await stage.TurnAsync(TimeSpan.FromMinutes(60));
        await stage.PostAsync("starts now");
        Assert.Equal(2, stage.Posts().Count);
    }

    [Fact]
    public async Task Closed_channel_is_recorded_for_organizers_and_does_not_hold_up_other_groups()
    {
        await using var stage = await WithSeminarAsync("in 61 minutes");
        var other = stage.Discord.AddGuild("Another group");
        var hall = other.AddChannel("hall");
        var boss = other.AddPerson("Boss", Permissions.ManageEvents).In(hall);
        await boss.CommandAsync("manage settings", new Dictionary<string, object> { ["channel"] = hall }, stage.Cancel);
        await boss.CommandAsync(
            "manage seminar-move", new Dictionary<string, object> { ["seminar"] = 3, ["when"] = "in 61 minutes" }, stage.Cancel);
        stage.Seminars.Deny(stage.Guild.Bot, Permissions.SendMessages);
        await stage.TurnAsync(TimeSpan.FromMinutes(1));
        await stage.MessageAsync(hall, m => m.Text.Contains("starts in 1 hour", StringComparison.Ordinal));
        await stage.Discord.Log.WaitForAsync(e => e.IsRequest("POST", $"/channels/{stage.Seminars.Id}/messages"), stage.Cancel);
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
        await stage.PostAsync("starts in 1 hour");
        await stage.TurnAsync(TimeSpan.FromMinutes(60));
        await stage.PostAsync("starts now");
        await stage.SettledAsync();
        Assert.Equal(2, stage.Posts().Count);
        var log = await stage.Manage("reminders", ("show", "log"));
        Assert.Equal(2, log.Text.Split('\n').Count(l => l.Contains("Seminar 3", StringComparison.Ordinal) && l.Contains(
            "· posted in", StringComparison.Ordinal)));
    }

    private static async Task<Stage> WithSeminarAsync(string when)
    {
        var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("channel", stage.Seminars));
        await stage.Manage("seminar-move", ("seminar", 3), ("when", when));
        return stage;
    }
}
