using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace StudyGroup.Bot;

/// <summary>Ends the bot where it cannot go on. A worker that merely throws would end the program with exit code 0.</summary>
/// <param name="lifetime">Is stopped.</param>
/// <param name="log">Hears why.</param>
public sealed class Ending(IHostApplicationLifetime lifetime, ILogger<Ending> log)
{
    private string? _sentence;

    /// <summary>Why the bot ended before it was asked to: one sentence with the remedy; null where it did not.</summary>
    public string? Sentence => _sentence;

    /// <summary>Ends the bot. Of several reasons the first is kept.</summary>
    /// <param name="sentence">What is wrong, and the remedy.</param>
    public void Because(string sentence)
    {
        if (Interlocked.CompareExchange(ref _sentence, sentence, null) is not null) return;
        log.LogCritical("{Sentence}", sentence);
        lifetime.StopApplication();
    }

    /// <summary>Ends the bot if an exception says that it cannot go on.</summary>
    /// <returns>Whether it does.</returns>
    public bool IsOf(Exception problem)
    {
        if (KnownFailure.Sentence(problem) is not { } sentence) return false;
        Because(sentence);
        return true;
    }

    /// <summary>Ends the bot after an exception that a worker cannot go on from; one that nobody expected is logged whole.</summary>
    /// <param name="problem">The exception.</param>
    /// <param name="work">What the worker was at, as the beginning of a sentence.</param>
    public void After(Exception problem, string work)
    {
        if (IsOf(problem)) return;
        log.LogCritical(problem, "{Work} failed", work);
        Because($"{work} failed for a reason that was not foreseen; the log has it whole. Start the bot again, and report it if it comes back.");
    }
}
