namespace StudyGroup.Discord.Telemetry;

/// <summary>The names under which others know the states of a gateway connection.</summary>
internal static class GatewayStates
{
    public const string Disconnected = "disconnected";
    public const string Connecting = "connecting";
    public const string Identifying = "identifying";
    public const string Resuming = "resuming";
    public const string Ready = "ready";
    public const string Ended = "ended";
}
