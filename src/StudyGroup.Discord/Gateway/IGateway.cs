using StudyGroup.Discord.Errors;

namespace StudyGroup.Discord.Gateway;

/// <summary>The gateway session. What it receives goes to the <see cref="Inbox"/>.</summary>
internal interface IGateway : IAsyncDisposable
{
    /// <summary>Whether a session is established.</summary>
    bool IsReady { get; }

    /// <summary>Checks the token and finds the gateway's address, retrying while Discord can't be reached.</summary>
    /// <exception cref="DiscordFatalException">Discord rejected the token.</exception>
    Task LogInAsync(CancellationToken cancel);

    /// <summary>Logs in if necessary, then stays connected until cancelled.</summary>
    /// <exception cref="DiscordFatalException">Reconnecting is forbidden.</exception>
    Task RunAsync(CancellationToken cancel);
}
