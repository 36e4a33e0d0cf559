namespace StudyGroup.Discord.Gateway;

/// <summary>Where the one gateway connection stands; <see cref="GatewayProtocol"/> says what follows. Moments are of the wire's clock.</summary>
/// <param name="History">What came before.</param>
internal abstract record GatewayState(History History)
{
    /// <summary>When a <see cref="GatewayInput.Due"/> is wanted, or null for never.</summary>
    public virtual TimeSpan? Wake => null;

    /// <summary>The session that stands or may be resumed.</summary>
    public virtual Session? Resumable => null;

    /// <summary>No connection; the next attempt is at <paramref name="DialAt"/>.</summary>
    internal sealed record Disconnected(Session? Session, TimeSpan DialAt, string Reason, History History) : GatewayState(History)
    {
        public override TimeSpan? Wake => DialAt;

        public override Session? Resumable => Session;
    }

    /// <summary>A connection is being made, to resume a session or to identify.</summary>
    internal sealed record Connecting(Session? Session, History History) : GatewayState(History)
    {
        public override Session? Resumable => Session;
    }

    /// <summary>The connection is open and Hello has not come.</summary>
    internal sealed record AwaitingHello(Session? Session, TimeSpan Deadline, History History) : GatewayState(History)
    {
        public override TimeSpan? Wake => Deadline;

        public override Session? Resumable => Session;
    }

    /// <summary>Hello has come, and the heart beats.</summary>
    internal abstract record Live(Pulse Pulse, History History) : GatewayState(History)
    {
        /// <summary>The last dispatch's number, or null before the first.</summary>
        public abstract long? Sequence { get; }

        public override TimeSpan? Wake => Pulse.Wake;
    }

    /// <summary>IDENTIFY is sent, READY has not come.</summary>
    internal sealed record Identifying(Pulse Pulse, long? Seen, TimeSpan Deadline, History History) : Live(Pulse, History)
    {
        public override long? Sequence => Seen;

        public override TimeSpan? Wake => Deadline < Pulse.Wake ? Deadline : Pulse.Wake;
    }

    /// <summary>RESUME is sent, RESUMED has not come; dispatches are being replayed.</summary>
    internal sealed record Resuming(Session Session, Pulse Pulse, TimeSpan Deadline, History History) : Live(Pulse, History)
    {
        public override long? Sequence => Session.Sequence;

        public override TimeSpan? Wake => Deadline < Pulse.Wake ? Deadline : Pulse.Wake;

        public override Session? Resumable => Session;
    }

    /// <summary>The session stands.</summary>
    internal sealed record Ready(Session Session, Pulse Pulse, History History) : Live(Pulse, History)
    {
        public override long? Sequence => Session.Sequence;

        public override Session? Resumable => Session;
    }

    /// <summary>No connection may be tried again.</summary>
    internal sealed record Ended(string Sentence, History History) : GatewayState(History);
}
