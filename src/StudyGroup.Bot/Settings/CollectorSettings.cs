namespace StudyGroup.Bot.Settings;

/// <summary>What is sent to an OpenTelemetry collector; null is never sent.</summary>
internal sealed record CollectorSettings(SignalSettings? Metrics, SignalSettings? Traces, SignalSettings? Logs);

/// <summary>What is set for one signal; null is as for all signals.</summary>
/// <param name="Endpoint">The full address.</param>
/// <param name="Protocol"><c>grpc</c> or <c>http/protobuf</c>.</param>
/// <param name="Headers">Of each request: <c>name=value,name=value</c>.</param>
/// <param name="Timeout">Of each request, in milliseconds.</param>
/// <param name="Compression"><c>none</c> or <c>gzip</c>.</param>
internal sealed record SignalSettings(Uri? Endpoint, string? Protocol, string? Headers, int? Timeout, string? Compression)
{
    /// <summary>Without the headers, which may hold a password.</summary>
    public override string ToString() => $"{Endpoint}, {Protocol}";
}
