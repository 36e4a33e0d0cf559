using StudyGroup.Playground.LocalDiscord.Faults;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>The events tab shows the seminars ahead, each once, whatever people and networks do.</summary>
public sealed class EventTests
{
    [Fact]
    public async Task Event_is_made_renamed_moved_and_cancelled_with_its_seminar_and_made_anew_when_it_is_restored()
    {
        await using var stage = await Stage.WithBotAsync();
        Assert.Empty(stage.Guild.ScheduledEvents);
        await OnAsync(stage);
        await stage.Manage("settings", ("place", "Room 2"));
        var made = await OnlyAsync(stage, item => item.Location == "Room 2");
        Assert.StartsWith("Data Engineering", made.Name, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2026, 12, 4, 17, 0, 0, TimeSpan.Zero), made.Start);
        Assert.StartsWith("Seminar 3 · Chapter 3", made.Description, StringComparison.Ordinal);

        await stage.Manage("seminar-edit", ("seminar", 3), ("topic", "Pipelines"));
        await OnlyAsync(stage, item => item.Name == "Pipelines");
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-11 19:00"));
        var moved = await OnlyAsync(stage, item => item.Start == new DateTimeOffset(2026, 12, 11, 18, 0, 0, TimeSpan.Zero));
        Assert.Equal((made.Id, moved.Start + TimeSpan.FromMinutes(90)), (moved.Id, moved.End));

        var cancelled = await stage.Manage("seminar-cancel", ("seminar", 3));
        await UntilAsync(stage, () => stage.Guild.ScheduledEvents.Count == 0);
        await cancelled.PressAsync("Undo", stage.Cancel);
        var again = await OnlyAsync(stage, item => item.Name == "Pipelines");
        Assert.NotEqual(made.Id, again.Id);
        await stage.SettledAsync();

