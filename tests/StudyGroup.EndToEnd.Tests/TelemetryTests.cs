using System.Text.Json;

namespace StudyGroup.EndToEnd.Tests;

public sealed class TelemetryTests
{
    private const string Metrics = "/v1/metrics";
    private const string Traces = "/v1/traces";

    [Fact]
    public async Task Metrics_and_traces_arrive_at_the_collector_that_the_environment_names()
    {
        await using var collector = await LocalCollector.StartAsync();
        await using var stage = await Stage.EmptyAsync([
            .. To(collector), ("OTEL_SERVICE_NAME", "our-readers"), ("OTEL_RESOURCE_ATTRIBUTES", "deployment.environment.name=shed")]);
        using var bot = BotProcess.Start(stage.Settings);
        await UseAsync(stage);

        foreach (var instrument in new[]
        {
            "studygroup.interaction.duration", "studygroup.discord.request.duration", "studygroup.discord.gateway.connections",
            "studygroup.shard.owned", "studygroup.storage.batch.size", "studygroup.storage.write.lag", "dotnet.gc.collections",
        })
            await collector.UntilAsync(Metrics, instrument, stage.Cancel);
        await collector.UntilAsync(Metrics, "point add", stage.Cancel);
        await collector.UntilAsync(Metrics, "our-readers", stage.Cancel);
        await collector.UntilAsync(Metrics, "shed", stage.Cancel);
        await collector.UntilAsync(Traces, "command point add", stage.Cancel);
        await collector.UntilAsync(Traces, "POST /interactions/{interaction}/{token}/callback", stage.Cancel);
        await AssertNothingPrivateAsync(collector, stage, bot);
    }

    [Fact]
    public async Task OpenTelemetry_is_not_even_loaded_without_such_variables()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux says which files a process has in memory.");
        await using var stage = await Stage.EmptyAsync();
        using var bot = BotProcess.Start(stage.Settings);
        await UseAsync(stage);

        Assert.DoesNotContain("OpenTelemetry", await bot.LoadedFilesAsync(stage.Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disabled_SDK_sends_nothing()
    {
        await using var collector = await LocalCollector.StartAsync();
        await using var stage = await Stage.EmptyAsync([.. To(collector), ("OTEL_SDK_DISABLED", "true")]);
        using var bot = BotProcess.Start(stage.Settings);
        await UseAsync(stage);
        await EndAsync(bot, stage);

        Assert.Empty(collector.Requests);
    }

    [Fact]
    public async Task Signal_that_is_switched_off_is_not_sent()
    {
        await using var collector = await LocalCollector.StartAsync();
        await using var stage = await Stage.EmptyAsync([.. To(collector), ("OTEL_METRICS_EXPORTER", "none")]);
        using var bot = BotProcess.Start(stage.Settings);
        await UseAsync(stage);
        await EndAsync(bot, stage);

        Assert.Equal([Traces], collector.Requests.Select(request => request.Path).Distinct());
    }

    [Fact]
    public async Task Signal_goes_to_the_address_that_is_its_own()
    {
        await using var collector = await LocalCollector.StartAsync();
        await using var stage = await Stage.EmptyAsync(
            ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", $"{collector.Address}/ours"), ("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "http/protobuf"),
            ("OTEL_BSP_SCHEDULE_DELAY", "200"));
        using var bot = BotProcess.Start(stage.Settings);
        await UseAsync(stage);

        await collector.UntilAsync("/ours", "command point add", stage.Cancel);
    }

    [Fact]
    public async Task Collector_that_is_not_there_holds_up_neither_answers_nor_the_end()
    {
        await using var stage = await Stage.EmptyAsync(("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9"));
        using var bot = BotProcess.Start(stage.Settings);
        await UseAsync(stage);

        Assert.Equal(0, (await EndAsync(bot, stage)).Code);
    }

    [Fact]
    public async Task Log_is_written_as_JSON_where_that_is_set()
    {
        await using var stage = await Stage.EmptyAsync(("Logging:Format", "json"));
        using var bot = BotProcess.Start(stage.Settings);
        await UseAsync(stage);
        await EndAsync(bot, stage);

        Assert.NotEmpty(bot.Log);
        Assert.All(bot.Log, line =>
        {
            var message = JsonDocument.Parse(line).RootElement;
            Assert.Equal(TimeSpan.Zero, message.GetProperty("Timestamp").GetDateTimeOffset().Offset);
            Assert.Equal("Information", message.GetProperty("LogLevel").GetString());
            Assert.NotEmpty(message.GetProperty("Message").GetString()!);
        });
    }

    private static (string, string)[] To(LocalCollector collector) =>
    [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
        ("OTEL_METRIC_EXPORT_INTERVAL", "200"), ("OTEL_BSP_SCHEDULE_DELAY", "200"),
    ];

    private static async Task UseAsync(Stage stage)
    {
        await stage.Discord.WaitForBotAsync(stage.Cancel);
        await stage.Discord.WaitForCommandAsync(stage.Guild, "point", stage.Cancel);
        await stage.Ask(stage.Ana, "point add", ("text", "Whispered words"));
    }

    private static Task<(int Code, string Said)> EndAsync(BotProcess bot, Stage stage)
    {
        bot.Terminate();
        return bot.EndAsync(stage.Cancel);
    }

    // The last ones are sent when it ends.
    private static async Task AssertNothingPrivateAsync(LocalCollector collector, Stage stage, BotProcess bot)
    {
        Assert.Equal((0, ""), await EndAsync(bot, stage));
        Assert.DoesNotContain(collector.Requests, request => request.Path is not (Metrics or Traces));
        foreach (var secret in new[] { "Whispered", "Ana", stage.Discord.Token, $"{stage.Ana.Id}" })
            Assert.DoesNotContain(collector.Requests, request => request.Body.Contains(secret, StringComparison.Ordinal));
    }
}
