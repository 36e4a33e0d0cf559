using StudyGroup.Discord.Errors;

namespace StudyGroup.Discord.Rest;

/// <summary>Stops all requests for good once Discord has rejected the bot's token: going on would only get the IP address banned.</summary>
/// <param name="refused">Called once, when that happens.</param>
internal sealed class TokenLatch(Action<DiscordFatalException> refused)
{
    private int _isClosed;

    /// <summary>Does nothing as long as the token is good.</summary>
    /// <exception cref="DiscordFatalException">Discord has rejected the token.</exception>
    public void Check()
    {
        if (Volatile.Read(ref _isClosed) != 0)
            throw Refusal();
    }

    /// <summary>Discord rejected the token.</summary>
    public DiscordFatalException Close()
    {
        if (Interlocked.Exchange(ref _isClosed, 1) == 0)
            refused(Refusal());
        return Refusal();
    }

    private static DiscordFatalException Refusal() => new(DiscordFatalException.TokenRefused);
}
