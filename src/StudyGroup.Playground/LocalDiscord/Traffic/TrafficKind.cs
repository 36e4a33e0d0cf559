namespace StudyGroup.Playground.LocalDiscord.Traffic;

/// <summary>The kind of a traffic entry.</summary>
public enum TrafficKind
{
    /// <summary>A request that was answered, or whose answer was deliberately lost.</summary>
    Request,

    /// <summary>A gateway connection was opened.</summary>
    Connected,

    /// <summary>A gateway connection was refused.</summary>
    Refused,

    /// <summary>This side closed or dropped a gateway connection.</summary>
    Closed,

    /// <summary>The client closed a gateway connection.</summary>
    ClosedByClient,

    /// <summary>A gateway payload was sent.</summary>
    FrameSent,

    /// <summary>A gateway payload was received.</summary>
    FrameReceived,
}
