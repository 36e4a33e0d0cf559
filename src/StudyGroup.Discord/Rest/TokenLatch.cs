using StudyGroup.Discord.Errors;

namespace StudyGroup.Discord.Rest;

/// <summary>Closes for good when Discord does not take the bot's token: asking on would only get the address banned.</summary>
/// <param name="refused">Told once, when it closes.</param>
internal sealed class TokenLatch(Action<DiscordFatalException> refused)
{
    private int _isClosed;

    /// <summary>Lets requests through as long as Discord has taken the token.</summary>
    /// <exception cref="DiscordFatalException">It has not.</exception>
    public void Check()
    {
        if (Volatile.Read(ref _isClosed) != 0)
            throw Refusal();
    }

    /// <summary>Discord did not take the token.</summary>
    public DiscordFatalException Close()
    {
        if (Interlocked.Exchange(ref _isClosed, 1) == 0)
            refused(Refusal());
        return Refusal();
    }

    private static DiscordFatalException Refusal() => new(DiscordFatalException.TokenRefused);
}
