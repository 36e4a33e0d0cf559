using StudyGroup.Playground.LocalDiscord.Faults;
using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>The bot is killed at the worst moments: no reminder is posted twice or never, no acknowledged point is lost.</summary>
public sealed class CrashTests
{
    // How long a message that may be on its way is given to arrive before it is looked for.
    private static readonly TimeSpan ToArrive = TimeSpan.FromSeconds(2);

    [Theory]
    [InlineData(false, 0, "reminder 1 hour before")]
    [InlineData(false, 20, "reminder 1 hour before")]
    [InlineData(true, 0, "reminder 1 hour before")]
    [InlineData(true, 20, "reminder 1 hour before")]
    [InlineData(false, 20, "its card, 1 hour before")]
    [InlineData(true, 20, "its card, 1 hour before")]
    public async Task Killed_between_claim_and_post_or_between_post_and_mark_it_posts_exactly_once(
        bool posted, int minutesOff, string logged)
    {
        var isCard = logged.Contains("card", StringComparison.Ordinal);
        await using var stage = isCard ? await AtTheCardAsync() : await AtTheReminderAsync();
        var armed = stage.Discord.Faults.On("POST", "/channels/*/messages", new Fault.Paused(AfterEffect: posted), times: 1);
        using (var first = BotProcess.On(stage))
        {
            await armed.Hit.WaitAsync(stage.Cancel);
            await first.KillAsync(stage.Cancel);
        }

        armed.Release();
        // Soon after, the nonce keeps the message from coming twice; later, it is looked for in the channel.
        if (minutesOff > 0) stage.Discord.ForgetNonces();
        await stage.TurnAsync(TimeSpan.FromMinutes(minutesOff));
        await stage.StartBotAsync();
        await stage.TurnAsync(ToArrive);
        await (isCard ? stage.CardAsync() : stage.ReminderAsync());
        await stage.SettledAsync();
        Assert.Equal(isCard ? 1 : 2, stage.Posts().Count);
        var log = (await stage.Manage("reminders", ("show", "log"))).Text.Split('\n');
        Assert.Single(log, l => l.Contains(logged, StringComparison.Ordinal) && l.Contains("· posted", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    public async Task Bot_killed_after_posting_without_Read_Message_History_posts_once_and_records_the_post_as_unknown(int minutesOff)
    {
        await using var stage = await AtTheCardAsync();
        stage.Seminars.Deny(stage.Guild.Bot, Permissions.ReadMessageHistory);
        var armed = stage.Discord.Faults.On("POST", "/channels/*/messages", new Fault.Paused(AfterEffect: true), times: 1);
        using (var first = BotProcess.On(stage))
        {
            await armed.Hit.WaitAsync(stage.Cancel);
            await first.KillAsync(stage.Cancel);
        }

        armed.Release();
        if (minutesOff > 0) stage.Discord.ForgetNonces();
        await stage.TurnAsync(TimeSpan.FromMinutes(minutesOff));
        await stage.StartBotAsync();
        await stage.TurnAsync(ToArrive);
        await stage.SettledAsync();
        Assert.Single(stage.Posts());
        var log = (await stage.Manage("reminders", ("show", "log"))).Text;
        Assert.Contains("unknown", log, StringComparison.Ordinal);
        Assert.Contains("Give me Read Message History there", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_in_an_unreadable_channel_is_recorded_as_unknown_and_not_posted_again()
    {
        await using var stage = await AtTheReminderAsync();
        var armed = stage.Discord.Faults.On("POST", "/channels/*/messages", new Fault.Paused(AfterEffect: true), times: 1);
        using (var first = BotProcess.On(stage))
        {
            await armed.Hit.WaitAsync(stage.Cancel);
            await first.KillAsync(stage.Cancel);
        }

        armed.Release();
        stage.Discord.Faults.On("GET", "/channels/*/messages", new Fault.Refused(403, 50001, "Missing Access"), times: 1);
        await stage.TurnAsync(TimeSpan.FromMinutes(20));
        await stage.StartBotAsync();
        await stage.SettledAsync();
        Assert.Equal(2, stage.Posts().Count);
        Assert.Contains("unknown", (await stage.Manage("reminders", ("show", "log"))).Text, StringComparison.Ordinal);
        Assert.Contains("failed", (await stage.Ask(stage.Olga, "help")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Killed_in_the_middle_of_commands_it_keeps_every_point_that_it_acknowledged()
    {
        await using var stage = await Stage.EmptyAsync();
        var acknowledged = new List<string>();
        for (var round = 0; round < 3; round++)
        {
            using var bot = BotProcess.On(stage);
            await stage.Discord.WaitForBotAsync(stage.Cancel);
            await stage.Discord.WaitForCommandAsync(stage.Guild, "point", stage.Cancel);
            // Discord waits a quarter of an hour for an answer that was put off; nobody here does, once the bot is dead.
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(stage.Cancel);
            var adding = Enumerable.Range(0, 20).Select(async i =>
            {
                var text = $"round {round} point {i}";
                if (await IsAcknowledgedAsync(stage, text, patience.Token))
                {
                    lock (acknowledged) acknowledged.Add(text);
                }

                if (i != 10) return;
                await bot.KillAsync(stage.Cancel);
                patience.CancelAfter(TimeSpan.FromSeconds(4));
            }).ToArray();
            await Task.WhenAll(adding);
        }

        await stage.StartBotAsync();
        var found = await stage.Ana.In(stage.Seminars).SuggestAsync("point edit", "point", "round", null, stage.Cancel);
        Assert.NotEmpty(acknowledged);
        Assert.NotEmpty(found);
        foreach (var text in acknowledged)
        {
            var matches = await stage.Ana.In(stage.Seminars).SuggestAsync("point edit", "point", text, null, stage.Cancel);
            Assert.Contains(matches, m => m.Name.EndsWith(text, StringComparison.Ordinal));
        }
    }

    private static async Task<bool> IsAcknowledgedAsync(Stage stage, string text, CancellationToken patience)
    {
        try
        {
            var options = new Dictionary<string, object> { ["text"] = text };
            var shown = await stage.Ana.In(stage.Seminars).CommandAsync("point add", options, patience);
            return shown.Failed is null;
        }
        catch (OperationCanceledException) when (!stage.Cancel.IsCancellationRequested)
        {
            return false;
        }
    }

    // A group whose reminder is due at this moment, with the seminar's card in its channel, and no bot.
    private static async Task<Stage> AtTheReminderAsync()
    {
        var stage = await AtTheCardAsync("2h, 1h", hours: 3);
        await stage.StartBotAsync();
        await stage.CardAsync();
        await stage.SettledAsync();
        await stage.StopBotAsync();
        await stage.TurnAsync(TimeSpan.FromMinutes(60));
        return stage;
    }

    // A group whose seminar's card is due at this moment, and no bot.
    private static async Task<Stage> AtTheCardAsync(string reminders = "1h, 0m", int hours = 2)
    {
        var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("channel", stage.Seminars), ("reminders", reminders), ("role", stage.Readers));
        await stage.Manage("seminar-move", ("seminar", 3), ("when", $"in {hours} hours"));
        await stage.StopBotAsync();
        await stage.TurnAsync(TimeSpan.FromMinutes(60));
        return stage;
    }
}
