using StudyGroup.Bot.Lifetime;

namespace StudyGroup.EndToEnd.Tests;

public sealed class LateInteractionTests
{
    [Fact]
    public async Task Command_that_is_replayed_when_its_token_is_dead_changes_nothing()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Ask(stage.Ana, "point add", ("text", "Said in time"));

        // The bot hears of it only when it comes back, after Ana was told that the application did not respond.
        var before = stage.Discord.Log.Count;
        stage.Discord.GatewayFaults.RefuseResumes(int.MaxValue);
        stage.Discord.GatewayFaults.RefuseConnections(int.MaxValue);
        stage.Discord.GatewayFaults.Drop();
        var late = await stage.Ask(stage.Ana, "point add", ("text", "Said too late"));
        stage.Discord.GatewayFaults.RefuseConnections(0);
        stage.Discord.GatewayFaults.RefuseResumes(0);
        await stage.Discord.Log.WaitForAsync(
            e => e.What.EndsWith("/callback", StringComparison.Ordinal) && e.Status == 404, stage.Cancel, before);

        Assert.NotNull(late.Failed);
        Assert.Matches("💬 “(Said|only|once)[^”]*” \\(Ana\\)\n", (await stage.Ask(stage.Ana, "next-seminar")).Text);
    }

    [Fact]
    public async Task Command_that_is_replayed_in_time_is_deferred_first_and_then_done()
    {
        await using var stage = await Stage.WithBotAsync();

        var before = stage.Discord.Log.Count;
        stage.Discord.GatewayFaults.Drop();
        var added = await stage.Ask(stage.Ana, "point add", ("text", "Said while it was away"));

        Assert.Null(added.Failed);
        Assert.Matches("💬 “(Said|only|once)[^”]*” \\(Ana\\)\n", (await stage.Ask(stage.Ana, "next-seminar")).Text);
        Assert.StartsWith("{\"type\":5", stage.Discord.Log.Requests("POST", "/callback", before)[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_thousand_commands_at_once_are_all_answered_or_deferred_in_time()
    {
        await using var stage = await Stage.WithBotAsync(options => options with { WireClock = new SlowedClock(Clocks.System, 8) });
        var before = stage.Discord.Log.Count;

        // One in ten writes.
        var asked = Enumerable.Range(1, 5_000).Select(i =>
            i % 10 == 0
                ? stage.Manage("seminar-move", ("seminar", 9), ("when", $"in {i} days"))
                : stage.Ask(stage.Ana, "next-seminar")).ToList();
        var shown = await Task.WhenAll(asked);

        Assert.All(shown, one => Assert.Null(one.Failed));
        // A request is logged a moment after its effect.
        await stage.UntilAsync(() => stage.Discord.Log.Requests("POST", "/callback", before).Count >= 5_000);
        var answers = stage.Discord.Log.Requests("POST", "/callback", before);
        Assert.Equal(5_000, answers.Count);
        Assert.All(answers, answer => Assert.Equal(204, answer.Status));
        Assert.DoesNotContain(stage.Seminars.Messages(), message => message.IsThinking);
    }
}
