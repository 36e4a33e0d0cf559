using System.Text.Json.Nodes;

namespace StudyGroup.Playground.Tests.LocalDiscord;

public sealed class BurstTests
{
    [Fact]
    public async Task Two_thousand_interactions_at_once_are_all_answered()
    {
        await using var stage = await Stage.SetAsync(Clocks.Still());
        await stage.RegisterAsync("""{"name":"ping","description":"d"}""");
        var cancel = TestContext.Current.CancellationToken;

        var asked = Enumerable.Range(0, 2000).Select(_ => stage.AnaHere.CommandAsync("ping", cancel)).ToArray();
        var answers = new List<Task<RawAnswer>>();
        for (var i = 0; i < asked.Length; i++)
            answers.Add(stage.Rest.RespondAsync(await stage.NextInteractionAsync(), 4, JsonNode.Parse("""{"content":"pong"}""")));

        Assert.All(await Task.WhenAll(answers), answer => Assert.Equal(204, answer.Status));
        Assert.All(await Task.WhenAll(asked), shown => Assert.Equal("pong", shown.Text));
        Assert.Equal(2000, stage.Channel.Messages().Count);
    }
}
