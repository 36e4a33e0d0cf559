namespace StudyGroup.Discord.Gateway;

/// <summary>
/// What follows a connection that is lost: whether the session may be resumed, and how long to wait.
/// A session that cannot be resumed is given up after three tries or three minutes, or one bad host could keep the bot away for hours.
/// </summary>
internal static class Reconnect
{
    /// <summary>An IDENTIFY so soon after the last is one of a loop, and waits longer each time: Discord allows 1,000 a day.</summary>
    public static readonly TimeSpan QuickIdentify = TimeSpan.FromSeconds(60);

    private const int MostFailedResumes = 3;
    private static readonly TimeSpan LongestOutage = TimeSpan.FromMinutes(3);

    // Discord wants 5 s between two IDENTIFYs; the rest is for the way.
    private static readonly TimeSpan IdentifyGate = TimeSpan.FromSeconds(5.25);
    private static readonly TimeSpan AfterTooMuchSent = TimeSpan.FromSeconds(5);

    /// <summary>The connection closed by itself or from the other side.</summary>
    public static GatewayState Closed(GatewayState state, int? code, TimeSpan now, double chance)
    {
        var reason = code is null ? "the connection was lost" : $"closed with {code}";
        return CloseCode.Of(code) switch
        {
            AfterClose.Stop stop => new GatewayState.Ended(stop.Sentence, state.History),
            AfterClose.Identify => Anew(state, reason, TimeSpan.Zero, now, chance),
            AfterClose.ResumeOnce when state is GatewayState.Resuming => Anew(state, reason, TimeSpan.Zero, now, chance),
            AfterClose.ResumeLater => Again(state, reason, AfterTooMuchSent, now, chance),
            _ => Again(state, reason, TimeSpan.FromSeconds(chance), now, chance),
        };
    }

    /// <summary>No connection came about: the address for resuming is not used again.</summary>
    public static GatewayState ConnectFailed(GatewayState state, string reason, TimeSpan now, double chance)
    {
        var history = state.History with { Failures = state.History.Failures + 1 };
        return After(state.Resumable is { } session ? session with { ResumeUrl = null } : null, history, reason, TimeSpan.Zero, now, chance);
    }

    /// <summary>Resume, where there is a session that has not failed to too often; else identify.</summary>
    public static GatewayState Again(GatewayState state, string reason, TimeSpan atLeast, TimeSpan now, double chance)
    {
        var history = Counted(state, now);
        var session = history.FailedResumes < MostFailedResumes ? state.Resumable : null;
        return After(session, history, reason, atLeast, now, chance);
    }

    /// <summary>Identify.</summary>
    public static GatewayState Anew(GatewayState state, string reason, TimeSpan atLeast, TimeSpan now, double chance) =>
        After(null, Counted(state, now), reason, atLeast, now, chance);

    /// <summary>The wait is over. A session whose connection was lost too long ago is given up.</summary>
    public static GatewayState Dial(GatewayState state, TimeSpan now) =>
        new GatewayState.Connecting(now - state.History.DroppedAt > LongestOutage ? null : state.Resumable, state.History);

    private static GatewayState.Disconnected After(
        Session? session, History history, string reason, TimeSpan atLeast, TimeSpan now, double chance)
    {
        if (session is not null)
            return new(session, now + Longer(atLeast, Backoff.After(history.Failures, chance)), reason, history);

        var sinceIdentify = now - history.LastIdentify;
        history = history with { QuickIdentifies = sinceIdentify < QuickIdentify ? history.QuickIdentifies + 1 : 0, FailedResumes = 0, DroppedAt = null };
        var wait = Longer(atLeast, Backoff.After(Math.Max(history.Failures, history.QuickIdentifies), chance));
        return new(null, now + Longer(wait, IdentifyGate - sinceIdentify ?? TimeSpan.Zero), reason, history);
    }

    private static History Counted(GatewayState state, TimeSpan now) => state switch
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
