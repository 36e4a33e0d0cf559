using Microsoft.Extensions.Configuration;

namespace StudyGroup.Bot.Settings;

/// <summary>Reads one section and collects its problems.</summary>
/// <param name="problems">The problems so far; new ones are added.</param>
internal sealed class SettingsSection(IConfiguration configuration, string name, List<string> problems)
{
    private readonly IConfigurationSection _section = configuration.GetSection(name);

    /// <summary>A value without the space around it; null if it's empty or missing.</summary>
    public string? Text(string key) => _section[key]?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Whether a key is present, even if it's empty.</summary>
    public bool Has(string key) => _section[key] is not null;

    /// <summary>Reports that a key's value is invalid.</summary>
    /// <param name="wrong">What's wrong, to be read after the key.</param>
    /// <param name="remedy">What to do about it, as a sentence.</param>
    public void Complain(string key, string wrong, string remedy) =>
        problems.Add($"The setting {name}:{key} (environment variable {name}__{key}) {wrong}. {remedy}");

    /// <summary>Reports keys that don't exist.</summary>
    public void AllowOnly(params string[] keys)
    {
        foreach (var child in _section.GetChildren().Where(c => !keys.Contains(c.Key, StringComparer.OrdinalIgnoreCase)))
        {
            problems.Add(
                $"There's no setting {name}:{child.Key} (environment variable {name}__{child.Key}); it may be misspelt. "
                + $"The settings in {name} are: {string.Join(", ", keys)}.");
        }
    }
}
