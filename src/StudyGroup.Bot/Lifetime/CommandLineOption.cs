namespace StudyGroup.Bot.Lifetime;

/// <summary>An option on the command line that says what to do instead of running the bot.</summary>
/// <param name="name">Its name, with the dashes.</param>
internal sealed class CommandLineOption(string name)
{
    /// <summary>Its name, with the dashes.</summary>
    public string Name => name;

    /// <summary>Whether the command line has it.</summary>
    public bool IsIn(string[] args) => At(args) >= 0;

    /// <summary>Its value, which follows it or stands behind an equals sign; null if it has none.</summary>
    public string? ValueIn(string[] args)
    {
        var at = At(args);
        var value = args[at].StartsWith(name + "=", StringComparison.Ordinal) ? args[at][(name.Length + 1)..]
            : at + 1 < args.Length ? args[at + 1] : "";
        return value.Length > 0 && !value.StartsWith("--", StringComparison.Ordinal) ? value : null;
    }

    private int At(string[] args) => Array.FindIndex(args, arg => arg == name || arg.StartsWith(name + "=", StringComparison.Ordinal));
}
