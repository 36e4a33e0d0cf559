using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Settings;

namespace StudyGroup.Bot.Observability;

/// <summary>
/// Sends metrics, traces and logs to an OpenTelemetry collector. The only file that names OpenTelemetry, so that its libraries are loaded
/// only where something is exported. Its SDK reads most of the variables that say where to and how.
/// </summary>
internal static class OpenTelemetryExport
{
    private const string Ours = "StudyGroup.*";

    /// <summary>Adds the exporters.</summary>
    public static IServiceCollection AddExport(this IServiceCollection services, CollectorSettings settings)
    {
        var telemetry = services.AddOpenTelemetry().ConfigureResource(resource => resource
            .AddService("study-group", serviceVersion: ProgramVersion.Short)
            // Last, because the environment may give another name.
            .AddEnvironmentVariableDetector());
        if (settings.Metrics is { } metrics)
        {
            telemetry.WithMetrics(
                all => all.AddMeter(Ours).AddRuntimeInstrumentation().AddOtlpExporter(options => Set(options, metrics)));
        }

        if (settings.Traces is { } traces)
            telemetry.WithTracing(all => all.AddSource(Ours).AddOtlpExporter(options => Set(options, traces)));
        if (settings.Logs is { } logs) telemetry.WithLogging(all => all.AddOtlpExporter(options => Set(options, logs)));
        return services;
    }

    // The exporter itself knows only the variables for all signals.
    private static void Set(OtlpExporterOptions options, SignalSettings signal)
    {
        if (signal.Protocol is { } protocol)
            options.Protocol = protocol == "grpc" ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        if (signal.Endpoint is { } endpoint) options.Endpoint = endpoint;
        if (signal.Headers is { } headers) options.Headers = headers;
        if (signal.Timeout is { } timeout) options.TimeoutMilliseconds = timeout;
        if (signal.Compression is { } compression)
            options.Compression = compression == "gzip" ? OtlpExportCompression.GZip : OtlpExportCompression.None;
    }
}
