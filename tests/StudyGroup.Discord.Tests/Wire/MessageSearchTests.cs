using StudyGroup.Discord.Primitives;
using static StudyGroup.Discord.Tests.Wire.Scripts;

namespace StudyGroup.Discord.Tests.Wire;

public sealed class MessageSearchTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bots_message_is_searched_page_by_page()
    {
        var since = new Snowflake(5UL << 22).CreatedAt;
        await using var server = await ScriptedDiscord.StartAsync();
        server.Answers = Answering(
            new(200, Page(Enumerable.Range(0, 100).Select(n => Message(30_000_000UL + (ulong)(99 - n), author: 42, customId: "other")))),
            new(200, Page([Message(30_000_300, author: 1, customId: "key"), Message(30_000_200, author: 42, customId: "key")])));
        await using var discord = server.Connect();
        _ = new InteractionRecorder(discord);
        await (await server.NextPeerAsync()).WelcomeAsync();

        var found = await discord.FindMessageAsync(new Snowflake(600), "key", since, Cancel);

        Assert.Equal(new Snowflake(30_000_200), found.Message);
        Assert.True(found.IsComplete);
        Assert.Equal($"/channels/600/messages?after={(5UL << 22) - 1}&limit=100", (await server.NextRequestAsync()).Path);
        Assert.Equal("/channels/600/messages?after=30000099&limit=100", (await server.NextRequestAsync()).Path);
    }

    [Fact]
    public async Task Search_stops_after_500_messages_and_says_where_to_continue()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        ulong last = 0;
        server.Answers = _ => Task.FromResult(
            new Answer(200, Page(Enumerable.Range(0, 100).Select(_ => Message(++last << 22, author: 42, customId: "other")))));
        await using var discord = server.Connect();
        _ = new InteractionRecorder(discord);
        await (await server.NextPeerAsync()).WelcomeAsync();

        var first = await discord.FindMessageAsync(new Snowflake(600), "key", new Snowflake(0).CreatedAt, Cancel);

        Assert.Null(first.Message);
        Assert.False(first.IsComplete);
        Assert.Equal(500UL, last);
        Assert.Equal(new Snowflake(500UL << 22).CreatedAt, first.ReadUntil);
    }

    private static string Page(IEnumerable<string> messages) => $"[{string.Join(',', messages)}]";

    private static string Message(ulong id, int author, string customId) =>
        $$$"""
        {"id":"{{{id}}}","author":{"id":"{{{author}}}"},
         "components":[{"type":20,"odd":{"components":[{"type":2,"custom_id":"{{{customId}}}"}]}}]}
        """;
}
