using Microsoft.Extensions.Configuration;

namespace StudyGroup.Bot.Settings;

/// <summary>Reads one section and gathers what is wrong in it.</summary>
/// <param name="configuration">All settings.</param>
/// <param name="name">The section.</param>
/// <param name="problems">What is wrong so far.</param>
internal sealed class SettingsSection(IConfiguration configuration, string name, List<string> problems)
{
    private readonly IConfigurationSection _section = configuration.GetSection(name);

    /// <summary>A value without space around it; null where it is nothing.</summary>
    public string? Text(string key) => _section[key]?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Whether a key is there, be it empty.</summary>
    public bool Has(string key) => _section[key] is not null;

    /// <summary>Says that a key's value will not do.</summary>
    /// <param name="key">The key.</param>
    /// <param name="wrong">What is wrong, to be read after the key.</param>
    /// <param name="remedy">What would do.</param>
    public void Complain(string key, string wrong, string remedy) =>
        problems.Add($"The setting {name}:{key} (environment variable {name}__{key}) {wrong}. {remedy}");

    /// <summary>Says which keys are none of those that there are.</summary>
    public void AllowOnly(params string[] keys)
    {
        foreach (var child in _section.GetChildren().Where(c => !keys.Contains(c.Key, StringComparer.OrdinalIgnoreCase)))
        {
            problems.Add(
                $"There is no setting {name}:{child.Key} (environment variable {name}__{child.Key}); it may be misspelt. "
                + $"In {name} there are: {string.Join(", ", keys)}.");
        }
    }
}
