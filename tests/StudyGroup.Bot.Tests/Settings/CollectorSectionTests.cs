using Microsoft.Extensions.Configuration;
using StudyGroup.Bot.Settings;
using Xunit;

namespace StudyGroup.Bot.Tests.Settings;

public sealed class CollectorSectionTests
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Address = "http://collector:4317";

    [Fact]
    public void Telemetry_is_not_exported_by_default() => Assert.Null(Read());

    [Fact]
    public void Metrics_and_traces_go_to_a_collector_but_no_logs() =>
        Assert.Equal((true, true, false), Signals((Endpoint, Address)));

    [Fact]
    public void Signal_with_an_address_of_its_own_goes_there_alone() =>
        Assert.Equal((false, true, false), Signals(("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", Address)));

    [Theory]
    [InlineData("OTEL_METRICS_EXPORTER", "none", false, true, false)]
    [InlineData("OTEL_TRACES_EXPORTER", "none", true, false, false)]
    [InlineData("OTEL_LOGS_EXPORTER", "otlp", true, true, true)]
    public void Each_signal_can_be_switched(string name, string value, bool metrics, bool traces, bool logs) =>
        Assert.Equal((metrics, traces, logs), Signals((Endpoint, Address), (name, value)));

    [Fact]
    public void Exporter_that_is_asked_for_needs_no_address() =>
        Assert.Equal((true, false, false), Signals(("OTEL_METRICS_EXPORTER", "otlp")));

    [Fact]
    public void Signal_has_its_own_address_protocol_headers_timeout_and_compression() => Assert.Equal(
        new SignalSettings(new Uri(Address), "http/protobuf", "key=secret", 500, "gzip"),
        Read(
            ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", Address), ("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "http/protobuf"),
            ("OTEL_EXPORTER_OTLP_TRACES_HEADERS", "key=secret"), ("OTEL_EXPORTER_OTLP_TRACES_TIMEOUT", "500"),
            ("OTEL_EXPORTER_OTLP_TRACES_COMPRESSION", "gzip"))!.Traces);

    [Theory]
    [InlineData("true")]
    [InlineData("TRUE")]
    public void Disabled_SDK_exports_nothing(string value) => Assert.Null(Read((Endpoint, Address), ("OTEL_SDK_DISABLED", value)));

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "collector:4317", "isn't a web address")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "http/json", "grpc or http/protobuf")]
    [InlineData("OTEL_EXPORTER_OTLP_TIMEOUT", "10s", "such as 10000")]
    [InlineData("OTEL_EXPORTER_OTLP_METRICS_COMPRESSION", "zip", "gzip or none")]
    [InlineData("OTEL_METRICS_EXPORTER", "prometheus", "otlp or none")]
    public void Bad_variable_is_named_with_a_remedy(string name, string value, string remedy)
    {
        List<string> problems = [];
        Read(problems, (Endpoint, Address), (name, value));

        var problem = Assert.Single(problems);
        Assert.Contains($"{name} is “{value}”", problem, StringComparison.Ordinal);
        Assert.Contains(remedy, problem, StringComparison.Ordinal);
    }

    private static (bool, bool, bool) Signals(params (string Name, string Value)[] variables) =>
        Read(variables) is { } read ? (read.Metrics is not null, read.Traces is not null, read.Logs is not null) : default;

    private static CollectorSettings? Read(params (string Name, string Value)[] variables)
    {
        List<string> problems = [];
        var read = Read(problems, variables);
        Assert.Empty(problems);
        return read;
    }

    private static CollectorSettings? Read(List<string> problems, params (string Name, string Value)[] variables) => new CollectorSection(
        new ConfigurationBuilder().AddInMemoryCollection(variables.Select(v => KeyValuePair.Create(v.Name, (string?)v.Value))).Build(),
        problems).Read();
}