        await stage.Manage("settings", ("events", false));
        await UntilAsync(stage, () => stage.Guild.ScheduledEvents.Count == 0);
    }

    [Fact]
    public async Task Change_by_a_person_stays_and_is_told_and_the_rest_is_kept_up_to_date()
    {
        await using var stage = await Stage.WithBotAsync();
        await OnAsync(stage);
        var made = await OnlyAsync(stage);
        Assert.True(stage.Olga.EditEvent(made, item => item with { Name = "Come and read" }));
        await UntilSaidAsync(stage, "Someone changed the name of **Data Engineering");

        await stage.Manage("seminar-edit", ("seminar", 3), ("topic", "Pipelines"));
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-11 19:00"));
        await OnlyAsync(stage, item => item.Start.Day == 11);
        await stage.SettledAsync();
        Assert.Equal("Come and read", Assert.Single(stage.Guild.ScheduledEvents).Name);

        await stage.Manage("settings", ("events", true));
        await OnlyAsync(stage, item => item.Name == "Pipelines");
        Assert.DoesNotContain("Someone changed", (await stage.Manage("settings")).Text, StringComparison.Ordinal);

        var ours = stage.Guild.ScheduledEvents[0];
        stage.Olga.EditEvent(ours, item => item with { Start = ours.Start.AddDays(2), End = ours.Start.AddDays(3), Location = "Bar" });
        await UntilSaidAsync(stage, "Someone changed the place and time of **Pipelines");
        await stage.Manage("settings", ("events", true));
        await OnlyAsync(stage, item => (item.Start, item.End, item.Location) == (ours.Start, ours.End, ours.Location));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Event_that_a_person_removes_is_not_made_again_until_an_organizer_says_so(bool deletes)
    {
        await using var stage = await Stage.WithBotAsync();
        await OnAsync(stage);
        var made = await OnlyAsync(stage);
        await stage.SettledAsync();
        Assert.True(deletes ? stage.Olga.DeleteEvent(made) : stage.Olga.CancelEvent(made));
        await UntilSaidAsync(stage, "Someone deleted the event for **Data Engineering");
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-11 19:00"));
        await stage.RestartBotAsync();
        await stage.SettledAsync();
        Assert.Empty(stage.Guild.ScheduledEvents);

        await stage.Manage("settings", ("events", true));
        await OnlyAsync(stage);
    }

    [Fact]
    public async Task Hundredth_event_goes_to_the_nearest_seminar_and_the_others_follow()
    {
        await using var stage = await Stage.WithBotAsync();
        for (var i = 0; i < 99; i++)
            stage.Olga.AddEvent($"Concert {i}", "Stadium", Noon(2027, 1, 1), Noon(2027, 1, 2));
        await OnAsync(stage);
        await UntilAsync(stage, () => Own(stage).Count == 1);
        await stage.Manage("seminar-move", ("seminar", 4), ("when", "2026-12-18 18:00"));
        await UntilSaidAsync(stage, "1 seminar has no event yet: this server has 100, as many as Discord allows.");
        Assert.Equal(["Data Engineering"], Own(stage).Select(item => item.Name[..16]));

        await stage.Manage("seminar-move", ("seminar", 5), ("when", "2026-12-01 18:00"));
        await UntilAsync(stage, () => Own(stage) is [var only] && only.Start.Day == 1);
        Assert.True(stage.Olga.DeleteEvent(stage.Guild.ScheduledEvents.First(item => item.Creator == stage.Olga)));
        Assert.True(stage.Olga.DeleteEvent(stage.Guild.ScheduledEvents.First(item => item.Creator == stage.Olga)));
        await UntilAsync(stage, () => Own(stage).Count == 3);
        await UntilSaidAsync(stage, "no event yet", isSaid: false);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Event_is_made_once_although_the_answer_gets_lost(bool afterEffect)
    {
        await using var stage = await Stage.WithBotAsync();
        var armed = stage.Discord.Faults.On("POST", "/guilds/*/scheduled-events", new Fault.Lost(afterEffect), times: 1);
        await OnAsync(stage);
        await armed.Hit.WaitAsync(stage.Cancel);
        await OnlyAsync(stage);
        await stage.SettledAsync();
        Assert.Single(stage.Guild.ScheduledEvents);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Killed_between_claim_and_event_or_between_event_and_mark_it_makes_the_event_once(bool made)
    {
        await using var stage = await Stage.EmptyAsync();
        var armed = stage.Discord.Faults.On("POST", "/guilds/*/scheduled-events", new Fault.Paused(AfterEffect: made), times: 1);
        using (var first = BotProcess.On(stage))
        {
            await stage.Discord.WaitForBotAsync(stage.Cancel);
            await stage.Discord.WaitForCommandAsync(stage.Guild, "manage", stage.Cancel);
            await OnAsync(stage);
            await armed.Hit.WaitAsync(stage.Cancel);
            await first.KillAsync(stage.Cancel);
        }

        armed.Release();
        await stage.StartBotAsync();
        await OnlyAsync(stage);
        await stage.Manage("seminar-edit", ("seminar", 3), ("topic", "Pipelines"));
        await OnlyAsync(stage, item => item.Name == "Pipelines");
    }

    [Fact]
    public async Task Missing_permission_is_said_once_with_what_to_do_and_not_tried_again_and_again()
    {
        await using var stage = await Stage.WithBotAsync();
        stage.Guild.BotRole.Change(Permissions.Bot & ~Permissions.CreateEvents);
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-04 18:00"));
        var saved = await stage.Manage("settings", ("events", true));
        Assert.Contains(
            "I can't create events yet. In Server Settings → Roles, give my role Create Events.", saved.Text, StringComparison.Ordinal);
        await UntilSaidAsync(stage, "The events tab isn't up to date. I'm not allowed to create events.");
        var tries = Tries(stage);
        for (var i = 0; i < 3; i++)
        {
            await stage.TurnAsync(TimeSpan.FromMinutes(5));
            await stage.SettledAsync();
        }

        Assert.Equal(tries, Tries(stage));
        stage.Guild.BotRole.Change(Permissions.Bot);
        await stage.Manage("settings", ("events", true));
        await OnlyAsync(stage);
        await UntilSaidAsync(stage, "isn't up to date", isSaid: false);
    }

    [Fact]
    public async Task Event_keeps_its_local_time_when_the_clocks_change()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("timezone", "Europe/Berlin"), ("events", true));
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "2027-03-26 18:00"));
        await OnlyAsync(stage, item => item.Start == new DateTimeOffset(2027, 3, 26, 17, 0, 0, TimeSpan.Zero));
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "2027-04-02 18:00"));
        await OnlyAsync(stage, item => item.Start == new DateTimeOffset(2027, 4, 2, 16, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Voice_event_is_started_and_completed_by_the_bot()
    {
        await using var stage = await Stage.WithBotAsync();
        var voice = stage.Guild.AddVoiceChannel("talk");
        await stage.Manage("settings", ("place", voice.Mention));
        await OnAsync(stage);
        var made = await OnlyAsync(stage, item => item.Channel == voice);
        await stage.TurnToAsync(2026, 12, 4, 17, 1);
        await UntilAsync(stage, () => stage.Guild.ScheduledEvents is [{ Status: EventStatus.Active }]);
        await stage.TurnToAsync(2026, 12, 4, 18, 31);
        await UntilAsync(stage, () => stage.Guild.ScheduledEvents.Count == 0);
        Assert.Equal(EventStatus.Completed, stage.Guild.FindEvent(made.Id)!.Status);
    }

    [Fact]
    public async Task Link_to_a_stage_makes_a_stage_event_and_a_text_channel_a_link_to_it()
    {
        await using var stage = await Stage.WithBotAsync();
        var talks = stage.Guild.AddStageChannel("talks");
        talks.Allow(stage.Guild.Bot, Permissions.ManageChannels | Permissions.MuteMembers | Permissions.MoveMembers);
        await OnAsync(stage);
        await stage.Manage("settings", ("place", $"https://discord.com/channels/{stage.Guild.Id}/{talks.Id}"));
        await OnlyAsync(stage, item => item.Channel == talks);
        await stage.Manage("settings", ("place", stage.Seminars.Mention));
        await OnlyAsync(
            stage, item => item.Channel is null && item.Location == $"https://discord.com/channels/{stage.Guild.Id}/{stage.Seminars.Id}");
    }

    [Fact]
    public async Task External_event_completes_itself_and_is_forgotten()
    {
        await using var stage = await Stage.WithBotAsync();
        await OnAsync(stage);
        await OnlyAsync(stage);
        await stage.TurnToAsync(2026, 12, 4, 19, 0);
        await stage.SettledAsync();
        Assert.Empty(stage.Guild.ScheduledEvents);
        Assert.DoesNotContain("Someone", (await stage.Manage("settings")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interested_people_count_as_coming_unless_they_said_otherwise()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("interested", true));
        await OnAsync(stage);
        var made = await OnlyAsync(stage);
        var card = await stage.Ask(stage.Ben, "next-seminar");
        await card.PressAsync("I can't", stage.Cancel);
        stage.Ana.SetInterest(made, true);
        stage.Ben.SetInterest(made, true);
        await UntilComingAsync(stage, "I'm coming · 1");

        stage.Ana.SetInterest(made, false);
        await UntilComingAsync(stage, "I'm coming");
        await stage.StopBotAsync();
        stage.Ana.SetInterest(made, true);
        stage.Olga.SetInterest(made, true);
        await stage.StartBotAsync();
        await UntilComingAsync(stage, "I'm coming · 2");
    }

    private static async Task OnAsync(Stage stage)
    {
        await stage.Manage("settings", ("timezone", "Europe/Berlin"), ("events", true), ("length", 90));
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-04 18:00"));
    }

    private static async Task<ScheduledEvent> OnlyAsync(Stage stage, Func<ScheduledEvent, bool>? isSo = null)
    {
        await UntilAsync(stage, () => stage.Guild.ScheduledEvents is [var only] && isSo?.Invoke(only) != false);
        return Assert.Single(stage.Guild.ScheduledEvents);
    }

    private static IReadOnlyList<ScheduledEvent> Own(Stage stage) =>
        [.. stage.Guild.ScheduledEvents.Where(item => item.Creator == stage.Guild.Bot)];

    private static int Tries(Stage stage) => stage.Discord.Log.Requests("POST", "/scheduled-events").Count;

    // What people do reaches the bot over the gateway, which nothing announces.
    private static async Task UntilAsync(Stage stage, Func<bool> isSo)
    {
        while (!isSo())
        {
            stage.Cancel.ThrowIfCancellationRequested();
            await stage.SettledAsync();
        }
    }

    private static async Task UntilSaidAsync(Stage stage, string text, bool isSaid = true)
    {
        while ((await stage.Manage("settings")).Text.Contains(text, StringComparison.Ordinal) != isSaid)
        {
            stage.Cancel.ThrowIfCancellationRequested();
            await stage.SettledAsync();
        }
    }

    private static async Task UntilComingAsync(Stage stage, string label)
    {
        while (!(await stage.Ask(stage.Olga, "next-seminar")).Buttons.Contains(label))
            stage.Cancel.ThrowIfCancellationRequested();
    }

    private static DateTimeOffset Noon(int year, int month, int day) => new(year, month, day, 12, 0, 0, TimeSpan.Zero);
}
