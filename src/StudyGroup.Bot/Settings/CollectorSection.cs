using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace StudyGroup.Bot.Settings;

/// <summary>
/// Reads the variables that OpenTelemetry defines, as far as its SDK doesn't do so itself:
/// https://opentelemetry.io/docs/specs/otel/protocol/exporter/.
/// </summary>
/// <param name="problems">The problems so far; new ones are added.</param>
internal sealed class CollectorSection(IConfiguration configuration, List<string> problems)
{
    private const string Otlp = "OTEL_EXPORTER_OTLP";

    /// <summary>Null if nothing is to be exported, or if the variables are invalid.</summary>
    public CollectorSettings? Read()
    {
        if (string.Equals(Text("OTEL_SDK_DISABLED"), "true", StringComparison.OrdinalIgnoreCase)) return null;
        var (metrics, traces) = (Signal("METRICS", byEndpoint: true), Signal("TRACES", byEndpoint: true));
        // They name members and servers by their ids, so they go only where they're asked for.
        var logs = Signal("LOGS", byEndpoint: false);
        if (metrics is null && traces is null && logs is null) return null;
        Of(Otlp);
        return new CollectorSettings(metrics, traces, logs);
    }

    private SignalSettings? Signal(string signal, bool byEndpoint)
    {
        var name = $"OTEL_{signal}_EXPORTER";
        switch (Text(name))
        {
            case "otlp":
            case null when byEndpoint && (Text($"{Otlp}_ENDPOINT") ?? Text($"{Otlp}_{signal}_ENDPOINT")) is not null:
                return Of($"{Otlp}_{signal}");
            case null or "none":
                return null;
            case var other:
                Complain(name, $"is “{other}”, but I can only export by OTLP", "Set it to otlp or none, or leave it out.");
                return null;
        }
    }

    private SignalSettings Of(string prefix) => new(
        Address($"{prefix}_ENDPOINT"), Protocol($"{prefix}_PROTOCOL"), Text($"{prefix}_HEADERS"), Timeout($"{prefix}_TIMEOUT"),
        Compression($"{prefix}_COMPRESSION"));

    private Uri? Address(string name)
    {
        if (Text(name) is not { } text) return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https")) return uri;
        Complain(
            name, $"is “{text}”, which isn't a web address",
            "Give your collector's address, such as http://localhost:4317, or leave it out to export nothing.");
        return null;
    }

    private string? Protocol(string name)
    {
        var text = Text(name);
        if (text is null or "grpc" or "http/protobuf") return text;
        Complain(name, $"is “{text}”, which I don't support", "Set it to grpc or http/protobuf.");
        return null;
    }

    private int? Timeout(string name)
    {
        if (Text(name) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)) return milliseconds;
        Complain(name, $"is “{text}”, which isn't a number of milliseconds", "Write one such as 10000, or leave it out.");
        return null;
    }

    private string? Compression(string name)
    {
        var text = Text(name);
        if (text is null or "none" or "gzip") return text;
        Complain(name, $"is “{text}”, which I don't support", "Set it to gzip or none.");
        return null;
    }

    private string? Text(string name) => configuration[name]?.Trim() is { Length: > 0 } text ? text : null;

    private void Complain(string name, string wrong, string remedy) => problems.Add($"The environment variable {name} {wrong}. {remedy}");
}
