namespace StudyGroup.Discord.Gateway;

/// <summary>
/// Decides after a lost connection whether to resume the session and how long to wait. A session that can't be resumed is given up after
/// three tries or three minutes; otherwise one bad host could keep the bot offline for hours.
/// </summary>
internal static class Reconnect
{
    /// <summary>Sessions started in such quick succession are a loop and wait longer each time: Discord allows 1,000 a day.</summary>
    public static readonly TimeSpan QuickIdentify = TimeSpan.FromSeconds(60);

    private const int MaxFailedResumes = 3;
    private static readonly TimeSpan MaxOutage = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan WaitAfterSendLimit = TimeSpan.FromSeconds(5);

    /// <summary>The connection was lost, or the other side closed it.</summary>
    public static GatewayState Closed(GatewayState state, int? code, TimeSpan now, double chance)
    {
        var reason = code is null ? "connection lost" : $"closed with {code}";
        return CloseCode.Of(code) switch
        {
            AfterClose.Stop stop => new GatewayState.Ended(stop.Message, state.History),
            AfterClose.Identify => Identify(state, reason, TimeSpan.Zero, now, chance),
            AfterClose.ResumeOnce when state is GatewayState.Resuming => Identify(state, reason, TimeSpan.Zero, now, chance),
            AfterClose.ResumeLater => ResumeOrIdentify(state, reason, WaitAfterSendLimit, now, chance),
            _ => ResumeOrIdentify(state, reason, TimeSpan.FromSeconds(chance), now, chance),
        };
    }

    /// <summary>Connecting failed. The session's own address isn't tried again.</summary>
    public static GatewayState ConnectFailed(GatewayState state, string reason, TimeSpan now, double chance)
    {
        var history = state.History with { Failures = state.History.Failures + 1 };
        return After(
            state.Resumable is { } session ? session with { ResumeUrl = null } : null, history, reason, TimeSpan.Zero, now, chance);
    }

    /// <summary>Resumes the session, or starts a new one if there is none or resuming has failed too often.</summary>
    public static GatewayState ResumeOrIdentify(GatewayState state, string reason, TimeSpan atLeast, TimeSpan now, double chance)
    {
        var history = AfterFailure(state, now);
        var session = history.FailedResumes < MaxFailedResumes ? state.Resumable : null;
        return After(session, history, reason, atLeast, now, chance);
    }

    /// <summary>Starts a new session.</summary>
    public static GatewayState Identify(GatewayState state, string reason, TimeSpan atLeast, TimeSpan now, double chance) =>
        After(null, AfterFailure(state, now), reason, atLeast, now, chance);

    /// <summary>The wait is over. A session disconnected for too long is given up.</summary>
    public static GatewayState Dial(GatewayState state, TimeSpan now) =>
        new GatewayState.Connecting(now - state.History.DroppedAt > MaxOutage ? null : state.Resumable, state.History);

    private static GatewayState.Disconnected After(
        Session? session, History history, string reason, TimeSpan atLeast, TimeSpan now, double chance)
    {
        if (session is not null)
            return new(session, now + Longer(atLeast, Backoff.After(history.Failures, chance)), reason, history);

        var sinceIdentify = now - history.LastIdentify;
        var quickIdentifies = sinceIdentify < QuickIdentify ? history.QuickIdentifies + 1 : 0;
        history = history with { QuickIdentifies = quickIdentifies, FailedResumes = 0, DroppedAt = null };
        var wait = Longer(atLeast, Backoff.After(Math.Max(history.Failures, history.QuickIdentifies), chance));
        return new(null, now + Longer(wait, IdentifyGate.Interval - sinceIdentify ?? TimeSpan.Zero), reason, history);
    }

    private static History AfterFailure(GatewayState state, TimeSpan now) => state switch
    {
        GatewayState.Ready => state.History with { DroppedAt = now },
        GatewayState.Resuming => state.History with { FailedResumes = state.History.FailedResumes + 1 },
        GatewayState.AwaitingHello { Session: not null } => state.History with
        {
            FailedResumes = state.History.FailedResumes + 1,
            Failures = state.History.Failures + 1,
        },
        _ => state.History with { Failures = state.History.Failures + 1 },
    };

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
