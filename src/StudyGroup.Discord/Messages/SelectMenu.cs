namespace StudyGroup.Discord.Messages;

/// <summary>
/// A select menu in which one thing is chosen, in a row of its own. See
/// https://docs.discord.com/developers/components/reference#string-select.
/// </summary>
/// <param name="CustomId">1 to 100 characters, unique in the message.</param>
/// <param name="Placeholder">What it says while nothing is chosen: at most 150 characters.</param>
public sealed record SelectMenu(SelectKind Kind, string CustomId, string Placeholder)
{
    /// <summary>The options of a <see cref="SelectKind.Text"/> menu: 1 to 25, with different values. The others have none.</summary>
    public IReadOnlyList<SelectOption> Options { get; init; } = [];
}

/// <summary>What a select menu offers, by its component type.</summary>
public enum SelectKind
{
    /// <summary>The options it lists.</summary>
    Text = 3,

    /// <summary>The server's roles.</summary>
    Role = 6,

    /// <summary>The text and announcement channels that the person sees.</summary>
    Channel = 8,
}

/// <summary>An option of a select menu.</summary>
/// <param name="Label">1 to 100 characters.</param>
/// <param name="Value">What the bot is told, 1 to 100 characters.</param>
/// <param name="Description">A second line, at most 100 characters; null for none.</param>
/// <param name="IsChosen">Whether it's chosen to begin with.</param>
public sealed record SelectOption(string Label, string Value, string? Description = null, bool IsChosen = false);
