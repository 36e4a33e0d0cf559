namespace StudyGroup.Discord.Tests.Wire;

/// <summary>What a <see cref="ScriptedDiscord"/> answers.</summary>
internal static class Scripts
{
    public static Func<Seen, Task<Answer>> Always(Answer answer) => _ => Task.FromResult(answer);

    public static Func<Seen, Task<Answer>> Answering(params Answer[] answers)
    {
        var next = -1;
        return _ => Task.FromResult(answers[Math.Min(Interlocked.Increment(ref next), answers.Length - 1)]);
    }
}
