using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Primitives;
using static StudyGroup.Discord.Tests.Wire.Scripts;

namespace StudyGroup.Discord.Tests.Wire;

public sealed class TelemetryTests : IDisposable
{
    private static readonly MessageBody Hello = new() { Content = "Hello" };
    private static readonly Snowflake Channel = new(600);
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IMeterFactory Meters => _services.GetRequiredService<IMeterFactory>();

    public void Dispose() => _services.Dispose();

    [Fact]
    public async Task Request_is_measured_by_its_route_and_status()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        server.Answers = Always(new(200, """{"id":"9000"}"""));
        await using var discord = server.Connect(meters: Meters);
        var durations = Collect<double>("studygroup.discord.request.duration");
        var waits = Collect<double>("studygroup.discord.request.wait.duration");

        await discord.PostAsync(Channel, Hello, "nonce-1", Cancel);

        var measured = Assert.Single(durations.GetMeasurementSnapshot());
        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["http.request.method"] = "POST",
                ["url.template"] = "/channels/{channel}/messages",
                ["http.response.status_code"] = 200,
            },
            measured.Tags);
        Assert.Single(waits.GetMeasurementSnapshot());
    }

    [Fact]
    public async Task Refused_request_has_its_status_as_the_error()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        server.Answers = Always(new(403, """{"code":50013,"message":"Missing Permissions"}"""));
        await using var discord = server.Connect(meters: Meters);
        var durations = Collect<double>("studygroup.discord.request.duration");

        await Assert.ThrowsAsync<DiscordRefusedException>(() => discord.PostAsync(Channel, Hello, "nonce-1", Cancel));

        Assert.Equal("403", Assert.Single(durations.GetMeasurementSnapshot()).Tags["error.type"]);
    }

    [Fact]
    public async Task Attributes_have_neither_tokens_nor_texts()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        await using var discord = server.Connect(meters: Meters);
        var durations = Collect<double>("studygroup.discord.request.duration");
        var activities = new ConcurrentQueue<Activity>();
        using var listener = Listen(activities);
        var heard = new InteractionRecorder(discord);
        var peer = await server.NextPeerAsync();
        await peer.WelcomeAsync();
        await peer.InteractionAsync(2, 2001);
        var interaction = await heard.NextAsync();

        await discord.RespondAsync(interaction, new InteractionResponse.Message(Hello, false), Cancel);
        await discord.EditOriginalAsync(interaction, Hello, Cancel);

        var all = durations.GetMeasurementSnapshot().SelectMany(measured => measured.Tags)
            .Concat(activities.SelectMany(activity => activity.TagObjects))
            .Select(tag => $"{tag.Value}").Concat(activities.Select(activity => activity.DisplayName)).ToList();
        Assert.Contains("/interactions/{interaction}/{token}/callback", all);
        Assert.Contains("PATCH /webhooks/{application}/{token}/messages/@original", all);
        Assert.DoesNotContain(all, text => text.Contains(interaction.Token.Value, StringComparison.Ordinal)
            || text.Contains("bot-token", StringComparison.Ordinal) || text.Contains("Hello", StringComparison.Ordinal)
            || text.Contains($"{interaction.Id}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Shard_is_seen_with_its_state_its_session_and_its_heartbeats()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        await using var discord = server.Connect(meters: Meters, chance: 0);
        var connections = Collect<long>("studygroup.discord.gateway.connections");
        var owned = Collect<int>("studygroup.shard.owned");
        var sessions = Collect<long>("studygroup.discord.gateway.sessions");
        var heartbeats = Collect<double>("studygroup.discord.gateway.heartbeat.duration");
        Assert.Empty(States(connections));

        _ = new InteractionRecorder(discord);
        var peer = await server.NextPeerAsync();
        await peer.WelcomeAsync();
        await peer.SendAsync("""{"op":1}""");
        await peer.NextAsync(1);
        await peer.SendAsync("""{"op":11}""");
        await heartbeats.WaitForMeasurementsAsync(1, Cancel);

        Assert.Equal([(0, "ready")], States(connections));
        owned.RecordObservableInstruments();
        Assert.Equal(1, owned.LastMeasurement!.Value);
        Assert.Equal("new", Assert.Single(sessions.GetMeasurementSnapshot()).Tags["studygroup.discord.session.type"]);

        await discord.StopShardAsync(Shard.Only, keepSession: false);
        Assert.Empty(States(connections));
    }

    private MetricCollector<T> Collect<T>(string instrument)
        where T : struct => new(Meters, "StudyGroup.Discord", instrument);

    private static IEnumerable<(object?, object?)> States(MetricCollector<long> connections)
    {
        connections.Clear();
        connections.RecordObservableInstruments();
        return connections.GetMeasurementSnapshot().Select(measured => (
            measured.Tags["studygroup.discord.shard.id"], measured.Tags["studygroup.discord.gateway.state"]));
    }

    private static ActivityListener Listen(ConcurrentQueue<Activity> ended)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "StudyGroup.Discord",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
