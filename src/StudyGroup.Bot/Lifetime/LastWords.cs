namespace StudyGroup.Bot.Lifetime;

/// <summary>What the program says before it exits.</summary>
internal static class LastWords
{
    /// <summary>Says what's wrong, on the standard error or else on the standard output, and gives the exit code.</summary>
    /// <param name="problem">What's wrong; null if nothing is.</param>
    /// <returns>
    /// 0 if nothing is wrong, and 1 otherwise, even if nobody can be told: both may be redirected to the disk that's full.
    /// </returns>
    public static int Say(string? problem)
    {
        if (problem is null) return 0;
        _ = TryWrite(Console.Error, problem) || TryWrite(Console.Out, problem);
        return 1;
    }

    private static bool TryWrite(TextWriter to, string line)
    {
        try
        {
            to.WriteLine(line);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            return false;
        }
    }
}
