using System.Text.Json;
using StudyGroup.Discord.Json;

namespace StudyGroup.Discord.Gateway;

/// <summary>
/// The gateway protocol as a pure function from a state and an input to the next state and an action.
/// See https://docs.discord.com/developers/events/gateway#connections.
/// </summary>
internal static class GatewayProtocol
{
    private static readonly TimeSpan HelloTimeout = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan SessionTimeout = TimeSpan.FromSeconds(60);

    /// <summary>The state before the first connection.</summary>
    /// <param name="resume">A session to resume first.</param>
    public static GatewayState Start(TimeSpan now, Session? resume = null) => new GatewayState.Disconnected(
        resume, now, "starting", new History { DroppedAt = resume is null ? null : now });

    /// <param name="now">On the monotonic clock.</param>
    /// <param name="chance">Random, from 0 to 1, to spread out waits.</param>
    public static Step Next(GatewayState state, GatewayInput input, TimeSpan now, double chance) => input switch
    {
        GatewayInput.Dial => new(Reconnect.Dial(state, now)),
        GatewayInput.ConnectFailed failed => new(Reconnect.ConnectFailed(state, failed.Reason, now, chance)),
        GatewayInput.Opened => new(new GatewayState.AwaitingHello(state.Resumable, now + HelloTimeout, state.History)),
        GatewayInput.Closed closed => new(Reconnect.Closed(state, closed.Code, now, chance)),
        GatewayInput.TurnCame when state is GatewayState.AwaitingTurn waiting => new(
            new GatewayState.Identifying(waiting.Pulse, null, now + SessionTimeout, waiting.History with { LastIdentify = now }),
            new GatewayAction.Identify()),
        GatewayInput.Due => OnDue(state, now, chance),
        GatewayInput.Frame frame => OnFrame(NoteReceived(state, frame, now), frame, now, chance),
        _ => new(state),
    };

    private static Step OnDue(GatewayState state, TimeSpan now, double chance) => state switch
    {
        GatewayState.AwaitingHello hello when now >= hello.Deadline => Lost(state, "no Hello arrived", now, chance),
        GatewayState.Identifying identifying when now >= identifying.Deadline => Lost(state, "no READY arrived", now, chance),
        GatewayState.Resuming resuming when now >= resuming.Deadline => Lost(state, "no RESUMED arrived", now, chance),
        GatewayState.Live live when live.Pulse.IsDead(now) => Lost(state, "Discord stopped responding", now, chance),
        GatewayState.Live live when now >= live.Pulse.NextBeat =>
            new(live with { Pulse = live.Pulse.Beaten(now) }, new GatewayAction.Heartbeat(live.Sequence, Scheduled: true)),
        _ => new(state),
    };

    private static Step OnFrame(GatewayState state, GatewayInput.Frame frame, TimeSpan now, double chance) => frame.Op switch
    {
        0 => OnDispatch(state, frame, now, chance),
        1 => new(state, new GatewayAction.Heartbeat((state as GatewayState.Live)?.Sequence ?? state.Resumable?.Sequence, Scheduled: false)),
        7 => new(Reconnect.ResumeOrIdentify(state, "Discord asked to reconnect", TimeSpan.Zero, now, chance)),
        9 when frame.Data is { ValueKind: JsonValueKind.True } =>
            Lost(state, "Discord rejected the session but allows resuming it", now, chance),
        9 => new(Reconnect.Identify(state, "Discord rejected the session", TimeSpan.FromSeconds(1 + (4 * chance)), now, chance)),
        10 when state is GatewayState.AwaitingHello hello =>
            OnHello(hello, Pulse.Start(frame.Data?.GetInt64OrNull("heartbeat_interval"u8), now, chance), now),
        11 when state is GatewayState.Live live => new(live with { Pulse = live.Pulse with { AckPending = false } }),
        _ => new(state),
    };

    private static Step OnHello(GatewayState.AwaitingHello hello, Pulse pulse, TimeSpan now) => hello.Session is { } session
        ? new(new GatewayState.Resuming(session, pulse, now + SessionTimeout, hello.History), new GatewayAction.Resume(session))
        : new(new GatewayState.AwaitingTurn(pulse, hello.History), new GatewayAction.AskForTurn());

    private static Step OnDispatch(GatewayState state, GatewayInput.Frame frame, TimeSpan now, double chance)
    {
        if (state is not GatewayState.Live live || frame.Type is null)
            return new(state);

        var deliver = new GatewayAction.Deliver(frame.Type, frame.Data, Replayed: live is GatewayState.Resuming);
        return (live, frame.Type) switch
        {
            (GatewayState.Identifying or GatewayState.Resuming, "READY") => OnReady(live, frame, deliver, now, chance),
            (GatewayState.Resuming resuming, "RESUMED") =>
                new(new GatewayState.Ready(resuming.Session, live.Pulse, live.History.Healthy()), deliver),
            _ => new(live, deliver),
        };
    }

    private static Step OnReady(GatewayState.Live live, GatewayInput.Frame frame, GatewayAction deliver, TimeSpan now, double chance)
    {
        if (frame.Data?.GetStringOrNull("session_id"u8) is not { } id)
            return new(Reconnect.Identify(live, "READY has no session id", TimeSpan.Zero, now, chance));

        var resumeUrl = Uri.TryCreate(frame.Data?.GetStringOrNull("resume_gateway_url"u8), UriKind.Absolute, out var url) ? url : null;
        return new(new GatewayState.Ready(new Session(id, frame.Sequence ?? 0, resumeUrl), live.Pulse, live.History.Healthy()), deliver);
    }

    /// <summary>Any frame is a sign of life. A dispatch's sequence number is kept for the next heartbeat or resume.</summary>
    private static GatewayState NoteReceived(GatewayState state, GatewayInput.Frame frame, TimeSpan now) => state switch
    {
        GatewayState.Ready ready => ready with { Pulse = Alive(ready.Pulse, now), Session = Numbered(ready.Session, frame) },
        GatewayState.Resuming resuming => resuming with { Pulse = Alive(resuming.Pulse, now), Session = Numbered(resuming.Session, frame) },
        GatewayState.Identifying identifying =>
            identifying with { Pulse = Alive(identifying.Pulse, now), Seen = frame.Sequence ?? identifying.Seen },
        GatewayState.AwaitingTurn waiting => waiting with { Pulse = Alive(waiting.Pulse, now) },
        _ => state,
    };

    private static Pulse Alive(Pulse pulse, TimeSpan now) => pulse with { LastReceived = now };

    private static Session Numbered(Session session, GatewayInput.Frame frame) =>
        frame.Sequence is { } sequence ? session with { Sequence = sequence } : session;

    private static Step Lost(GatewayState state, string reason, TimeSpan now, double chance) =>
        new(Reconnect.ResumeOrIdentify(state, reason, TimeSpan.FromSeconds(chance), now, chance));
}
