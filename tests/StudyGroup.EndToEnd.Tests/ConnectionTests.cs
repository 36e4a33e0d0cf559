using StudyGroup.Playground.LocalDiscord.Faults;

namespace StudyGroup.EndToEnd.Tests;

public sealed class ConnectionTests
{
    [Fact]
    public async Task Bot_resumes_after_a_drop_and_answers_what_came_meanwhile_or_after()
    {
        await using var stage = await Stage.WithBotAsync();
        var before = stage.Discord.Log.Count;
        stage.Discord.GatewayFaults.Drop();
        await stage.Discord.Log.WaitForAsync(e => e.What == "RESUMED", stage.Cancel, before);
        Assert.Contains("Seminar 3", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4000)]
    [InlineData(4003)]
    [InlineData(4007)]
    [InlineData(4009)]
    [InlineData(1001)]
    public async Task Bot_is_back_after_an_ordinary_close(int code)
    {
        await using var stage = await Stage.WithBotAsync();
        var before = stage.Discord.Log.Count;
        stage.Discord.GatewayFaults.Close(code);
        await stage.Discord.Log.WaitForAsync(e => e.What is "RESUMED" or "READY", stage.Cancel, before);
        Assert.Contains("Seminar 3", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_to_reconnect_it_does()
    {
        await using var stage = await Stage.WithBotAsync();
        var before = stage.Discord.Log.Count;
        stage.Discord.GatewayFaults.AskToReconnect();
        await stage.Discord.Log.WaitForAsync(e => e.What == "RESUMED", stage.Cancel, before);
        before = stage.Discord.Log.Count;
        stage.Discord.GatewayFaults.InvalidateSessions(resumable: false);
        await stage.Discord.Log.WaitForAsync(e => e.What == "READY", stage.Cancel, before);
        Assert.Contains("Seminar 3", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4004, "Discord:Token")]
    [InlineData(4014, "intent")]
    public async Task A_fatal_close_ends_the_bot_with_a_sentence(int code, string word)
    {
        await using var stage = await Stage.WithBotAsync();
        stage.Discord.GatewayFaults.Close(code);
        Assert.Contains(word, await stage.EndedAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Event_received_twice_is_answered_once_and_unknown_ones_are_ignored()
    {
        await using var stage = await Stage.WithBotAsync();
        stage.Discord.GatewayFaults.AddUnknowns = true;
        stage.Discord.GatewayFaults.Dispatch("SOMETHING_NEW", new() { ["x"] = 1 });
        stage.Discord.GatewayFaults.DuplicateNext("INTERACTION_CREATE");
        await stage.Ask(stage.Ana, "point add", ("text", "only once"));
        await stage.Ask(stage.Ana, "help");
        Assert.Matches("💬 “(Said|only|once)[^”]*” \\(Ana\\)\n", (await stage.Ask(stage.Ana, "next-seminar")).Text);
    }

    [Fact]
    public async Task A_lost_answer_to_an_interaction_is_given_again_in_time()
    {
        await using var stage = await Stage.WithBotAsync();
        stage.Discord.Faults.On("POST", "/interactions/*/*/callback", new Fault.Lost(AfterEffect: true), times: 1);
        var added = await stage.Ask(stage.Ana, "point add", ("text", "once"));
        Assert.Null(added.Failed);
        stage.Discord.Faults.On("POST", "/interactions/*/*/callback", new Fault.ServerError(500, AfterEffect: false), times: 1);
        Assert.Matches("💬 “(Said|only|once)[^”]*” \\(Ana\\)\n", (await stage.Ask(stage.Ana, "next-seminar")).Text);
    }
}
