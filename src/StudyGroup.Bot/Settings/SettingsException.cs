namespace StudyGroup.Bot.Settings;

/// <summary>Settings are missing or invalid.</summary>
/// <param name="problems">All problems, each in a sentence with its remedy.</param>
public sealed class SettingsException(IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>All problems, each in a sentence with its remedy.</summary>
    public IReadOnlyList<string> Problems => problems;
}
