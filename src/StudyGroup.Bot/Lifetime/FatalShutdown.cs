using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace StudyGroup.Bot.Lifetime;

/// <summary>Stops the bot when it can't go on. If a background service merely threw, the program would exit with code 0.</summary>
/// <param name="log">Gets the reason.</param>
public sealed class FatalShutdown(IHostApplicationLifetime lifetime, ILogger<FatalShutdown> log)
{
    private string? _reason;

    /// <summary>Why the bot stopped itself, in one sentence that says what to do; null if it didn't.</summary>
    public string? Reason => _reason;

    /// <summary>Stops the bot. If there are several reasons, the first one counts.</summary>
    /// <param name="reason">What is wrong and what to do about it.</param>
    public void Because(string reason)
    {
        if (Interlocked.CompareExchange(ref _reason, reason, null) is not null) return;
        log.LogCritical("{Reason}", reason);
        lifetime.StopApplication();
    }

    /// <summary>Stops the bot if an exception is a <see cref="KnownFailure"/>.</summary>
    /// <returns>Whether it is.</returns>
    public bool TryHandle(Exception problem)
    {
        if (KnownFailure.Sentence(problem) is not { } sentence) return false;
        Because(sentence);
        return true;
    }

    /// <summary>
    /// Stops the bot after an exception that a background service can't recover from. An unexpected one is logged in full.
    /// </summary>
    /// <param name="work">What the service was doing, as the beginning of a sentence.</param>
    public void After(Exception problem, string work)
    {
        if (TryHandle(problem)) return;
        log.LogCritical(problem, "{Work} failed", work);
        Because($"{work} failed unexpectedly; the log has the details. Start the bot again, and report this if it happens again.");
    }
}
