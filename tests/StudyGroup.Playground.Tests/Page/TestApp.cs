using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using StudyGroup.Playground.LocalDiscord.World;
using StudyGroup.Playground.Tests.LocalDiscord;

namespace StudyGroup.Playground.Tests.Page;

/// <summary>
/// A small application in the bot's place. It registers the given commands, gives the set answer to every interaction, and keeps what it
/// heard.
/// </summary>
internal sealed class TestApp : IAsyncDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Channel<JsonElement> _heard = System.Threading.Channels.Channel.CreateUnbounded<JsonElement>();
    private readonly CancellationTokenSource _end = new();
    private readonly RawGateway _gateway;
    private readonly Task _listening;
    private readonly Task _beating;

    private TestApp(RawGateway gateway, RawRest rest, Guild guild)
    {
        (_gateway, Rest, Guild) = (gateway, rest, guild);
        _listening = ListenAsync();
        _beating = BeatAsync();
    }

    public RawRest Rest { get; }

    public Guild Guild { get; }

    /// <summary>The answer to every interaction: a response's type and data.</summary>
    public Func<JsonElement, (int Type, string? Data)> Answer { get; set; } = _ => (4, """{"content":"Heard."}""");

    /// <param name="playground">The playground whose bot it follows.</param>
    /// <param name="commands">Its commands.</param>
    public static async Task<TestApp> TakeOverAsync(PlaygroundFixture playground, params string[] commands)
    {
        var scene = playground.Playground.Scene;
        await scene.EndBotAsync();
        var (gateway, _) = await RawGateway.IdentifyAsync(scene.Discord);
        var app = new TestApp(gateway, new RawRest(scene.Discord), scene.Cast.Guild);
        var registered = await app.Rest.PutAsync(
            $"/applications/{app.Rest.Application}/commands", new JsonArray([.. commands.Select(command => JsonNode.Parse(command))]));
        Assert.Equal(200, registered.Status);
        return app;
    }

    /// <summary>Posts a message in #seminars.</summary>
    public async Task<RawAnswer> PostAsync(string message)
    {
        var answer = await Rest.PostAsync(
            $"/channels/{Guild.Channels.Single(channel => channel.Name == "seminars").Id}/messages", JsonNode.Parse(message)!);
        Assert.Equal(200, answer.Status);
        return answer;
    }

    /// <summary>The next interaction; it has been answered.</summary>
    public async Task<JsonElement> NextAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        return await _heard.Reader.ReadAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _gateway.Dispose();
        await Task.WhenAll(_listening, _beating).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Rest.Dispose();
        _end.Dispose();
    }

    private async Task ListenAsync()
    {
        while (await _gateway.ReceiveAsync() is { } frame)
        {
            if (frame.GetProperty("t").ToString() != "INTERACTION_CREATE")
                continue;
            var interaction = frame.GetProperty("d");
            var (type, data) = Answer(interaction);
            var answered = await Rest.RespondAsync(interaction, type, data is null ? null : JsonNode.Parse(data));
            Assert.True(answered.Status == 204, answered.Body);
            await _heard.Writer.WriteAsync(interaction);
        }
    }

    private async Task BeatAsync()
    {
        using var timer = new PeriodicTimer(Beat, Clocks.Real);
        while (await timer.WaitForNextTickAsync(_end.Token))
            await _gateway.SendAsync(1, null);
    }
}
