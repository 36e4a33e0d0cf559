namespace StudyGroup.Discord.Gateway;

/// <summary>The state of the gateway connection, for <see cref="GatewayProtocol"/>. Times are on the monotonic clock.</summary>
internal abstract record GatewayState(History History)
{
    /// <summary>When to send the next <see cref="GatewayInput.Due"/>, if at all.</summary>
    public virtual TimeSpan? Wake => null;

    /// <summary>The current session, or one that may be resumed.</summary>
    public virtual Session? Resumable => null;

    /// <summary>Not connected until the next attempt at <paramref name="DialAt"/>.</summary>
    internal sealed record Disconnected(Session? Session, TimeSpan DialAt, string Reason, History History) : GatewayState(History)
    {
        public override TimeSpan? Wake => DialAt;

        public override Session? Resumable => Session;
    }

    /// <summary>Connecting, to resume a session or to start a new one.</summary>
    internal sealed record Connecting(Session? Session, History History) : GatewayState(History)
    {
        public override Session? Resumable => Session;
    }

    /// <summary>Connected, but Hello hasn't arrived.</summary>
    internal sealed record AwaitingHello(Session? Session, TimeSpan Deadline, History History) : GatewayState(History)
    {
        public override TimeSpan? Wake => Deadline;

        public override Session? Resumable => Session;
    }

    /// <summary>Hello has arrived, and heartbeats are being sent.</summary>
    internal abstract record Live(Pulse Pulse, History History) : GatewayState(History)
    {
        /// <summary>The sequence number of the last dispatch, or null before the first.</summary>
        public abstract long? Sequence { get; }

        public override TimeSpan? Wake => Pulse.Wake;
    }

    /// <summary>A new session is to be started, but it isn't this shard's turn to send IDENTIFY yet.</summary>
    internal sealed record AwaitingTurn(Pulse Pulse, History History) : Live(Pulse, History)
    {
        public override long? Sequence => null;
    }

    /// <summary>IDENTIFY was sent, but READY hasn't arrived.</summary>
    internal sealed record Identifying(Pulse Pulse, long? Seen, TimeSpan Deadline, History History) : Live(Pulse, History)
    {
        public override long? Sequence => Seen;

        public override TimeSpan? Wake => Deadline < Pulse.Wake ? Deadline : Pulse.Wake;
    }

    /// <summary>RESUME was sent, but RESUMED hasn't arrived. Discord is replaying dispatches.</summary>
    internal sealed record Resuming(Session Session, Pulse Pulse, TimeSpan Deadline, History History) : Live(Pulse, History)
    {
        public override long? Sequence => Session.Sequence;

        public override TimeSpan? Wake => Deadline < Pulse.Wake ? Deadline : Pulse.Wake;

        public override Session? Resumable => Session;
    }

    /// <summary>The session is established.</summary>
    internal sealed record Ready(Session Session, Pulse Pulse, History History) : Live(Pulse, History)
    {
        public override long? Sequence => Session.Sequence;

        public override Session? Resumable => Session;
    }

    /// <summary>Reconnecting is forbidden.</summary>
    internal sealed record Ended(string Message, History History) : GatewayState(History);
}
