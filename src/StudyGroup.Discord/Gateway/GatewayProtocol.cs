using System.Text.Json;
using StudyGroup.Discord.Json;

namespace StudyGroup.Discord.Gateway;

/// <summary>
/// The gateway as a pure function: what follows from a state and what happens to it.
/// See https://docs.discord.com/developers/events/gateway#connections.
/// </summary>
internal static class GatewayProtocol
{
    private static readonly TimeSpan HelloWithin = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan SessionWithin = TimeSpan.FromSeconds(60);

    /// <summary>Before the first connection.</summary>
    public static GatewayState Start(TimeSpan now) => new GatewayState.Disconnected(null, now, "starting", new History());

    /// <param name="state">Where the connection stands.</param>
    /// <param name="input">What happens.</param>
    /// <param name="now">When, by the wire's clock.</param>
    /// <param name="chance">From 0 to 1: spreads waits.</param>
    public static Step Next(GatewayState state, GatewayInput input, TimeSpan now, double chance) => input switch
    {
        GatewayInput.Dial => new(Reconnect.Dial(state, now)),
        GatewayInput.ConnectFailed failed => new(Reconnect.ConnectFailed(state, failed.Reason, now, chance)),
        GatewayInput.Opened => new(new GatewayState.AwaitingHello(state.Resumable, now + HelloWithin, state.History)),
        GatewayInput.Closed closed => new(Reconnect.Closed(state, closed.Code, now, chance)),
        GatewayInput.Due => Due(state, now, chance),
        GatewayInput.Frame frame => Received(Heard(state, frame, now), frame, now, chance),
        _ => new(state),
    };

    private static Step Due(GatewayState state, TimeSpan now, double chance) => state switch
    {
        GatewayState.AwaitingHello hello when now >= hello.Deadline => Lost(state, "no Hello came", now, chance),
        GatewayState.Identifying identifying when now >= identifying.Deadline => Lost(state, "no READY came", now, chance),
        GatewayState.Resuming resuming when now >= resuming.Deadline => Lost(state, "no RESUMED came", now, chance),
        GatewayState.Live live when live.Pulse.IsDead(now) => Lost(state, "the other side fell silent", now, chance),
        GatewayState.Live live when now >= live.Pulse.NextBeat =>
            new(live with { Pulse = live.Pulse.Beaten(now) }, new GatewayAction.Heartbeat(live.Sequence, Scheduled: true)),
        _ => new(state),
    };

    private static Step Received(GatewayState state, GatewayInput.Frame frame, TimeSpan now, double chance) => frame.Op switch
    {
        0 => Dispatched(state, frame, now, chance),
        1 => new(state, new GatewayAction.Heartbeat((state as GatewayState.Live)?.Sequence ?? state.Resumable?.Sequence, Scheduled: false)),
        7 => new(Reconnect.Again(state, "Discord asked to reconnect", TimeSpan.Zero, now, chance)),
        9 when frame.Data is { ValueKind: JsonValueKind.True } => Lost(state, "the session is invalid, but may be resumed", now, chance),
        9 => new(Reconnect.Anew(state, "the session is invalid", TimeSpan.FromSeconds(1 + (4 * chance)), now, chance)),
        10 when state is GatewayState.AwaitingHello hello => Greeted(hello, Pulse.Start(frame.Data?.Whole("heartbeat_interval"u8), now, chance), now),
        11 when state is GatewayState.Live live => new(live with { Pulse = live.Pulse with { AckPending = false } }),
        _ => new(state),
    };

    private static Step Greeted(GatewayState.AwaitingHello hello, Pulse pulse, TimeSpan now) => hello.Session is { } session
        ? new(new GatewayState.Resuming(session, pulse, now + SessionWithin, hello.History), new GatewayAction.Resume(session))
        : new(
            new GatewayState.Identifying(pulse, null, now + SessionWithin, hello.History with { LastIdentify = now }),
            new GatewayAction.Identify());

    private static Step Dispatched(GatewayState state, GatewayInput.Frame frame, TimeSpan now, double chance)
    {
        if (state is not GatewayState.Live live || frame.Type is null)
            return new(state);

        var deliver = new GatewayAction.Deliver(frame.Type, frame.Data, Replayed: live is GatewayState.Resuming);
        return (live, frame.Type) switch
        {
            (GatewayState.Identifying or GatewayState.Resuming, "READY") => Began(live, frame, deliver, now, chance),
            (GatewayState.Resuming resuming, "RESUMED") =>
                new(new GatewayState.Ready(resuming.Session, live.Pulse, live.History.Healthy()), deliver),
            _ => new(live, deliver),
        };
    }

    private static Step Began(GatewayState.Live live, GatewayInput.Frame frame, GatewayAction deliver, TimeSpan now, double chance)
    {
        if (frame.Data?.Text("session_id"u8) is not { } id)
            return new(Reconnect.Anew(live, "READY had no session id", TimeSpan.Zero, now, chance));

        var resumeUrl = Uri.TryCreate(frame.Data?.Text("resume_gateway_url"u8), UriKind.Absolute, out var url) ? url : null;
        return new(new GatewayState.Ready(new Session(id, frame.Sequence ?? 0, resumeUrl), live.Pulse, live.History.Healthy()), deliver);
    }

    /// <summary>Any frame is a sign of life, and a dispatch's number is kept for the next heartbeat or resume.</summary>
    private static GatewayState Heard(GatewayState state, GatewayInput.Frame frame, TimeSpan now) => state switch
    {
        GatewayState.Ready ready => ready with { Pulse = Alive(ready.Pulse, now), Session = Numbered(ready.Session, frame) },
        GatewayState.Resuming resuming => resuming with { Pulse = Alive(resuming.Pulse, now), Session = Numbered(resuming.Session, frame) },
        GatewayState.Identifying identifying => identifying with { Pulse = Alive(identifying.Pulse, now), Seen = frame.Sequence ?? identifying.Seen },
        _ => state,
    };

    private static Pulse Alive(Pulse pulse, TimeSpan now) => pulse with { LastReceived = now };

    private static Session Numbered(Session session, GatewayInput.Frame frame) =>
        frame.Sequence is { } sequence ? session with { Sequence = sequence } : session;

    private static Step Lost(GatewayState state, string reason, TimeSpan now, double chance) =>
        new(Reconnect.Again(state, reason, TimeSpan.FromSeconds(chance), now, chance));
}
