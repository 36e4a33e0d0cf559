namespace StudyGroup.Playground.LocalDiscord.Traffic;

/// <summary>What kind of traffic an entry tells of.</summary>
public enum TrafficKind
{
    /// <summary>A request that was answered, or whose answer was lost on purpose.</summary>
    Request,

    /// <summary>A gateway connection was opened.</summary>
    Connected,

    /// <summary>A gateway connection was refused.</summary>
    Refused,

    /// <summary>This side closed or dropped a gateway connection.</summary>
    Closed,

    /// <summary>The client closed a gateway connection.</summary>
    ClosedByClient,

    /// <summary>A gateway payload went out.</summary>
    FrameSent,

    /// <summary>A gateway payload came in.</summary>
    FrameReceived,
}
