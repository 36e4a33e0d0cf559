using StudyGroup.Playground.LocalDiscord.People;

namespace StudyGroup.Benchmarks;

/// <summary>How something that a person did was answered.</summary>
/// <param name="Failed">Why it wasn't; null if it was.</param>
/// <param name="At">The clock's timestamp of the answer.</param>
internal readonly record struct Question(string? Failed, TimeSpan Took, long At)
{
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(20);

    public bool IsAnswered => Failed is null;

    /// <summary>Sends a command and waits for its answer.</summary>
    public static Task<Question> AskAsync(Actor actor, string command, CancellationToken cancel) =>
        AskAsync(async patience => (await actor.CommandAsync(command, patience)).Failed, cancel);

    /// <summary>Does something and waits for its answer.</summary>
    /// <param name="ask">Returns why it failed, or null.</param>
    public static async Task<Question> AskAsync(Func<CancellationToken, Task<string?>> ask, CancellationToken cancel)
    {
        using var wait = new CancellationTokenSource(MaxWait, BenchClock.Real);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, wait.Token);
        var began = BenchClock.Real.GetTimestamp();
        string? failed;
        try
        {
            failed = await ask(either.Token);
        }
        catch (OperationCanceledException) when (wait.IsCancellationRequested)
        {
            failed = "Still “thinking”: Discord would show that for 15 minutes.";
        }

        var at = BenchClock.Real.GetTimestamp();
        return new Question(failed, BenchClock.Real.GetElapsedTime(began, at), at);
    }

    /// <summary>A percentile of the answers' times.</summary>
    public static TimeSpan Percentile(IReadOnlyCollection<Question> answers, int percent) =>
        answers.Select(answer => answer.Took).Order().ElementAt(Math.Min(answers.Count * percent / 100, answers.Count - 1));
}
